package hogatape.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Finds places in a day's file as the writer leaves it. Halves the file, finding a record near each half by its
 * checksum, and needs no index: a file that is being written, or is damaged, is searched like any other.
 */
final class WrittenSeek {
    /** Nearer than this, records are read one by one. */
    private static final long NEAR = 1 << 16;

    private static final long FIRST_STRIDE = 1 << 18;
    private static final int STRIDE_GROWTH = 4;
    /**
     * A frame may stand before a state record and bear a slightly later stamp than that record knows of: stamp and append
     * are two steps, and several threads take them.
     */
    private static final long STATE_MARGIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final WrittenDay day;
    private final RecordView record = new RecordView();

    WrittenSeek(WrittenDay day) {
        this.day = day;
    }

    /**
     * The document of a record, not far from the last one, of which something holds that holds for all records up to some
     * point of the file and for none behind it; 0 where it holds for none.
     */
    long before(Predicate<RecordView> holds) throws IOException {
        long low = 0;
        long high = day.end();
        while (high - low > NEAR) {
            long middle = WrittenDay.aligned(low + (high - low) / 2);
            long found = RecordScan.find(day.bytes(), middle, high, 0, record);
            if (found >= 0 && holds.test(record)) {
                low = WrittenDay.documentOf(found);
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Steps back from a document to the nearest state record before it, which knows the tape time.
     *
     * @param before only a state of an earlier tape time will do, by a margin
     * @return the tape time at the state record; {@link DaySource#UNKNOWN} where the file begins without one
     */
    long toState(long document, long before) throws IOException {
        for (long stride = FIRST_STRIDE; ; stride *= STRIDE_GROWTH) {
            long from = Math.max(0, document - stride);
            if (from > 0) {
                long found = RecordScan.find(day.bytes(), from, day.end(), 0, record);
                from = found < 0 ? 0 : WrittenDay.documentOf(found);
            }
            long state = -1;
            long tapeNanos = DaySource.UNKNOWN;
            day.startAt(from);
            while (day.next(record) && day.recordPosition() <= document) {
                long told = record.kind() == RecordKind.STATE ? tapeNanos(record) : DaySource.UNKNOWN;
                if (told != DaySource.UNKNOWN && told < before - STATE_MARGIN_NANOS) {
                    state = day.recordPosition();
                    tapeNanos = told;
                }
            }
            if (state >= 0 || from == 0) {
                day.startAt(Math.max(0, state));
                return tapeNanos;
            }
        }
    }

    private static long tapeNanos(RecordView state) {
        try {
            return Math.max(state.payload(TapeState.class).tapeNanos(), state.wallNanos());
        } catch (UncheckedIOException e) {
            return DaySource.UNKNOWN; // Sound, but none of ours: as good as none.
        }
    }
}
