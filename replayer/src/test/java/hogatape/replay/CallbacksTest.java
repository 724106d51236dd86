package hogatape.replay;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.JournalReader;
import hogatape.strategy.Strategy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbacksTest {
    @TempDir
    Path folder;

    private final Diary diary = new Diary();

    @Test
    void everyKindOfRecordHasItsCallback() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.book(NXT, 71_500, "005930").trade("H0NXCNT0", 71_400, "005930").trade("H0STANC0", 71_300, "000660");
            tape.status("H0UNMKO0", "Y", "005930");
            ReplaySummary summary = replay(tape, diary);

            assertThat(diary.lines)
                    .containsExactly(
                            "23 09:00:00 start",
                            "23 09:00:00 book 1.0 H0NXASP0 005930 71500",
                            "23 09:00:00 trade 2.0 H0NXCNT0 005930 71400",
                            "23 09:00:00 expected trade 3 H0STANC0 000660 71300",
                            "23 09:00:00 status 4 005930 true",
                            "23 09:00:00 end");
            assertThat(summary.books()).isOne();
            assertThat(summary.trades()).isEqualTo(2);
            assertThat(summary.statuses()).isOne();
        }
    }

    @Test
    void aVenueChangesItsSessionByTheExchangesTimeAlone() throws Exception {
        diary.withSessions = true;
        try (TestTape tape = TestTape.at(folder, "2026-11-23T03:00")) {
            tape.bookAt(NXT, "084959", "005930").bookAt(NXT, "085001", "000660");
            // An issue that straggles changes nothing, and neither does another venue.
            tape.bookAt(NXT, "084958", "005930").bookAt(KRX, "085900", "005930").bookAt(NXT, "090030", "005930");
            tape.bookAt("H0UNASP0", "153000", "005930").trade("H0NXCNT0", 1, "005930");
            tape.time("2026-11-24T03:00").bookAt(NXT, "090031", "005930");
            replay(tape, diary);
        }

        assertThat(diary.lines)
                .filteredOn(line -> line.contains("session"))
                .containsExactly(
                        "23 03:00:00 session NXT 2026-11-23 pre-market, new day",
                        "23 03:00:00 session NXT 2026-11-23 none",
                        "23 03:00:00 session KRX 2026-11-23 opening auction, new day",
                        "23 03:00:00 session NXT 2026-11-23 main",
                        "23 03:00:00 session UNIFIED 2026-11-23 after-market opening auction, new day",
                        "24 03:00:00 session NXT 2026-11-24 main, new day");
        assertThat(diary.lines.get(1)).contains("session");
        assertThat(diary.lines.get(2)).contains("book 1.0");
    }

    @Test
    void anAbsurdTimeIsMendedByTheNextRecord() throws Exception {
        diary.withSessions = true;
        try (TestTape tape = TestTape.at(folder, "2026-11-23T10:00")) {
            tape.bookAt(NXT, "100000", "005930").bookAt(NXT, "235959", "000660").bookAt(NXT, "100001", "005930");
            replay(tape, diary);
        }

        assertThat(diary.lines)
                .filteredOn(line -> line.contains("session"))
                .extracting(line -> line.substring(line.indexOf("2026-11-23") + 11))
                .containsExactly("main, new day", "none", "main");
    }

    static ReplaySummary replay(TestTape tape, Strategy strategy) throws Exception {
        try (JournalReader reader = tape.read()) {
            return Replayer.of(strategy).replay(reader);
        }
    }
}
