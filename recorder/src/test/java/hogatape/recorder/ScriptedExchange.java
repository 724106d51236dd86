package hogatape.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.journal.SubscriptionKey;
import hogatape.kis.BrokerLine;
import hogatape.kis.KisAddress;
import hogatape.kis.ServerFrames;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A broker on loopback that answers every request of every client by itself, as a test laid down before. */
final class ScriptedExchange implements Closeable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<BrokerLine> lines = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private volatile String lastWords = "";

    ScriptedExchange() throws IOException {
        start("exchange", this::accept);
    }

    URI address() {
        return KisAddress.webSocket("ws://127.0.0.1:" + server.getLocalPort());
    }

    /** Refuses an issue with a code and a message. */
    void refuse(SubscriptionKey issue, String code, String message) {
        refusals.put(issue.symbol(), Answers.refused(issue, code, message));
    }

    /** Sends a frame before the answer to each release. */
    void lastWords(String frame) {
        lastWords = frame;
    }

    /** What the clients asked: type, issue code and approval key. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many clients ever came. */
    int connections() {
        return lines.size();
    }

    /** The connection that was accepted last. */
    BrokerLine line() {
        return lines.get(lines.size() - 1);
    }

    void send(String frame) throws IOException {
        line().send(new ServerFrames().text(frame).toBytes());
    }

    private void accept() throws IOException {
        while (true) {
            BrokerLine line = BrokerLine.accept(server, new byte[0]);
            lines.add(line);
            start("line-" + lines.size(), () -> answer(line));
        }
    }

    private void answer(BrokerLine line) throws IOException {
        while (true) {
            String message = line.received();
            if (message.startsWith("opcode")) {
                line.close();
                return;
            }
            JsonNode request = new ObjectMapper().readTree(message);
            String type = request.at("/header/tr_type").asText();
            SubscriptionKey issue = new SubscriptionKey(
                    request.at("/body/input/tr_id").asText(),
                    request.at("/body/input/tr_key").asText());
            requests.add(type + " " + issue.symbol() + " "
                    + request.at("/header/approval_key").asText());
            ServerFrames frames = new ServerFrames();
            if (type.equals("1")) {
                frames.text(refusals.getOrDefault(issue.symbol(), Answers.granted(issue)));
            } else {
                frames.text(lastWords).text(Answers.released(issue));
            }
            line.send(frames.toBytes());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException expected) {
                        // The end of the connection, or of the exchange.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (BrokerLine line : lines) {
            line.close();
        }
    }
}
