package hogatape.replay;

import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Book;
import hogatape.journal.Disconnected;
import hogatape.journal.Gap;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import hogatape.replay.pace.PaceClock;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run follows a journal that is written while it asks whether to stop: recorder and run take turns on one thread. */
class FollowingReplayTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> recorder = new ArrayDeque<>();
    private final Diary diary = new Diary();
    private TestTape tape;
    private long rests;

    @BeforeEach
    void begin() throws Exception {
        tape = TestTape.at(folder, "2026-11-23T23:59:50")
                .started()
                .granted(NXT, "005930")
                .book(NXT, 1, "005930");
        for (int i = 0; i < 20; i++) {
            int ask = 71_500 + i;
            recorder.add(() -> tape.after(SECOND).book(NXT, ask, "005930").book(NXT, ask, "000660"));
        }
        recorder.add(() ->
                tape.record(RecordKind.DISCONNECTED, new Disconnected("reset", TestTape.nanos("2026-11-24T00:00:08"))));
        recorder.add(() -> tape.after(SECOND).granted(NXT, "005930").book(NXT, 71_400, "005930"));
        recorder.add(() -> tape.stopped());
    }

    @Test
    void seesWhatAReplayOfTheWholeTapeSees() throws Exception {
        ReplaySummary followed = follow(Window.ALL);
        tape.close();
        Diary replayed = new Diary();
        try (JournalReader reader = JournalReader.open(folder)) {
            ReplaySummary summary = Replayer.of(ticking(replayed)).digest(true).replay(reader);

            assertThat(summary.digest()).isEqualTo(followed.digest()).isPresent();
            assertThat(summary.records()).isEqualTo(followed.records());
        }
        assertThat(diary.lines).isEqualTo(replayed.lines).hasSize(46);
        // Each time the run had to rest before the recorder's next turn.
        assertThat(rests).isEqualTo(23);
    }

    @Test
    void endsWithItsWindow() throws Exception {
        ReplaySummary followed =
                follow(new Window(Optional.empty(), Optional.of(SeoulMoment.parse("2026-11-23T23:59:52.5"))));
        tape.close();

        assertThat(followed.books()).isEqualTo(5);
        assertThat(recorder).isNotEmpty();
    }

    private ReplaySummary follow(Window window) throws Exception {
        PaceClock resting = new PaceClock() {
            @Override
            public long nanos() {
                return rests;
            }

            @Override
            public void await(long nanos) {
                // All that is there has been read: the recorder's turn.
                rests++;
                if (!recorder.isEmpty()) {
                    recorder.remove().run();
                }
            }
        };
        try (JournalReader reader = JournalReader.follow(folder)) {
            return Replayer.of(ticking(diary))
                    .window(window)
                    .clock(resting)
                    .stopWhen(() -> recorder.isEmpty() && diary.lines.size() >= 45)
                    .digest(true)
                    .replay(reader);
        }
    }

    /** A strategy that also hears time pass. */
    private static Strategy ticking(Diary diary) {
        return new Strategy() {
            @Override
            public void onStart(StrategyContext context) {
                diary.onStart(context);
                context.timerEvery(Duration.ofMillis(700));
            }

            @Override
            public void onBook(Book book) {
                diary.onBook(book);
            }

            @Override
            public void onGapStart(Gap gap) {
                diary.onGapStart(gap);
            }

            @Override
            public void onEnd() {
                diary.onEnd();
            }
        };
    }
}
