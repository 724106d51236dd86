package hogatape.quality;

import hogatape.feed.Layouts;
import hogatape.journal.JournalReader;
import hogatape.market.DayRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The ledgers of journals, for tests. */
final class Days {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private Days() {}

    static List<DayLedger> of(Path... journals) throws Exception {
        return of(DayRange.ALL, journals);
    }

    static List<DayLedger> of(DayRange range, Path... journals) throws Exception {
        List<JournalReader> readers = new ArrayList<>();
        for (Path journal : journals) {
            readers.add(JournalReader.open(journal));
        }
        List<DayLedger> days = new ArrayList<>();
        new QualityLedger(readers, Layouts.builtIn()).judge(range, days::add, nanos -> true);
        readers.forEach(JournalReader::close);
        return days;
    }

    static IssueLedger issue(DayLedger day, String tr, String symbol) {
        return day.issues().stream()
                .filter(issue ->
                        issue.key().tr().equals(tr) && issue.key().symbol().equals(symbol))
                .findAny()
                .orElseThrow();
    }

    /** What is not zero of something, by the time of its minute: {@code 09:30}. */
    static Map<String, Integer> where(IssueLedger issue, ToIntFunction<Minute> what) {
        Map<String, Integer> all = new TreeMap<>();
        for (Minute minute : issue.minutes()) {
            if (what.applyAsInt(minute) != 0) {
                all.put(time(minute), what.applyAsInt(minute));
            }
        }
        return all;
    }

    static Minute at(IssueLedger issue, String time) {
        return issue.minutes().stream()
                .filter(minute -> time(minute).equals(time))
                .findAny()
                .orElseThrow();
    }

    static String time(Minute minute) {
        return String.format("%02d:%02d", minute.minute() / 60, minute.minute() % 60);
    }
}
