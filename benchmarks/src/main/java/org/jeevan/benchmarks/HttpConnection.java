package org.jeevan.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One kept-alive HTTP/1.1 connection to this machine. It costs a fraction of what a general client costs, so that on two
 * cores the platform is measured and not its caller. An answer must be read to its end before the next request.
 */
final class HttpConnection implements AutoCloseable {

    private static final int ANSWER_MILLIS_MAX = 120_000;
    private static final int BUFFER_BYTES = 64 << 10;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    HttpConnection(int port) {
        this.port = port;
    }

    interface Body {
        Body NONE = out -> {};

        void writeTo(OutputStream out) throws IOException;
    }

    /** @param headers with lower-case names; of several with one name the last */
    record Answer(int status, Map<String, String> headers, List<String> cookies, InputStream content) {}

    Answer exchange(String head, Body body) throws IOException {
        if (socket == null) {
            open();
        }
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        body.writeTo(out);
        out.flush();
        Answer answer = answer();
        if ("close".equals(answer.headers.get("connection"))) {
            return closingAfter(answer);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS_MAX);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = new TreeMap<String, String>();
        var cookies = new ArrayList<String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                cookies.add(value);
            }
        }
        return new Answer(status, headers, cookies, content(status, headers));
    }

    private InputStream content(int status, Map<String, String> headers) {
        if (status == 204 || status == 304) {
            return InputStream.nullInputStream();
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return new Chunks();
        }
        return new Limited(Long.parseLong(headers.getOrDefault("content-length", "0")));
    }

    /** The server says so after a number of requests; the content is short then, or the caller reads it before the next. */
    private Answer closingAfter(Answer answer) {
        Socket closing = socket;
        socket = null;
        var content = new java.io.FilterInputStream(answer.content) {
            @Override
            public void close() throws IOException {
                closing.close();
            }
        };
        return new Answer(answer.status, answer.headers, answer.cookies, content);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The platform closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private class Limited extends InputStream {

        private long left;

        Limited(long bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("The answer is cut");
            }
            left -= read;
            return read;
        }

        void next(long bytes) {
            left = bytes;
        }
    }

    /** RFC 9112 §7.1, without extensions and trailers, which the platform does not send. */
    private final class Chunks extends Limited {

        private boolean started;
        private boolean ended;

        Chunks() {
            super(0);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int read = super.read(buffer, offset, length);
            return read >= 0 || !nextChunk() ? read : super.read(buffer, offset, length);
        }

        private boolean nextChunk() throws IOException {
            if (started) {
                line();
            }
            started = true;
            int bytes = Integer.parseInt(line(), 16);
            if (bytes == 0) {
                line();
                ended = true;
            }
            next(bytes);
            return !ended;
        }
    }
}
