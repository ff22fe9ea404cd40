package org.jeevan.axonserver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The wire between the platform's processes and their broker: keeps what goes over it, can be cut and mended, and can lose
 * the answer to what was heard.
 */
public final class Wiretap implements AutoCloseable {

    private static final int ATTEMPTS_MAX = 50;
    private static final int KEPT_BYTES_MAX = 200_000_000;

    private final String host;
    private final int port;
    private final int ownPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private ServerSocket listener;
    private volatile String losingFrom;
    private volatile boolean losing;

    /** @param broker host:port */
    public Wiretap(String broker) {
        int colon = broker.lastIndexOf(':');
        this.host = broker.substring(0, colon);
        this.port = Integer.parseInt(broker.substring(colon + 1));
        this.listener = listen(0);
        this.ownPort = listener.getLocalPort();
        accept(listener);
    }

    public String address() {
        return "localhost:" + ownPort;
    }

    /** All that went over it so far, in both directions. */
    public byte[] bytes() {
        synchronized (kept) {
            return kept.toByteArray();
        }
    }

    /** Breaks every connection and lets nobody in. */
    public void cut() {
        close(listener);
        open.forEach(Wiretap::close);
    }

    /** From the moment that these words go to the broker, nothing comes back from it any more, until the wire is mended. */
    public void loseAnswersFrom(String words) {
        losingFrom = words;
    }

    public boolean isLosing() {
        return losing;
    }

    public void mend() {
        losingFrom = null;
        losing = false;
        listener = listenAgain();
        accept(listener);
    }

    @Override
    public void close() {
        cut();
    }

    private void accept(ServerSocket from) {
        Thread.ofVirtual().start(() -> {
            while (!from.isClosed()) {
                try {
                    join(from.accept(), new Socket(host, port));
                } catch (IOException e) {
                    continue; // cut, or the broker is not there
                }
            }
        });
    }

    private void join(Socket here, Socket there) {
        open.add(here);
        open.add(there);
        Thread.ofVirtual().start(() -> pipe(here, there, true));
        Thread.ofVirtual().start(() -> pipe(there, here, false));
    }

    private void pipe(Socket from, Socket to, boolean toBroker) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read);
                if (toBroker) {
                    listen(buffer, read);
                } else if (losing) {
                    continue;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            return; // one of the two has gone
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void listen(byte[] bytes, int count) {
        String words = losingFrom;
        if (words != null && new String(bytes, 0, count, StandardCharsets.ISO_8859_1).contains(words)) {
            losing = true;
        }
    }

    private void keep(byte[] bytes, int count) {
        synchronized (kept) {
            if (kept.size() + count > KEPT_BYTES_MAX) {
                throw new IllegalStateException("More went over the wire than can be looked through");
            }
            kept.write(bytes, 0, count);
        }
    }

    /** The system may need a moment to let go of the port. */
    private ServerSocket listenAgain() {
        for (int attempt = 1; ; attempt++) {
            try {
                return listen(ownPort);
            } catch (UncheckedIOException inUse) {
                if (attempt == ATTEMPTS_MAX) {
                    throw inUse;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            return; // it is gone either way
        }
    }
}
