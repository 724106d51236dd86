package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A client of the broker's protocol that shares no code with the exchange: the JDK's HTTP and WebSocket. */
final class TestClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final BiConsumer<TestClient, String> onPingPong;
    private volatile WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private String approvalKey = "";

    private TestClient(URI uri, BiConsumer<TestClient, String> onPingPong) {
        this.onPingPong = onPingPong;
        HTTP.newWebSocketBuilder().buildAsync(uri, this).join();
    }

    /** Connects with an approval key of its own and echoes PINGPONG. */
    static TestClient connect(SimulatedExchange exchange, String appKey) throws Exception {
        return connect(exchange, appKey, TestClient::write);
    }

    static TestClient connect(SimulatedExchange exchange, String appKey, BiConsumer<TestClient, String> onPingPong)
            throws Exception {
        TestClient client = new TestClient(exchange.webSocketBase().resolve("/tryitout"), onPingPong);
        client.approvalKey = approve(exchange, approval(appKey, "secret"))
                .path("approval_key")
                .asText();
        return client;
    }

    static TestClient connectTo(URI uri) {
        return new TestClient(uri, (client, text) -> {});
    }

    static String approval(String appKey, String secret) {
        return "{\"grant_type\":\"client_credentials\",\"appkey\":\"" + appKey + "\",\"secretkey\":\"" + secret + "\"}";
    }

    /** The answer to a request for an approval key, with its HTTP status as {@code status}. */
    static JsonNode approve(SimulatedExchange exchange, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(exchange.approvalBase().resolve("/oauth2/Approval"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        var answer = (ObjectNode) JSON.readTree(response.body());
        return answer.put("status", response.statusCode());
    }

    String request(String type, String tr, String symbol) {
        return "{\"header\":{\"approval_key\":\"" + approvalKey + "\",\"custtype\":\"P\",\"tr_type\":\"" + type
                + "\",\"content-type\":\"utf-8\"},\"body\":{\"input\":{\"tr_id\":\"" + tr + "\",\"tr_key\":\"" + symbol
                + "\"}}}";
    }

    void send(String text) {
        write(text).join();
    }

    /** Sends a text once what was sent before is out: the JDK's WebSocket refuses to queue. */
    synchronized CompletableFuture<?> write(String text) {
        sending = sending.thenCompose(before -> socket.sendText(text, true));
        return sending;
    }

    synchronized void pong(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        sending = sending.thenCompose(before -> socket.sendPong(bytes));
    }

    /** Subscribes and gives the answer's code; frames before the answer are thrown away. */
    String subscribe(String tr, String symbol) throws Exception {
        send(request("1", tr, symbol));
        return reply(new ArrayList<>()).path("body").path("msg_cd").asText();
    }

    /** Unsubscribes and gives the frames that came before the answer. */
    List<String> unsubscribe(String tr, String symbol) throws Exception {
        send(request("2", tr, symbol));
        List<String> frames = new ArrayList<>();
        assertThat(reply(frames).path("body").path("msg_cd").asText()).isEqualTo("OPSP0001");
        return frames;
    }

    /** The next answer; frames before it go to the list. */
    JsonNode reply(List<String> before) throws Exception {
        while (true) {
            String message = next();
            if (message.startsWith("{")) {
                return JSON.readTree(message);
            }
            before.add(message);
        }
    }

    List<String> next(int count) throws Exception {
        List<String> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(next());
        }
        return taken;
    }

    String next() throws Exception {
        String message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(message).as("a message within %d s", PATIENCE_SECONDS).isNotNull();
        return message;
    }

    /** Waits until the exchange has dropped the connection. */
    void awaitGone() throws Exception {
        gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isGone() {
        return gone.isDone();
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        socket = webSocket;
        webSocket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String message = partial.toString();
            partial.setLength(0);
            if (message.contains("\"PINGPONG\"")) {
                onPingPong.accept(this, message);
            } else {
                messages.add(message);
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        gone.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        gone.complete(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
