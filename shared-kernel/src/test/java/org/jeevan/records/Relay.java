package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server on the loopback address and fails as networks do. */
final class Relay implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cutsLeft = new AtomicInteger();
    private final int serverPort;
    private volatile long answerBytesMax;
    private volatile boolean gone;
    private volatile boolean silent;

    Relay(int serverPort) throws IOException {
        this.serverPort = serverPort;
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Each of the next connections breaks after so many bytes of answers. */
    void cut(int connections, long afterBytes) {
        answerBytesMax = afterBytes;
        cutsLeft.set(connections);
        dropAll();
    }

    /** Every connection breaks now, and none lasts until {@link #back()}. */
    void goAway() {
        gone = true;
        dropAll();
    }

    void back() {
        gone = false;
    }

    /** Takes connections and requests, and never answers. */
    void fallSilent() {
        silent = true;
        dropAll();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        dropAll();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            dropAll();
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (gone) {
                return;
            }
            if (silent) {
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            long answerBytes =
                    cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? answerBytesMax : Long.MAX_VALUE;
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                open.add(server);
                Thread.ofVirtual().start(() -> copy(client, server));
                pass(server.getInputStream(), client.getOutputStream(), answerBytes);
            }
        } catch (IOException broken) {
            // as the test wants it
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            // the other direction ends with it
        }
    }

    private static void pass(InputStream from, OutputStream to, long bytesMax) throws IOException {
        var buffer = new byte[8192];
        long left = bytesMax;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, (int) Math.min(read, left));
            left -= read;
            if (left <= 0) {
                return;
            }
        }
    }

    private void dropAll() {
        for (Socket socket : open) {
            open.remove(socket);
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
