package hogatape.quality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is known of one Seoul day of tape time.
 *
 * @param issues every issue that was subscribed or heard, the least trusted first
 * @param jumps the first jumps of a recorder's wall clock
 * @param jumpCount how many there were
 * @param behindCount the records whose stamp lies behind an earlier one's by more than a second
 * @param damages what of the journals is damaged on that day
 */
record DayLedger(
        LocalDate date,
        List<IssueLedger> issues,
        List<DayNotes.Jump> jumps,
        long jumpCount,
        long behindCount,
        Damages damages) {
    private static final Comparator<IssueLedger> BY_NAME = Comparator.comparing(
                    (IssueLedger issue) -> issue.key().tr())
            .thenComparing(issue -> issue.key().symbol());

    /** What cannot be told stands last; issues that are trusted alike by TR and code. */
    static final Comparator<IssueLedger> WORST_FIRST =
            Comparator.comparingDouble(IssueLedger::confidence).thenComparing(BY_NAME);

    /** The issues by TR and code. */
    List<IssueLedger> byName() {
        return issues.stream().sorted(BY_NAME).toList();
    }

    long sum(ToIntFunction<Minute> of) {
        return issues.stream().mapToLong(issue -> issue.sum(of)).sum();
    }

    /** The issues of which nothing came although books or trades come by themselves, by TR and code. */
    List<IssueLedger> neverHeard() {
        return byName().stream().filter(IssueLedger::isNeverHeard).toList();
    }

    /** The day's confidence: the mean of its issues'; NaN where none has one. */
    double confidence() {
        return issues.stream()
                .mapToDouble(IssueLedger::confidence)
                .filter(confidence -> !Double.isNaN(confidence))
                .average()
                .orElse(Double.NaN);
    }
}
