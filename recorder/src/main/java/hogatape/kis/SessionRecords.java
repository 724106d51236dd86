package hogatape.kis;

import hogatape.journal.Connected;
import hogatape.journal.Disconnected;
import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hands the records of one session on, each under the handler's monitor. Behind the session's end, or a record that
 * could not be kept, it hands on nothing. Any thread.
 */
final class SessionRecords {
    private final RecordHandler handler;
    private final int connection;
    private final RecordClock clock;
    /** Whether the connection came to stand, and whether it is over; under the handler's monitor. */
    private boolean stood;

    private boolean over;
    private volatile Throwable failure;

    SessionRecords(RecordHandler handler, int connection, RecordClock clock) {
        this.handler = handler;
        this.connection = connection;
        this.clock = clock;
    }

    /** The connection stands, unless it is over already. */
    void begin(String address) {
        synchronized (handler) {
            if (!over) {
                stood = true;
                put(RecordKind.CONNECTED, Payload.write(new Connected(address)));
            }
        }
    }

    /** Whether the connection came to stand; it may be over by now. */
    boolean stood() {
        synchronized (handler) {
            return stood;
        }
    }

    /**
     * The connection is over: the last record, if it ever stood.
     *
     * @param lastHeardNanos the wall stamp of the last message, nanoseconds since the epoch
     * @param andThen done once, before anybody else hands on a record
     */
    void end(String reason, long lastHeardNanos, Runnable andThen) {
        synchronized (handler) {
            if (over) {
                return;
            }
            if (stood) {
                put(RecordKind.DISCONNECTED, Payload.write(new Disconnected(reason, lastHeardNanos)));
            }
            over = true;
            andThen.run();
        }
    }

    /** Makes a change of the ledger and hands it on, so that whoever holds the handler's monitor sees both or none. */
    Optional<Subscription> change(Supplier<Optional<Subscription>> ledger) {
        synchronized (handler) {
            Optional<Subscription> changed = ledger.get();
            changed.ifPresent(entry -> put(RecordKind.SUBSCRIPTION, Payload.write(entry)));
            return changed;
        }
    }

    /** Hands a record on that is stamped now. */
    void put(RecordKind kind, byte[] payload) {
        put(kind, clock.wallNanos(), clock.monotonicNanos(), payload, 0, payload.length);
    }

    /** Hands a record on; returns whether it is kept. */
    boolean put(RecordKind kind, long wallNanos, long monotonicNanos, byte[] buffer, int offset, int length) {
        synchronized (handler) {
            if (over || failure != null) {
                return false; // What came before is kept without a hole; nothing may follow behind one.
            }
            try {
                handler.onRecord(
                        RecordHandler.UNNUMBERED, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
                return true;
            } catch (RuntimeException | Error e) { // A full disk is an InternalError.
                failure = e;
                return false;
            }
        }
    }

    /** What the handler threw; null if it threw nothing. */
    Throwable failure() {
        return failure;
    }
}
