package org.jeevan.launcher.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between the platform's processes and their broker: keeps what goes over it, and can be cut and mended. */
public final class Wiretap implements AutoCloseable {

    private static final int KEPT_BYTES_MAX = 200_000_000;

    private final String host;
    private final int port;
    private final int ownPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private ServerSocket listener;

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

    public void mend() {
        listener = listen(ownPort);
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
        Thread.ofVirtual().start(() -> pipe(here, there));
        Thread.ofVirtual().start(() -> pipe(there, here));
    }

    private void pipe(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read);
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

    private void keep(byte[] bytes, int count) {
        synchronized (kept) {
            if (kept.size() + count > KEPT_BYTES_MAX) {
                throw new IllegalStateException("More went over the wire than can be looked through");
            }
            kept.write(bytes, 0, count);
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
