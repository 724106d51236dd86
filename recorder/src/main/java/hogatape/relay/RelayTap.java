package hogatape.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Hands each record to the journal, and then to the clients that asked for it. Records of the user's own executions reach the
 * journal only where that is wanted. Takes records on the sessions' threads, one at a time, and never waits for a client.
 */
final class RelayTap implements RecordHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_LAG_NANOS = 60_000_000_000L;

    private final RecordHandler journal;
    private final boolean keepsPrivate;
    private final RelayFloor floor;
    private final Executor loop;
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final Set<RelayClient> touched = new HashSet<>();
    private final Histogram lag = new SynchronizedHistogram(LONGEST_LAG_NANOS, 3);

    RelayTap(RecordHandler journal, boolean keepsPrivate, RelayFloor floor, Executor loop) {
        this.journal = journal;
        this.keepsPrivate = keepsPrivate;
        this.floor = floor;
        this.loop = loop;
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        boolean mayBePrivate = kind == RecordKind.FRAME || kind == RecordKind.SENT || kind == RecordKind.SUBSCRIPTION;
        if (keepsPrivate || !mayBePrivate || !PrivateTr.isNamedIn(buffer, offset, length)) {
            journal.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }
        switch (kind) {
            case FRAME -> {
                if (length > 0 && buffer[offset] == '{') {
                    answer(buffer, offset, length);
                } else {
                    data(monotonicNanos, buffer, offset, length);
                }
            }
            case SUBSCRIPTION -> {
                Subscription entry = Payload.read(Subscription.class, buffer, offset, length);
                put(() -> floor.changed(connection, entry));
            }
            case DISCONNECTED -> put(() -> floor.disconnected(connection));
            default -> {
                // The recorder's own word is none of the clients' business.
            }
        }
    }

    private void data(long monotonicNanos, byte[] buffer, int offset, int length) {
        Set<SubscriptionKey> interest = floor.interest();
        if (interest.isEmpty()) {
            return;
        }
        RelayFrame frame = RelayFrame.of(buffer, offset, length);
        if (frame != null && frame.isIn(interest)) {
            byte[] message = Arrays.copyOfRange(buffer, offset, offset + length);
            put(() -> deliver(frame, message, monotonicNanos));
        }
    }

    private void answer(byte[] buffer, int offset, int length) {
        JsonNode header;
        try {
            header = JSON.readTree(buffer, offset, length).path("header");
        } catch (IOException e) {
            return; // It is on the journal; nobody can say whom it answers.
        }
        String tr = header.path("tr_id").asText("");
        if (!tr.isEmpty() && header.has("tr_key")) {
            SubscriptionKey key = new SubscriptionKey(tr, header.path("tr_key").asText(""));
            byte[] message = Arrays.copyOfRange(buffer, offset, offset + length);
            put(() -> floor.answered(key, message));
        }
    }

    private void deliver(RelayFrame frame, byte[] message, long monotonicNanos) {
        if (frame.encrypted()) {
            write(floor.usersOf(frame.tr()), message);
        } else if (frame.symbols().size() == 1) {
            write(
                    floor.users(new SubscriptionKey(
                            frame.tr(), frame.symbols().iterator().next())),
                    message);
        } else {
            Set<RelayClient> users = new HashSet<>();
            frame.symbols().forEach(symbol -> users.addAll(floor.users(new SubscriptionKey(frame.tr(), symbol))));
            write(users, message);
        }
        lag.recordValue(Math.min(LONGEST_LAG_NANOS, Math.max(0, System.nanoTime() - monotonicNanos)));
    }

    private void write(Collection<RelayClient> users, byte[] message) {
        for (RelayClient client : users) {
            client.write(message);
            touched.add(client);
        }
    }

    private void put(Runnable work) {
        queue.add(work);
        if (draining.compareAndSet(false, true)) {
            loop.execute(this::drain);
        }
    }

    /** Does what has gathered, and lets it leave with one write a client. */
    private void drain() {
        draining.set(false);
        for (Runnable work = queue.poll(); work != null; work = queue.poll()) {
            work.run();
        }
        touched.forEach(RelayClient::flush);
        touched.clear();
    }

    /** How long frames took from the socket read to the clients' sockets, in nanoseconds. For any thread. */
    Histogram lag() {
        return lag.copy();
    }
}
