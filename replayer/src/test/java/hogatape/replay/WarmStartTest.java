package hogatape.replay;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.Book;
import hogatape.journal.Disconnected;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.journal.TapeState;
import hogatape.market.DayRange;
import hogatape.market.SeoulMoment;
import hogatape.strategy.Strategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmStartTest {
    @TempDir
    Path folder;

    private final Diary diary = new Diary();

    @Test
    void tellsTheLastRecordOfEachIssueInTheirOrder() throws Exception {
        try (TestTape tape = day()) {
            play(tape, "2026-11-23T09:10:00");
        }

        assertThat(diary.lines)
                .startsWith(
                        "23 09:10:00 start",
                        "23 09:10:00 warm trade 5.0 H0NXCNT0 005930 71000",
                        "23 09:10:00 warm book 34.0 H0STASP0 000660 9",
                        "23 09:10:00 warm book 35.0 H0NXASP0 005930 9",
                        "23 09:10:00 book 37.0 H0STASP0 000660 10");
    }

    @Test
    void doesNotReachBeyondHalfAnHour() throws Exception {
        try (TestTape tape = day()) {
            play(tape, "2026-11-23T09:30:30");
        }
        // The trade of 09:00 is older than that.
        assertThat(diary.lines)
                .filteredOn(line -> line.contains("warm"))
                .hasSize(2)
                .noneMatch(line -> line.contains("trade"));
    }

    @Test
    void whatAGapHidIsUnknown() throws Exception {
        try (TestTape tape = day()) {
            play(tape, "2026-11-23T10:01:00");
        }

        assertThat(diary.lines)
                .startsWith(
                        "23 10:01:00 start",
                        "23 10:01:00 gap DISCONNECTED since 23 10:00:00",
                        "23 10:02:00 heard after DISCONNECTED at 23 10:02:00",
                        "23 10:02:00 book 193.0 H0STASP0 000660 62");
    }

    @Test
    void aFailureNamesTheRecordFromBeforeTheWindow() throws Exception {
        Strategy failing = new Strategy() {
            @Override
            public void onBook(Book book) {
                throw new IllegalStateException("a bug");
            }
        };
        try (TestTape tape = day();
                JournalReader reader = tape.read()) {
            assertThatThrownBy(() -> Replayer.of(failing).window(from("09:10")).replay(reader))
                    .isInstanceOf(StrategyException.class)
                    .hasMessageStartingWith("The strategy failed in onBook at sequence 34, tape time 2026-11-23 09:10");
        }
    }

    /** A time alone reads the tape from its beginning, one with its day goes there at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08:00",
                "09:00",
                "09:00:30",
                "09:31",
                "09:59:59",
                "10:01",
                "10:02:30",
                "10:20",
                "10:45",
                "11:01",
                "12:30"
            })
    void goingThereAtOnceTellsWhatReadingEverythingTells(String time) throws Exception {
        try (TestTape tape = day()) {
            Optional<String> read = play(tape, time);
            List<String> lines = List.copyOf(diary.lines);
            diary.lines.clear();
            Optional<String> sought = play(tape, "2026-11-23T" + time);

            assertThat(diary.lines).isEqualTo(lines);
            assertThat(sought).isEqualTo(read);
            diary.lines.clear();
            Window ofTheDay =
                    new Window(Optional.of(SeoulMoment.parse(time)), Optional.empty(), DayRange.parse("2026-11-23"));
            assertThat(play(tape, ofTheDay)).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T09:10", "10:20"})
    void keepsToTheSymbolsAskedFor(String from) throws Exception {
        try (TestTape tape = day();
                JournalReader reader = tape.read()) {
            Replayer.of(diary).window(from(from)).symbols(List.of("000660")).replay(reader);
        }

        assertThat(diary.lines).anyMatch(line -> line.contains("warm book")).noneMatch(line -> line.contains("005930"));
    }

    private Optional<String> play(TestTape tape, String from) throws Exception {
        return play(tape, from(from));
    }

    private Optional<String> play(TestTape tape, Window window) throws Exception {
        try (JournalReader reader = tape.read()) {
            return Replayer.of(diary).window(window).digest(true).replay(reader).digest();
        }
    }

    private static Window from(String moment) {
        return new Window(Optional.of(SeoulMoment.parse(moment)), Optional.empty());
    }

    /** Three hours of a state and two books a minute, with a lost connection at 10:00 and a recorder away from 10:31 to 10:50. */
    private TestTape day() throws Exception {
        TestTape tape = TestTape.at(folder, "2026-11-23T09:00").started();
        granted(tape).trade("H0NXCNT0", 71_000, "005930");
        for (int minute = 0; minute < 180; minute++) {
            tape.time("2026-11-23T%02d:%02d".formatted(9 + minute / 60, minute % 60));
            if (minute == 60) {
                tape.record(RecordKind.DISCONNECTED, new Disconnected("reset", TestTape.nanos("2026-11-23T10:00")));
            } else if (minute == 62) {
                granted(tape);
            } else if (minute == 91) {
                tape.stopped();
            } else if (minute == 110) {
                granted(tape.started());
            }
            boolean away = minute == 60 || minute == 61 || minute >= 91 && minute < 110;
            if (minute < 91 || minute >= 110) {
                state(tape, away);
            }
            if (!away) {
                tape.book(KRX, minute, "000660").book(NXT, minute, "005930");
            }
        }
        return tape.after(SECOND).stopped();
    }

    private static TestTape granted(TestTape tape) {
        return tape.granted(NXT, "005930").granted(KRX, "000660").granted("H0NXCNT0", "005930");
    }

    private static void state(TestTape tape, boolean away) {
        List<Subscription> ledger = Stream.of(NXT + " 005930", KRX + " 000660", "H0NXCNT0 005930")
                .map(issue -> issue.split(" "))
                .map(issue -> new Subscription(issue[0], issue[1], Standing.GRANTED, "OPSP0000", ""))
                .toList();
        tape.record(
                RecordKind.STATE,
                new TapeState(away ? List.of() : List.of(new TapeState.Connection(0, ledger)), tape.nowNanos()));
    }
}
