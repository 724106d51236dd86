package hogatape.replay;

import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Disconnected;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import hogatape.replay.pace.Speed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run with {@code --from} and {@code --to} delivers, and what it tells of the tape outside. */
class WindowedReplayTest {
    @TempDir
    Path folder;

    private final Diary diary = new Diary();

    @Test
    void aTimeAloneMeansThatWindowOnEachDay() throws Exception {
        try (TestTape tape = threeMornings(folder)) {
            replay(tape, "09:00", "09:00:02");

            assertThat(diary.lines)
                    .containsExactly(
                            "23 09:00:00 start",
                            "23 09:00:00 warm book 1.0 H0NXASP0 005930 1",
                            "23 09:00:00 book 2.0 H0NXASP0 005930 2",
                            "23 09:00:01 book 3.0 H0NXASP0 005930 3",
                            "24 09:00:00 warm book 5.0 H0NXASP0 005930 5",
                            "24 09:00:00 book 6.0 H0NXASP0 005930 6",
                            "24 09:00:01 book 7.0 H0NXASP0 005930 7",
                            "25 09:00:00 warm book 9.0 H0NXASP0 005930 9",
                            "25 09:00:00 book 10.0 H0NXASP0 005930 10",
                            "25 09:00:01 book 11.0 H0NXASP0 005930 11",
                            "25 09:00:01 end");
        }
    }

    @Test
    void aTimeWithItsDayBoundsTheTape() throws Exception {
        try (TestTape tape = threeMornings(folder)) {
            ReplaySummary summary = replay(tape, "2026-11-23T09:00:02", "2026-11-24T09:00:01");

            assertThat(diary.lines)
                    .containsExactly(
                            "23 09:00:02 start",
                            "23 09:00:02 warm book 3.0 H0NXASP0 005930 3",
                            "23 09:00:02 book 4.0 H0NXASP0 005930 4",
                            "24 08:59:59 book 5.0 H0NXASP0 005930 5",
                            "24 09:00:00 book 6.0 H0NXASP0 005930 6",
                            "24 09:00:00 end");
            assertThat(summary.records()).isEqualTo(3);
        }
    }

    @Test
    void bothKindsOfTimeHoldTogether() throws Exception {
        try (TestTape tape = threeMornings(folder)) {
            replay(tape, "2026-11-24T00:00", "09:00:01");

            assertThat(diary.lines).hasSize(6).contains("24 08:59:59 book 5.0 H0NXASP0 005930 5");
        }
    }

    @Test
    void aWindowThatHoldsNothingStillStartsAndEnds() throws Exception {
        try (TestTape tape = threeMornings(folder)) {
            ReplaySummary summary = replay(tape, "15:00", "16:00");

            assertThat(diary.lines).containsExactly("never start", "never end");
            assertThat(summary.records()).isZero();
        }
    }

    @Test
    void aWindowBeginsWithTheGapsThatAreOpenAndEndsThoseThatEndedOutside() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T08:00")) {
            tape.started().granted(NXT, "005930");
            tape.time("2026-11-23T08:10").record(RecordKind.DISCONNECTED, lost("2026-11-23T08:10"));
            tape.time("2026-11-23T08:11").granted(NXT, "005930");
            tape.time("2026-11-23T08:20").record(RecordKind.DISCONNECTED, lost("2026-11-23T08:20"));
            tape.time("2026-11-23T09:00").frame("{}");
            tape.time("2026-11-23T20:00").granted(NXT, "005930").stopped();
            tape.time("2026-11-24T08:00").started().granted(NXT, "005930");
            tape.time("2026-11-24T09:00").book(NXT, 1, "005930");
            replay(tape, "09:00", "10:00");

            assertThat(diary.lines)
                    .containsExactly(
                            "23 09:00:00 start",
                            "23 09:00:00 gap DISCONNECTED since 23 08:20:00",
                            "24 09:00:00 heard after DISCONNECTED at 23 20:00:00",
                            "24 09:00:00 book 11.0 H0NXASP0 005930 1",
                            "24 09:00:00 end");
        }
    }

    @Test
    void whatLiesOutsideTheWindowTakesNoTime() throws Exception {
        try (TestTape tape = threeMornings(folder);
                JournalReader reader = tape.read()) {
            ReplaySummary summary = Replayer.of(diary)
                    .window(window("09:00", "09:00:02"))
                    .speed(new Speed(2))
                    .clock(new ManualClock(0))
                    .replay(reader);

            assertThat(summary.elapsedNanos()).isEqualTo(3 * SECOND / 2);
        }
    }

    private static Disconnected lost(String moment) {
        return new Disconnected("reset", TestTape.nanos(moment));
    }

    /** Books at 08:59:59, 09:00:00, 09:00:01 and 09:00:02 of three days; each asks the price of its sequence. */
    static TestTape threeMornings(Path folder) throws JournalException {
        TestTape tape = TestTape.at(folder, "2026-11-23T08:59:59");
        for (int day = 0; day < 3; day++) {
            tape.time("2026-11-" + (23 + day) + "T08:59:58");
            for (int book = 1; book <= 4; book++) {
                tape.after(SECOND).book(NXT, 4L * day + book, "005930");
            }
        }
        return tape;
    }

    private ReplaySummary replay(TestTape tape, String from, String to) throws IOException {
        try (JournalReader reader = tape.read()) {
            return Replayer.of(diary).window(window(from, to)).replay(reader);
        }
    }

    private static Window window(String from, String to) {
        return new Window(Optional.of(SeoulMoment.parse(from)), Optional.of(SeoulMoment.parse(to)));
    }
}
