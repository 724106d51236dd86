package hogatape.replay.command;

import static hogatape.replay.TestTape.KRX;
import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.FeedRecord;
import hogatape.journal.JournalReader;
import hogatape.market.SeoulTime;
import hogatape.replay.Diary;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.TestTape;
import hogatape.replay.pace.Breakpoint;
import hogatape.replay.pace.PlayControl;
import hogatape.replay.pace.Speed;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are held, stepped and ended. Whoever holds them decides on their own thread, the moment they are held. */
class PlayControlTest {
    @TempDir
    Path folder;

    private final Diary diary = new Diary();
    private final PlayControl control = new PlayControl(Speed.MAX);
    private int tapes;
    private final List<String> holds = new ArrayList<>();

    @Test
    void stepsFromCallbackToCallback() throws Exception {
        control.pause();
        ReplaySummary summary = replay(List.of(), () -> {
            if (holds.size() < 3) {
                control.step();
            } else {
                control.stop();
            }
        });

        assertThat(holds)
                .containsExactly(
                        "2 H0NXASP0 005930 09:00:01", "3 H0STASP0 005930 09:00:02", "4 H0NXASP0 000660 09:00:02");
        assertThat(summary.books()).isEqualTo(2);
        assertThat(summary.stopped()).isTrue();
        assertThat(diary.lines).last().asString().endsWith("end");
    }

    @Test
    void holdsAtABreakpointOnceADayAndGoesOn() throws Exception {
        ReplaySummary summary = replay(List.of("symbol=005930,at=09:00:02"), control::resume);

        assertThat(holds).containsExactly("3 H0STASP0 005930 09:00:02", "7 H0NXASP0 005930 09:00:05");
        assertThat(summary.books()).isEqualTo(6);
        assertThat(summary.stopped()).isFalse();
    }

    @Test
    void everyConditionOfABreakpointCounts() throws Exception {
        replay(List.of("tr=H0NXASP0,symbol=005930"), control::resume);
        assertThat(holds).extracting(hold -> hold.charAt(0)).containsExactly('2', '5', '7');

        holds.clear();
        replay(List.of("sequence=4", "tr=H0STASP0"), control::resume);
        assertThat(holds).extracting(hold -> hold.charAt(0)).containsExactly('3', '4');

        holds.clear();
        replay(List.of("at=2026-11-23T09:00:03"), control::resume);
        assertThat(holds).extracting(hold -> hold.charAt(0)).containsExactly('5');
    }

    @Test
    void aHeldRunSeesTheSameTape() throws Exception {
        replay(List.of("symbol=005930"), control::step);
        List<String> held = List.copyOf(diary.lines);
        diary.lines.clear();
        control.resume();
        replay(List.of(), () -> {});

        assertThat(held).isEqualTo(diary.lines).hasSize(8);
    }

    @Test
    void keysMoveTheRun() throws Exception {
        StringWriter shown = new StringWriter();
        Keys keys = new Keys(control, new PrintWriter(shown));
        "1++-".chars().forEach(key -> keys.press((char) key));
        assertThat(control.speed()).isEqualTo(new Speed(2));
        keys.press('m');
        assertThat(control.speed()).isEqualTo(Speed.MAX);
        keys.press('-');
        assertThat(control.speed()).isEqualTo(Speed.ORIGINAL);
        keys.press(' ');
        assertThat(control.isPaused()).isTrue();
        keys.press(' ');
        assertThat(control.isPaused()).isFalse();
        keys.press('?');
        assertThat(shown.toString()).contains("[speed 4]", "[speed max]", "[goes on at speed 1]", "[keys: space");
        keys.press('s');
        assertThat(control.isPaused()).isTrue();
        keys.press('q');
        assertThat(control.isStopped()).isTrue();
    }

    @Test
    void keysOfAStreamAreTakenWhereTheRunIsHeldAndItsEndEndsTheRun() throws Exception {
        Keys keys = new Keys(control, new PrintWriter(new StringWriter()));
        LineKeys lines =
                new LineKeys(new ByteArrayInputStream("s\n+c\ns".getBytes(StandardCharsets.US_ASCII)), control, keys);
        replay(List.of("tr=H0NXASP0,symbol=005930"), lines::held);

        assertThat(holds).extracting(hold -> hold.charAt(0)).containsExactly('2', '3', '5', '6');
        assertThat(control.isStopped()).isTrue();
        assertThat(diary.lines).last().asString().endsWith("end");
    }

    @Test
    void saysWhatIsNoBreakpoint() {
        Stream.of("", "symbol", "symbol=", "price=7", "at=noon", "sequence=x", "symbol=1,,tr=2")
                .forEach(text -> assertThatThrownBy(() -> Breakpoint.parse(text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .message()
                        .matches(".*; write .*\\."));
    }

    private ReplaySummary replay(List<String> breakpoints, Runnable whenHeld) throws Exception {
        try (TestTape tape = tape();
                JournalReader reader = tape.read()) {
            return Replayer.of(diary)
                    .control(control)
                    .breakAt(breakpoints.stream().map(Breakpoint::parse).toList(), (record, tapeNanos) -> {
                        holds.add(line(record, tapeNanos));
                        whenHeld.run();
                    })
                    .replay(reader);
        }
    }

    private TestTape tape() throws Exception {
        TestTape tape = TestTape.at(folder.resolve("tape-" + ++tapes), "2026-11-23T09:00");
        tape.started().after(SECOND).book(NXT, 71_500, "005930");
        tape.after(SECOND).book(KRX, 71_400, "005930").book(NXT, 180_000, "000660");
        tape.after(SECOND).book(NXT, 71_600, "005930");
        tape.time("2026-11-24T09:00").book(NXT, 180_500, "000660");
        return tape.after(5 * SECOND).book(NXT, 71_700, "005930");
    }

    private static String line(FeedRecord record, long tapeNanos) {
        return record.sequence() + " " + record.tr() + " " + record.symbol() + " "
                + SeoulTime.text(tapeNanos).substring(11, 19);
    }
}
