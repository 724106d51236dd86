package hogatape.replay;

import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Book;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import hogatape.strategy.Timer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimersTest {
    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private int tapes;

    @Test
    void fireBeforeTheRecordThatPassesThemInTheOrderOfTheirTimes() throws Exception {
        replay(context -> {
            context.timerAfter(Duration.ofMillis(2500));
            context.timerAt(TestTape.nanos("2026-11-23T09:00:01"));
            context.timerAt(TestTape.nanos("2026-11-23T09:00:01"));
            context.timerAt(TestTape.nanos("2026-11-23T08:00"));
            context.timerAt(TestTape.nanos("2026-11-23T10:00"));
        });

        assertThat(lines)
                .containsExactly(
                        "00.000 book 1",
                        "00.000 timer",
                        "01.000 timer",
                        "01.000 timer",
                        "01.000 book 2",
                        "02.500 timer",
                        "05.000 book 4",
                        "end");
    }

    @Test
    void aTapeWithoutFramesCarriesThemToo() throws Exception {
        try (TestTape tape = TestTape.at(folder, "2026-11-23T09:00")) {
            tape.started();
            for (int i = 0; i < 4; i++) {
                tape.after(SECOND).raw(RecordKind.CLOCK, new byte[0]);
            }
            play(tape, Window.ALL, context -> context.timerEvery(Duration.ofMillis(1500)));
        }

        assertThat(lines).containsExactly("01.500 timer", "03.000 timer", "end");
    }

    @Test
    void aRepeatingTimerFiresOnceForAllTimesThatPassedAtOnceAndEndsWhenCancelled() throws Exception {
        List<Timer> asked = new ArrayList<>();
        replay(context -> asked.add(context.timerEvery(Duration.ofMillis(400))));
        assertThat(lines)
                .containsExactly(
                        "00.000 book 1",
                        "00.800 timer",
                        "01.000 book 2",
                        "02.800 timer",
                        "04.800 timer",
                        "05.000 book 4",
                        "end");

        lines.clear();
        replay(context -> {
            Timer timer = context.timerEvery(Duration.ofMillis(400));
            timer.cancel();
        });
        assertThat(lines).noneMatch(line -> line.contains("timer"));
    }

    @Test
    void whatIsAskedForInATimerMayFireBeforeTheSameRecord() throws Exception {
        try (TestTape tape = tape()) {
            Strategy chain = new Strategy() {
                private StrategyContext context;
                private int left = 3;

                @Override
                public void onStart(StrategyContext strategyContext) {
                    context = strategyContext;
                    context.timerAfter(Duration.ofMillis(100));
                }

                @Override
                public void onTimer(Timer timer) {
                    lines.add(time(context));
                    if (--left > 0) {
                        context.timerAfter(Duration.ofMillis(100));
                    }
                }
            };
            CallbacksTest.replay(tape, chain);
        }

        assertThat(lines).containsExactly("00.100", "00.200", "00.300");
    }

    @Test
    void timesBetweenTwoWindowsPassWithTheNextOne() throws Exception {
        try (TestTape tape = tape()) {
            tape.time("2026-11-24T09:00").book(NXT, 71_500, "005930");
            Window window =
                    new Window(Optional.of(SeoulMoment.parse("09:00")), Optional.of(SeoulMoment.parse("09:00:03")));
            play(tape, window, context -> context.timerAfter(Duration.ofSeconds(4)));
        }

        assertThat(lines).containsExactly("00.000 book 1", "01.000 book 2", "04.000 timer", "00.000 book 5", "end");
    }

    private void replay(Consumer<StrategyContext> onStart) throws Exception {
        try (TestTape tape = tape()) {
            play(tape, Window.ALL, onStart);
        }
    }

    private TestTape tape() throws Exception {
        TestTape tape = TestTape.at(folder.resolve("tape-" + ++tapes), "2026-11-23T09:00");
        tape.book(NXT, 71_500, "005930").after(SECOND).book(NXT, 71_500, "005930");
        tape.after(2 * SECOND).raw(RecordKind.CLOCK, new byte[0]);
        return tape.after(2 * SECOND).book(NXT, 71_500, "005930");
    }

    private void play(TestTape tape, Window window, Consumer<StrategyContext> onStart) throws Exception {
        try (JournalReader reader = tape.read()) {
            Replayer.of(new Strategy() {
                        private StrategyContext context;

                        @Override
                        public void onStart(StrategyContext strategyContext) {
                            context = strategyContext;
                            onStart.accept(context);
                        }

                        @Override
                        public void onBook(Book book) {
                            lines.add(time(context) + " book " + book.sequence());
                        }

                        @Override
                        public void onTimer(Timer timer) {
                            assertThat(context.tapeNanos()).isEqualTo(timer.dueNanos());
                            lines.add(time(context) + " timer");
                        }

                        @Override
                        public void onEnd() {
                            lines.add("end");
                        }
                    })
                    .window(window)
                    .replay(reader);
        }
    }

    private static String time(StrategyContext context) {
        return SeoulTime.text(context.tapeNanos()).substring(17, 23);
    }
}
