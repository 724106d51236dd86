package hogatape.relay;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A KIS client as a user would write it with the JDK's own WebSocket. */
final class LocalClient implements WebSocket.Listener, AutoCloseable {
    static final String CLOSED = "closed";
    private static final long PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;
    private final String key;

    LocalClient(int port, String appKey, String secret, boolean reads) throws Exception {
        this.reads = reads;
        key = approvalKey(port, appKey, secret);
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/tryitout"), this)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    LocalClient(int port) throws Exception {
        this(port, "any", "any", true);
    }

    private String approvalKey(int port, String appKey, String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/Approval"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"grant_type\":\"client_credentials\",\"appkey\":\"%s\",\"secretkey\":\"%s\"}"
                                .formatted(appKey, secret)))
                .build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return body.contains("approval_key") ? body.replaceAll(".*\"approval_key\":\"([^\"]*)\".*", "$1") : body;
    }

    /** What the relay gave for an approval key, its refusal included. */
    String key() {
        return key;
    }

    void request(boolean subscribe, String tr, String issue) {
        socket.sendText(
                        """
                        {"header":{"approval_key":"%s","custtype":"P","tr_type":"%s","content-type":"utf-8"},\
                        "body":{"input":{"tr_id":"%s","tr_key":"%s"}}}"""
                                .formatted(key, subscribe ? "1" : "2", tr, issue),
                        true)
                .join();
    }

    /** The next message; PINGPONG is answered and left out. */
    String next() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            String message = messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new AssertionError("no message came");
            }
            if (!message.contains("PINGPONG")) {
                return message;
            }
            socket.sendText(message, true).join();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        messages.add(CLOSED);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        messages.add(CLOSED);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
