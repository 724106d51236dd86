package hogatape.export;

import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.market.SeoulTime;
import hogatape.replay.Window;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How much is read of the stretch of some journals that a window takes, by their sequences. */
public final class TapeShare {
    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    private final List<JournalReader> journals;
    private final Window window;
    /** Null until it was asked for. */
    private Map<String, JournalStretch> stretches;

    /**
     * The share of what journals are read of.
     *
     * @param journals are asked where they are, and not moved
     */
    public TapeShare(List<JournalReader> journals, Window window) {
        this.journals = journals;
        this.window = window;
    }

    /**
     * What is read, from 0 to 1. The first call looks for the ends of the stretch, which takes a moment.
     *
     * @throws UncheckedIOException if a journal cannot be read
     */
    public double done() {
        if (stretches == null) {
            stretches = stretches();
        }
        double read = 0;
        double all = 0;
        for (JournalReader journal : journals) {
            JournalStretch stretch = stretches.get(journal.id());
            long length = stretch.last() - stretch.first() + 1;
            read += Math.max(0, Math.min(length, journal.lastSequence() - stretch.first() + 1));
            all += length;
        }
        return all == 0 ? 1 : read / all;
    }

    private Map<String, JournalStretch> stretches() {
        LocalDate day = window.days().to().isBefore(NEVER) ? window.days().to() : NEVER;
        long end = SeoulTime.startOfDay(day.plusDays(1));
        if (window.to().isPresent() && window.to().get().isAbsolute()) {
            end = Math.min(end, window.to().get().epochNanos(day));
        }
        try {
            return DayEnds.of(new DayWindow(day, window.begin().orElse(0), end), journals)
                    .stretches();
        } catch (JournalException e) {
            throw new UncheckedIOException(e);
        }
    }
}
