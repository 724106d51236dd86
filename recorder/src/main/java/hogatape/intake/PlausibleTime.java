package hogatape.intake;

import hogatape.market.SeoulTime;
import java.time.LocalDate;

/** Refuses times at which nobody recorded: they tell of a wrong unit. */
final class PlausibleTime {
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2099;
    private static final long FIRST_NANOS = SeoulTime.startOfDay(LocalDate.of(FIRST_YEAR, 1, 1));
    private static final long END_NANOS = SeoulTime.startOfDay(LocalDate.of(LAST_YEAR + 1, 1, 1));

    private PlausibleTime() {}

    /**
     * Reads a time.
     *
     * @throws UnreadableTimeException as {@link TimeReader#read} does, and for a time out of all bounds
     */
    static long read(TimeReader reader, String text) throws UnreadableTimeException {
        long nanos = reader.read(text);
        if (nanos < FIRST_NANOS || nanos >= END_NANOS) {
            throw new UnreadableTimeException(RowProblem.Kind.IMPLAUSIBLE, text, SeoulTime.text(nanos));
        }
        return nanos;
    }
}
