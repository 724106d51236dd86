package hogatape.relay;

import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a frame takes from the socket read to a client's callback, by way of journal and relay, beside the same client on a socket
 * into which the same thread writes each frame itself. Tells and never fails for slowness; fails when a frame is lost.
 */
@Tag("bench")
class RelayBenchmark {
    private static final int[] RATES = {1_000, 5_000, 20_000};
    private static final int SECONDS = Integer.getInteger("hogatape.bench.relay.seconds", 8);
    private static final SubscriptionKey ISSUE = new SubscriptionKey("H0NXASP0", "005930");
    private static final String ANSWER =
            "{\"header\":{\"tr_id\":\"H0NXASP0\",\"tr_key\":\"005930\",\"encrypt\":\"N\"},\"body\":{\"rt_cd\":\"0\"}}";
    private static final byte[] FRAME =
            ("0|H0NXASP0|001|005930^090031^0" + "^71600".repeat(62) + "^0^0^0^0").getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private int journals;

    @Test
    void relay() throws Exception {
        System.out.printf("%d bytes a frame, %d s a run, the first quarter not counted%n", FRAME.length, SECONDS);
        System.out.println(
                "    rate  way                    median       p99     p99.9       most  sender's time/frame");
        for (int rate : RATES) {
            direct(rate);
            relayed(rate, 1);
            relayed(rate, 3);
        }
    }

    private void direct(int rate) throws Exception {
        try (DirectServer server = new DirectServer();
                JournalWriter journal = JournalWriter.open(folder.resolve("journal-" + journals++));
                TimedClient client = new TimedClient(server.port())) {
            server.await();
            RecordHandler written = (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                journal.onRecord(sequence, kind, connection, wall, monotonic, buffer, offset, length);
                server.write(buffer, offset, length);
            };
            send("direct", rate, written, List.of(client));
        }
    }

    private void relayed(int rate, int count) throws Exception {
        List<TimedClient> clients = new ArrayList<>();
        Relay relay = Relay.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Optional.empty(), false);
        try (relay;
                JournalWriter journal = JournalWriter.open(folder.resolve("journal-" + journals++))) {
            RecordHandler sessions = relay.behind(journal);
            give(sessions, RecordKind.FRAME, ANSWER.getBytes(StandardCharsets.UTF_8));
            give(
                    sessions,
                    RecordKind.SUBSCRIPTION,
                    Payload.write(new Subscription(ISSUE.tr(), ISSUE.symbol(), Standing.GRANTED, "", "")));
            for (int i = 0; i < count; i++) {
                TimedClient client = new TimedClient(relay.port());
                clients.add(client);
                client.subscribe(ISSUE);
            }
            send(count == 1 ? "relay, 1 client" : "relay, " + count + " clients", rate, sessions, clients);
        } finally {
            clients.forEach(TimedClient::close);
        }
    }

    private static void send(String way, int rate, RecordHandler handler, List<TimedClient> clients) throws Exception {
        int frames = rate * SECONDS;
        long[] stamps = new long[frames];
        clients.forEach(client -> client.expect(frames));
        Histogram cost = new Histogram(3);
        long begin = System.nanoTime();
        for (int i = 0; i < frames; i++) {
            long due = begin + (long) (i * (1e9 / rate));
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            stamps[i] = System.nanoTime();
            handler.onRecord(0, RecordKind.FRAME, 0, wallNanos(), stamps[i], FRAME, 0, FRAME.length);
            if (i >= frames / 4) {
                cost.recordValue(System.nanoTime() - stamps[i]);
            }
        }
        Histogram lag = new Histogram(3);
        for (TimedClient client : clients) {
            long[] arrivals = client.arrivals();
            for (int i = frames / 4; i < frames; i++) {
                lag.recordValue(Math.max(0, arrivals[i] - stamps[i]));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,8d  %-17s  %7.0f µs  %6.0f µs  %6.0f µs  %6.1f ms  %8.2f µs%n",
                rate,
                way,
                lag.getValueAtPercentile(50) / 1e3,
                lag.getValueAtPercentile(99) / 1e3,
                lag.getValueAtPercentile(99.9) / 1e3,
                lag.getMaxValue() / 1e6,
                cost.getValueAtPercentile(50) / 1e3);
    }

    private static void give(RecordHandler handler, RecordKind kind, byte[] payload) {
        handler.onRecord(0, kind, 0, wallNanos(), System.nanoTime(), payload, 0, payload.length);
    }

    private static long wallNanos() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }
}
