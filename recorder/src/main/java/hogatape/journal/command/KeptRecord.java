package hogatape.journal.command;

import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeTime;
import java.util.Arrays;
import java.util.function.Predicate;

/** Keeps a copy of the last record that a test accepts. */
final class KeptRecord implements RecordHandler {
    private final Predicate<Candidate> test;
    private final TapeTime tapeTime = new TapeTime();
    private final Candidate candidate = new Candidate();
    private Candidate kept;

    /** A record, as long as it is looked at; a copy of it, once it is kept. */
    static final class Candidate {
        private long sequence;
        private RecordKind kind;
        private int connection;
        private long wallNanos;
        private long monotonicNanos;
        private long tapeNanos;
        private byte[] buffer;
        private int offset;
        private int length;

        long sequence() {
            return sequence;
        }

        long tapeNanos() {
            return tapeNanos;
        }

        boolean isFrame() {
            return kind == RecordKind.FRAME || kind == RecordKind.IMPORTED;
        }

        void handTo(RecordHandler handler) {
            handler.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }

        private Candidate copy() {
            Candidate copy = new Candidate();
            copy.sequence = sequence;
            copy.kind = kind;
            copy.connection = connection;
            copy.wallNanos = wallNanos;
            copy.monotonicNanos = monotonicNanos;
            copy.tapeNanos = tapeNanos;
            copy.buffer = Arrays.copyOfRange(buffer, offset, offset + length);
            copy.length = length;
            return copy;
        }
    }

    KeptRecord(Predicate<Candidate> test) {
        this.test = test;
    }

    boolean found() {
        return kept != null;
    }

    /** The sequence of the record kept. */
    long sequence() {
        return kept.sequence;
    }

    /** Hands the record kept to a handler, with what it bore on the tape. */
    void handTo(RecordHandler handler) {
        kept.handTo(handler);
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
        candidate.sequence = sequence;
        candidate.kind = kind;
        candidate.connection = connection;
        candidate.wallNanos = wallNanos;
        candidate.monotonicNanos = monotonicNanos;
        candidate.tapeNanos = tapeTime.advance(wallNanos);
        candidate.buffer = buffer;
        candidate.offset = offset;
        candidate.length = length;
        if (test.test(candidate)) {
            kept = candidate.copy();
        }
    }
}
