package hogatape.recorder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hogatape.journal.Payload;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Answers on a loopback port how the recording stands: {@code /status} as JSON, {@code /metrics} as Prometheus reads it.
 * The recorder hands it a report each second, so asking costs the recording nothing.
 */
final class StatusServer implements AutoCloseable {
    /** More than one, so that a client that sends half a request and hangs keeps nobody else waiting. */
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "status");
        thread.setDaemon(true);
        return thread;
    });
    private volatile StatusReport report;

    private StatusServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/status", exchange -> answer(exchange, "application/json", Payload::write));
        server.createContext(
                "/metrics",
                exchange -> answer(
                        exchange, "text/plain; version=0.0.4; charset=utf-8", current -> PrometheusText.of(current)
                                .getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    /**
     * Listens on a port of 127.0.0.1; 0 for any free one.
     *
     * @throws IOException if the port is not free
     */
    static StatusServer listen(int port) throws IOException {
        try {
            return new StatusServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new IOException(
                    Messages.text(
                            "The status cannot be served on port %s (%s); choose another --status-port.",
                            port, e.getMessage()),
                    e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    void publish(StatusReport current) {
        report = current;
    }

    private void answer(HttpExchange exchange, String type, Function<StatusReport, byte[]> writer) throws IOException {
        StatusReport current = report;
        try (exchange) {
            if (current == null) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] body = writer.apply(current);
            exchange.getResponseHeaders().set("content-type", type);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
