package hogatape.relay;

import hogatape.journal.SubscriptionKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A client with the JDK's own WebSocket that notes when each data frame came. */
final class TimedClient implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final WebSocket socket;
    private final CompletableFuture<Void> granted = new CompletableFuture<>();
    private final int port;
    private volatile Expectation expected = new Expectation(0);
    private boolean begun;
    private boolean data;

    private static final class Expectation {
        private final long[] arrivals;
        private final CompletableFuture<Void> complete = new CompletableFuture<>();
        private int count;

        Expectation(int frames) {
            arrivals = new long[frames];
        }
    }

    TimedClient(int port) throws Exception {
        this.port = port;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/tryitout"), this)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Subscribes and waits for the answer. */
    void subscribe(SubscriptionKey issue) throws Exception {
        try (LocalClient keys = new LocalClient(port)) {
            socket.sendText(
                            """
                            {"header":{"approval_key":"%s","custtype":"P","tr_type":"1","content-type":"utf-8"},\
                            "body":{"input":{"tr_id":"%s","tr_key":"%s"}}}"""
                                    .formatted(keys.key(), issue.tr(), issue.symbol()),
                            true)
                    .join();
            granted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** From now on so many frames will come. */
    void expect(int frames) {
        expected = new Expectation(frames);
    }

    /** Waits for all of them: when each came, by {@link System#nanoTime()}. */
    long[] arrivals() throws Exception {
        Expectation all = expected;
        all.complete.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return all.arrivals;
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        if (!begun) {
            data = text.length() > 0 && text.charAt(0) == '0';
        }
        begun = !last;
        if (last && data) {
            Expectation all = expected;
            all.arrivals[all.count++] = System.nanoTime();
            if (all.count == all.arrivals.length) {
                all.complete.complete(null);
            }
        } else if (last) {
            granted.complete(null);
        }
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
