package org.jeevan.launcher.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A socket to the platform that sends what no well-behaved client would. Text is one byte for each character. */
public final class RawConnection implements AutoCloseable {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(PlatformProcess platform) {
        try {
            return new RawConnection(
                    new Socket(platform.address().getHost(), platform.address().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that came back until the platform closed the connection. */
    public record Answers(String text) {

        /** Of each answer, in their order. */
        public List<Integer> statuses() {
            var statuses = new ArrayList<Integer>();
            var lines = STATUS_LINE.matcher(text);
            while (lines.find()) {
                statuses.add(Integer.valueOf(lines.group(1)));
            }
            return statuses;
        }

        /** The head of the first. */
        public String head() {
            return text.contains("\r\n\r\n") ? text.substring(0, text.indexOf("\r\n\r\n")) : text;
        }

        public String body() {
            return text.substring(Math.min(text.length(), head().length() + 4));
        }
    }

    /** One request over a connection of its own, which must ask for its end or deserve it. */
    public static Answers exchange(PlatformProcess platform, String request) {
        try (var connection = to(platform)) {
            connection.send(request);
            return connection.answers(Duration.ofSeconds(40));
        }
    }

    /** False if the platform has hung up. */
    public boolean send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /** @throws AssertionError if the platform has not closed the connection after so long without a byte */
    public Answers answers(Duration patience) {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout((int) patience.toMillis());
            socket.getInputStream().transferTo(bytes);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("Still open after " + patience + ": " + bytes, open);
        } catch (IOException reset) {
            // hung up while we were still sending: what had come by then counts
        }
        return new Answers(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
