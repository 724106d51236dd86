package hogatape.replay.command;

import hogatape.journal.JournalReader;
import hogatape.market.DayRange;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** The Seoul days on which journals hold records, found by a leap from day to day. */
final class TapeDays {
    private TapeDays() {}

    static List<LocalDate> of(List<Path> folders, DayRange within) throws IOException {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Path folder : folders) {
            try (JournalReader reader = JournalReader.open(folder)) {
                if (!within.equals(DayRange.ALL)) {
                    reader.seekTime(SeoulTime.startOfDay(within.from()));
                }
                while (reader.read(
                        (sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length) -> {})) {
                    LocalDate day = SeoulTime.date(reader.tapeNanos());
                    if (day.isAfter(within.to())) {
                        break;
                    }
                    days.add(day);
                    reader.seekTime(SeoulTime.startOfDay(day.plusDays(1)));
                }
            }
        }
        return List.copyOf(days);
    }
}
