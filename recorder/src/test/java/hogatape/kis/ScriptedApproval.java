package hogatape.kis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives approval keys on loopback: {@code key-1}, {@code key-2} and so on, unless a test wants another answer. */
public final class ScriptedApproval implements Closeable {
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> byAppKey = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    private record Answer(int status, String body) {}

    public ScriptedApproval() throws IOException {
        server.createContext("/oauth2/Approval", this::answer);
        server.start();
    }

    public URI address() {
        return KisAddress.approval("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers the next request so; several are answered in order. */
    public void next(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** Answers every request with an appkey so. */
    public void always(String appKey, int status, String body) {
        byAppKey.put(appKey, new Answer(status, body));
    }

    /** How often a key was asked for. */
    public int asked() {
        return asked.get();
    }

    /** What the broker says to an appkey that it does not know. */
    public static String refusal(String description) {
        return "{\"error_code\":\"EGW00103\",\"error_description\":\"" + description + "\"}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number = asked.incrementAndGet();
        Answer answer = byAppKey.entrySet().stream()
                .filter(entry -> request.contains("\"" + entry.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(answers::poll);
        if (answer == null) {
            answer = new Answer(200, "{\"approval_key\":\"key-" + number + "\"}");
        }
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
