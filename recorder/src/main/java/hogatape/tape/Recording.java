package hogatape.tape;

import hogatape.journal.Connected;
import hogatape.journal.Disconnected;
import hogatape.journal.Payload;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.journal.Stopped;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.TapeState;
import hogatape.journal.TapeTime;
import hogatape.market.SeoulTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A recorder's part: it turns what happens into the records that a recorder would write. Everything that is subscribed
 * is granted with each connection.
 */
final class Recording {
    private static final String URL = "ws://tape";

    private final List<TapeRecord> records = new ArrayList<>();
    private final FieldDefaults defaults = new FieldDefaults();
    private final SortedMap<Integer, Set<SubscriptionKey>> ledgers;
    private final boolean exact;
    private final Map<Integer, Long> lastHeard = new HashMap<>();
    private final Set<Integer> up = new TreeSet<>();
    private final TapeTime tapeTime = new TapeTime();
    private long firstNanos;
    private long nanos;
    private int connection;
    private boolean running;

    /**
     * A recording at its beginning.
     *
     * @param ledgers what is subscribed, by connection
     * @param exact whether nothing is recorded but what happens; else a recorder begins and ends, and tells its state
     *     at the beginning of each day
     */
    Recording(SortedMap<Integer, Set<SubscriptionKey>> ledgers, boolean exact) {
        this.ledgers = ledgers;
        this.exact = exact;
        if (exact) {
            running = true;
            up.addAll(ledgers.keySet());
        }
    }

    FieldDefaults defaults() {
        return defaults;
    }

    /** The time of what happens, nanoseconds since the epoch. */
    long nanos() {
        return nanos;
    }

    boolean isRunning() {
        return running;
    }

    List<TapeRecord> records() {
        return records;
    }

    /** What happens next happens at a time, on a connection. */
    void at(long wallNanos, int ofConnection) {
        boolean newDay = !records.isEmpty() && SeoulTime.epochDay(wallNanos) > SeoulTime.epochDay(tapeTime.nanos());
        if (records.isEmpty()) {
            firstNanos = wallNanos;
        }
        nanos = wallNanos;
        connection = ofConnection;
        if (newDay && running && !exact) {
            state();
        }
    }

    /** A recorder begins; another one that did not stop has crashed. */
    void start() {
        running = true;
        up.clear();
        lastHeard.clear();
        write(RecordKind.STARTED, 0, new Started("tape"));
        ledgers.keySet().forEach(this::grant);
        state();
    }

    void stop(String reason) {
        requireRunning();
        List<SubscriptionKey> heard = new ArrayList<>();
        up.forEach(each -> heard.addAll(ledgers.get(each)));
        write(RecordKind.STOPPED, 0, new Stopped(reason, heard));
        running = false;
        up.clear();
    }

    void connect() {
        requireRunning();
        if (up.contains(connection)) {
            throw new IllegalStateException("connection " + connection + " is up already; let it disconnect first.");
        }
        ledgers.computeIfAbsent(connection, key -> new LinkedHashSet<>());
        grant(connection);
        state();
    }

    void disconnect(String reason) {
        requireUp();
        up.remove(connection);
        write(RecordKind.DISCONNECTED, connection, new Disconnected(reason, lastHeard.getOrDefault(connection, nanos)));
    }

    void frame(byte[] message) {
        requireUp();
        lastHeard.put(connection, nanos);
        write(RecordKind.FRAME, message);
    }

    /** A mark of the clocks: time goes by. */
    void mark() {
        requireRunning();
        add(RecordKind.CLOCK, 0, new byte[0]);
    }

    /** A record as it is, which changes nothing. */
    void write(RecordKind kind, byte[] payload) {
        add(kind, connection, payload);
    }

    private void write(RecordKind kind, int of, Object payload) {
        add(kind, of, Payload.write(payload));
    }

    private void add(RecordKind kind, int of, byte[] payload) {
        tapeTime.advance(nanos);
        records.add(new TapeRecord(kind, of, nanos, tapeTime.nanos() - firstNanos, payload));
    }

    private void grant(int to) {
        up.add(to);
        lastHeard.put(to, nanos);
        write(RecordKind.CONNECTED, to, new Connected(URL));
        granted(to).forEach(subscription -> write(RecordKind.SUBSCRIPTION, to, subscription));
    }

    private List<Subscription> granted(int to) {
        return ledgers.get(to).stream()
                .map(issue ->
                        new Subscription(issue.tr(), issue.symbol(), Standing.GRANTED, "OPSP0000", "SUBSCRIBE SUCCESS"))
                .toList();
    }

    private void state() {
        List<TapeState.Connection> connections = up.stream()
                .map(each -> new TapeState.Connection(each, granted(each)))
                .toList();
        write(RecordKind.STATE, 0, new TapeState(connections, Math.max(nanos, tapeTime.nanos())));
    }

    private void requireRunning() {
        if (!running) {
            throw new IllegalStateException("no recorder runs here; let it start again first.");
        }
    }

    private void requireUp() {
        requireRunning();
        if (!up.contains(connection)) {
            throw new IllegalStateException("connection " + connection + " is down here; let it connect first.");
        }
    }
}
