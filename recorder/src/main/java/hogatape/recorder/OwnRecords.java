package hogatape.recorder;

import hogatape.journal.ClockJump;
import hogatape.journal.JournalException;
import hogatape.journal.Payload;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeState;
import hogatape.market.SeoulTime;
import hogatape.message.Sentence;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Writes what the recorder itself has to say into the journal, on the recorder's thread. */
final class OwnRecords {
    private static final long STATE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final byte[] NOTHING = {};

    private final RecordingStatus records;
    private final RecordClock clock;
    private final Predicate<String> mayTell;
    private long nextState = Long.MIN_VALUE;
    private long stateDay;

    /**
     * @param mayTell whether the journal may tell of a TR
     */
    OwnRecords(RecordingStatus records, RecordClock clock, Predicate<String> mayTell) {
        this.records = records;
        this.clock = clock;
        this.mayTell = mayTell;
    }

    /**
     * Writes a record of the recorder.
     *
     * @throws JournalException if it could not be kept
     */
    void write(RecordKind kind, byte[] payload) throws JournalException {
        try {
            records.onRecord(
                    RecordHandler.UNNUMBERED,
                    kind,
                    0,
                    clock.wallNanos(),
                    clock.monotonicNanos(),
                    payload,
                    0,
                    payload.length);
        } catch (RuntimeException | Error e) { // A full disk is an InternalError.
            throw new JournalException(
                    Sentence.of("The journal cannot be written (%s); what came before is kept.", e.toString()), e);
        }
    }

    boolean mayTell(String tr) {
        return mayTell.test(tr);
    }

    /** Marks both clocks; a jump of the wall clock is told in the mark. */
    void markClock(long jumpNanos) throws JournalException {
        write(RecordKind.CLOCK, jumpNanos == 0 ? NOTHING : Payload.write(new ClockJump(jumpNanos)));
    }

    /** Writes the state each minute and when a Seoul day begins. */
    void markState(List<Connection> connections, long wall, long monotonic) throws JournalException {
        long day = SeoulTime.epochDay(wall);
        if (monotonic >= nextState || day != stateDay) {
            nextState = monotonic + STATE_NANOS;
            stateDay = day;
            synchronized (records) { // No session changes meanwhile, so the state is that of its place on the tape.
                List<TapeState.Connection> up = connections.stream()
                        .filter(Connection::isUp)
                        .map(connection -> new TapeState.Connection(
                                connection.number(),
                                connection.ledger().stream()
                                        .filter(entry -> mayTell(entry.tr()))
                                        .toList()))
                        .toList();
                write(
                        RecordKind.STATE,
                        Payload.write(new TapeState(up, records.count().tapeNanos())));
            }
        }
    }
}
