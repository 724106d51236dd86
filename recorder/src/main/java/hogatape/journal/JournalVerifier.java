package hogatape.journal;

import java.util.ArrayList;
import java.util.List;

/** Reads a journal to its end and collects its damages. */
public final class JournalVerifier {
    private static final int REPORTED = 100;

    private JournalVerifier() {}

    /**
     * What reading a journal to its end gave.
     *
     * @param records sound records
     * @param frames sound records that are frames
     * @param holes holes that a salvage recorded; they are no damage
     * @param lost records that are known to be damaged or missing
     * @param damages how many damages
     * @param first the first hundred damages in the order of the tape
     */
    public record Result(
            long records, long frames, long holes, long lost, long damages, List<DamagedJournalException> first) {
        /** Whether every record is there and holds what was written. */
        public boolean sound() {
            return damages == 0;
        }
    }

    /** Reads to the end. The reader should stand at its first record. */
    public static Result verify(JournalReader reader) {
        Count count = new Count();
        List<DamagedJournalException> first = new ArrayList<>();
        reader.readSound(count, damage -> count.damage(damage, first));
        return new Result(count.records, count.frames, count.holes, count.lost, count.damages, first);
    }

    private static long lost(DamagedJournalException damage) {
        boolean known = damage.sequence() > 0 && damage.lastSequence() != Long.MAX_VALUE;
        return known ? Math.max(0, damage.lastSequence() - damage.sequence() + 1) : 1;
    }

    private static final class Count implements RecordHandler {
        private long records;
        private long frames;
        private long holes;
        private long damages;
        private long lost;

        void damage(DamagedJournalException damage, List<DamagedJournalException> first) {
            lost += lost(damage);
            if (++damages <= REPORTED) {
                first.add(damage);
            }
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
            records++;
            if (kind == RecordKind.FRAME || kind == RecordKind.IMPORTED) {
                frames++;
            } else if (kind == RecordKind.HOLE) {
                holes++;
            }
        }
    }
}
