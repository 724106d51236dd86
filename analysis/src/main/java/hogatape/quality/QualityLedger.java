package hogatape.quality;

import hogatape.feed.Layouts;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.MergedJournals;
import hogatape.market.DayRange;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * Judges the days of journals, one day after the other: memory holds the counts of one day. Several journals are one
 * market: what either has is there.
 */
final class QualityLedger {
    private final List<JournalDays> journals;
    private final ExchangeClock clock = new ExchangeClock();

    /**
     * Takes journals, each from where its reader stands.
     *
     * @throws JournalException if two of them hold the same records: those would be counted twice
     */
    QualityLedger(List<JournalReader> readers, Layouts layouts) throws JournalException {
        MergedJournals.requireSeparate(readers);
        journals = readers.stream()
                .map(reader -> new JournalDays(reader, layouts, clock))
                .toList();
    }

    /**
     * Judges the days of a range.
     *
     * @param goOn asked now and then with the tape time; if it says no, an exception ends the work
     * @return the damage of days of which no record is left
     */
    Damages judge(DayRange days, DayListener listener, LongPredicate goOn) throws IOException {
        if (!days.from().equals(LocalDate.MIN)) {
            for (JournalDays journal : journals) {
                journal.seek(SeoulTime.startOfDay(days.from()));
            }
        }
        for (OptionalLong day = nextDay(); day.isPresent(); day = nextDay()) {
            LocalDate date = LocalDate.ofEpochDay(day.getAsLong());
            if (date.isAfter(days.to())) {
                break;
            }
            DayNotes notes = new DayNotes();
            clock.beginDay();
            for (JournalDays journal : journals) {
                journal.readDay(day.getAsLong(), notes, nanos -> {
                    if (!goOn.test(nanos)) {
                        throw new Stopped();
                    }
                });
            }
            listener.onDay(new DayJudge(date, journals, clock, notes).judge());
            clock.endDay();
        }
        return journals.stream().map(each -> each.takeDamages(LocalDate.MAX)).reduce(Damages.NONE, Damages::and);
    }

    /** The work is to end before its end. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    private OptionalLong nextDay() {
        return journals.stream()
                .map(JournalDays::nextDay)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
    }
}
