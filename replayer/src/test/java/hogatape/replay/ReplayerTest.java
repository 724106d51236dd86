package hogatape.replay;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.Book;
import hogatape.journal.Disconnected;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.replay.pace.Speed;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayerTest {
    @TempDir
    Path folder;

    private final Diary diary = new Diary();

    @Test
    void deliversBooksInTheOrderOfTheTape() throws Exception {
        try (TestTape tape = tape("2026-11-23T09:00")) {
            tape.started().granted(NXT, "005930").granted(KRX, "005930");
            tape.after(SECOND).book(NXT, 71_500, "005930");
            tape.book(KRX, 71_400, "005930", "0074K0");
            // The wall clock is set back: tape time stands still.
            tape.after(-SECOND).book(NXT, 71_600, "005930");
            tape.after(3 * SECOND).frame("{\"header\":{\"tr_id\":\"PINGPONG\"}}");
            ReplaySummary summary = replay(tape);

            assertThat(diary.lines)
                    .containsExactly(
                            "23 09:00:00 start",
                            "23 09:00:01 book 4.0 H0NXASP0 005930 71500",
                            "23 09:00:01 book 5.0 H0STASP0 005930 71400",
                            "23 09:00:01 book 5.1 H0STASP0 0074K0 71400",
                            "23 09:00:01 book 6.0 H0NXASP0 005930 71600",
                            "23 09:00:03 end");
            assertThat(summary.records()).isEqualTo(7);
            assertThat(summary.frames()).isEqualTo(4);
            assertThat(summary.controls()).isOne();
            assertThat(summary.books()).isEqualTo(4);
            assertThat(summary.undecoded()).isZero();
            assertThat(summary.gaps()).isZero();
            assertThat(summary.stopped()).isFalse();
            assertThat(summary.digest()).isEmpty();
        }
    }

    @Test
    void deliversTheSymbolsAskedForByEveryTr() throws Exception {
        try (TestTape tape = tape("2026-11-23T09:00")) {
            tape.book(NXT, 1, "005930", "000660").book(KRX, 2, "0074K0", "005930");
            tape.record(RecordKind.STARTED, new Started("1"));
            try (JournalReader reader = tape.read()) {
                ReplaySummary summary =
                        Replayer.of(diary).symbols(List.of("005930")).replay(reader);
                assertThat(summary.books()).isEqualTo(2);
            }
            assertThat(diary.lines)
                    .contains("23 09:00:00 book 1.0 H0NXASP0 005930 1", "23 09:00:00 book 2.1 H0STASP0 005930 2")
                    .noneMatch(line -> line.contains("000660") || line.contains("0074K0"));
        }
    }

    @Test
    void tellsGapsWhereTheTapeTellsThem() throws Exception {
        try (TestTape tape = tape("2026-11-23T09:00")) {
            tape.started().granted(NXT, "005930").book(NXT, 1, "005930");
            tape.after(5 * SECOND)
                    .record(RecordKind.DISCONNECTED, new Disconnected("reset", TestTape.nanos("2026-11-23T09:00:03")));
            tape.after(SECOND).granted(NXT, "005930").book(NXT, 2, "005930").stopped();
            ReplaySummary summary = replay(tape);

            assertThat(diary.lines)
                    .containsExactly(
                            "23 09:00:00 start",
                            "23 09:00:00 book 3.0 H0NXASP0 005930 1",
                            "23 09:00:05 gap DISCONNECTED since 23 09:00:03",
                            "23 09:00:06 heard after DISCONNECTED at 23 09:00:06",
                            "23 09:00:06 book 6.0 H0NXASP0 005930 2",
                            "23 09:00:06 gap STOPPED since 23 09:00:06",
                            "23 09:00:06 end");
            assertThat(summary.gaps()).isEqualTo(2);
        }
    }

    @Test
    void gapsOfOtherSymbolsAreNoConcern() throws Exception {
        try (TestTape tape = tape("2026-11-23T09:00")) {
            tape.started().granted(NXT, "000660").record(RecordKind.DISCONNECTED, lost("2026-11-23T09:00"));
            try (JournalReader reader = tape.read()) {
                Replayer.of(diary).symbols(List.of("005930")).replay(reader);
            }
            assertThat(diary.lines).containsExactly("23 09:00:00 start", "23 09:00:00 end");
        }
    }

    @Test
    void passesOverWhatCannotBeDecodedAndTellsWhy() throws Exception {
        try (TestTape tape = tape("2026-11-23T09:00")) {
            tape.frame("garbage").book(NXT, 1, "005930").frame("0|H0NXASP0|001|005930^1");
            for (int i = 0; i < 10; i++) {
                tape.frame("0|H0XXXXX0|001|1");
            }
            ReplaySummary summary = replay(tape);

            assertThat(summary.undecoded()).isEqualTo(12);
            assertThat(summary.books()).isOne();
            assertThat(summary.firstUndecoded())
                    .hasSize(5)
                    .startsWith(
                            "sequence 1: The message is neither data nor JSON.",
                            "sequence 3: The records of H0NXASP0 have 2 fields, fewer than any record of that TR.");
        }
    }

    @Test
    void whatAStrategyThrowsEndsTheRunAndNamesTheRecord() throws Exception {
        IllegalStateException bug = new IllegalStateException("a bug");
        Strategy failing = new Strategy() {
            @Override
            public void onBook(Book book) {
                if (book.sequence() == 2) {
                    throw bug;
                }
            }

            @Override
            public void onEnd() {
                throw new AssertionError("nothing follows a failure");
            }
        };
        try (TestTape tape = tape("2026-11-23T09:00:00.25")) {
            tape.book(NXT, 1, "005930").book(NXT, 2, "005930").book(NXT, 3, "005930");
            try (JournalReader reader = tape.read()) {
                assertThatThrownBy(() -> Replayer.of(failing).digest(true).replay(reader))
                        .isInstanceOf(StrategyException.class)
                        .hasMessage("The strategy failed in onBook at sequence 2, tape time"
                                + " 2026-11-23 09:00:00.250000000: java.lang.IllegalStateException: a bug")
                        .hasCause(bug);
            }
        }
    }

    @Test
    void aRecordThatDoesNotHoldWhatItsKindSaysIsDamage() throws Exception {
        try (TestTape tape = tape("2026-11-23T09:00")) {
            tape.raw(RecordKind.STOPPED, new byte[] {'x'});
            try (JournalReader reader = tape.read()) {
                assertThatThrownBy(() -> Replayer.of(diary).replay(reader))
                        .isInstanceOf(JournalException.class)
                        .hasMessageStartingWith("Record 1 of the journal '" + folder + "' is not a Stopped");
            }
        }
    }

    @Test
    void aStopEndsTheRunInOrder() throws Exception {
        try (TestTape tape = WindowedReplayTest.threeMornings(folder)) {
            try (JournalReader reader = tape.read()) {
                ReplaySummary summary = Replayer.of(diary)
                        .stopWhen(() -> diary.lines.size() == 3)
                        .replay(reader);
                assertThat(summary.stopped()).isTrue();
            }
            assertThat(diary.lines)
                    .containsExactly(
                            "23 08:59:59 start",
                            "23 08:59:59 book 1.0 H0NXASP0 005930 1",
                            "23 09:00:00 book 2.0 H0NXASP0 005930 2",
                            "23 09:00:00 end");
        }
    }

    @Test
    void aStopWhileTheTapeWaitsDeliversNothingEarly() throws Exception {
        try (TestTape tape = WindowedReplayTest.threeMornings(folder)) {
            ManualClock clock = new ManualClock(0);
            try (JournalReader reader = tape.read()) {
                Replayer.of(diary)
                        .speed(Speed.ORIGINAL)
                        .clock(clock)
                        .stopWhen(() -> clock.now >= SECOND / 2)
                        .replay(reader);
            }
            assertThat(diary.lines)
                    .containsExactly("23 08:59:59 start", "23 08:59:59 book 1.0 H0NXASP0 005930 1", "23 08:59:59 end");
        }
    }

    private static Disconnected lost(String moment) {
        return new Disconnected("reset", TestTape.nanos(moment));
    }

    private TestTape tape(String moment) throws JournalException {
        return TestTape.at(folder, moment);
    }

    private ReplaySummary replay(TestTape tape) throws IOException {
        try (JournalReader reader = tape.read()) {
            return Replayer.of(diary).replay(reader);
        }
    }
}
