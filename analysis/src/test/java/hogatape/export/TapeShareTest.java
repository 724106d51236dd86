package hogatape.export;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.JournalReader;
import hogatape.journal.RecordHandler;
import hogatape.market.DayRange;
import hogatape.replay.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeShareTest {
    @TempDir
    Path folder;

    @Test
    void itGoesByTheRecordsOfTheWindow() throws Exception {
        Tape one = new Tape(folder.resolve("one"))
                .record(0, "2026-11-22T09:00", "a", "b", "c")
                .record(0, "2026-11-23T09:00", "d", "e", "f", "g")
                .record(0, "2026-11-24T09:00", "h");
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(shares(one, Window.ALL)).containsExactly(0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0);
        assertThat(shares(one, new Window(Optional.empty(), Optional.empty(), new DayRange(day, day))))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 0.25, 0.5, 0.75, 1.0, 1.0);
    }

    @Test
    void severalJournalsCountTogetherAndNothingIsDone() throws Exception {
        Tape one = new Tape(folder.resolve("one")).record(0, "2026-11-23T09:00", "a", "b", "c");
        Tape two = new Tape(folder.resolve("two")).record(0, "2026-11-23T09:00", "d");
        try (JournalReader first = JournalReader.open(one.folder());
                JournalReader second = JournalReader.open(two.folder())) {
            TapeShare share = new TapeShare(List.of(first, second), Window.ALL);
            second.read(RecordHandler.NOBODY);
            assertThat(share.done()).isEqualTo(0.25);
        }
        LocalDate never = LocalDate.of(2027, 1, 1);
        assertThat(shares(one, new Window(Optional.empty(), Optional.empty(), new DayRange(never, never))))
                .containsOnly(1.0);
    }

    /** The share before the first record and behind each. */
    private static List<Double> shares(Tape tape, Window window) throws Exception {
        List<Double> shares = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(tape.folder())) {
            TapeShare share = new TapeShare(List.of(reader), window);
            do {
                shares.add(share.done());
            } while (reader.read(RecordHandler.NOBODY));
        }
        return shares;
    }
}
