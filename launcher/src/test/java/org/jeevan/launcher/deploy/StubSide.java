package org.jeevan.launcher.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands where a side would, and notes who asked for what. */
final class StubSide implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    record Request(String name, Map<String, List<String>> headers) {}

    private StubSide(HttpServer server) {
        this.server = server;
    }

    static StubSide start(HttpHandler handler) throws IOException {
        var side = new StubSide(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        side.server.setExecutor(side.threads);
        side.server.createContext("/", exchange -> {
            side.requests.add(side.request(exchange));
            handler.handle(exchange);
        });
        side.server.start();
        return side;
    }

    /** Takes everything in and says which side it is. */
    static StubSide named(String name) throws IOException {
        return start(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Side", name);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Request request(HttpExchange exchange) {
        return new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()));
    }
}
