package hogatape.intake;

import hogatape.market.SeoulTime;
import java.time.LocalDate;

/** Refuses times at which nobody recorded: they tell of a wrong unit. */
final class PlausibleTime {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);
    private static final long FIRST_NANOS = SeoulTime.startOfDay(FIRST);
    private static final long END_NANOS = SeoulTime.startOfDay(END);

    private PlausibleTime() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException as {@link TimeReader#read} does, and for a time out of all bounds
     */
    static long read(TimeReader reader, String text) {
        long nanos = reader.read(text);
        if (nanos < FIRST_NANOS || nanos >= END_NANOS) {
            throw new IllegalArgumentException("the time '" + text + "' comes to " + SeoulTime.text(nanos)
                    + ", not within " + FIRST.getYear() + " and " + (END.getYear() - 1));
        }
        return nanos;
    }
}
