package hogatape.replay;

import static hogatape.replay.TestTape.NXT;
import static hogatape.replay.TestTape.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.Book;
import hogatape.journal.Disconnected;
import hogatape.journal.Gap;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import hogatape.replay.pace.PaceClock;
import hogatape.strategy.Strategy;
import hogatape.strategy.StrategyContext;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run follows a journal that is written while it asks whether to stop: recorder and run take turns on one thread. */
class FollowingReplayTest {
    @TempDir
    Path temporary;

    private final Deque<Runnable> recorder = new ArrayDeque<>();
    private final Diary diary = new Diary();
    private Path folder;
    private TestTape tape;
    private long rests;

    @BeforeEach
    void begin() throws Exception {
        folder = temporary.resolve("tape");
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

        assertThat(replayed(followed)).isEqualTo(diary.lines).hasSize(47);
        // Each time the run had to rest before the recorder's next turn.
        assertThat(rests).isEqualTo(23);
    }

    /** What a killed recorder leaves is a copy of what stands there while it records. */
    @Test
    void goesOnBehindAKilledRecorderWhoseDayHasNoEnd() throws Exception {
        Path copy = temporary.resolve("killed");
        Files.createDirectory(copy);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        tape.close();
        folder = copy;
        recorder.clear();
        recorder.add(() -> begin("2026-11-24T08:00"));
        recorder.add(() -> tape.after(SECOND).book(NXT, 71_600, "005930"));
        // And another one dies within its day.
        recorder.add(() -> {
            tape.close();
            begin("2026-11-24T09:00");
        });
        recorder.add(() -> tape.after(SECOND).stopped());
        ReplaySummary followed = follow(Window.ALL);
        tape.close();

        assertThat(replayed(followed)).isEqualTo(diary.lines);
        assertThat(diary.lines)
                .filteredOn(line -> line.contains("gap") || line.contains("heard"))
                .containsExactly(
                        "24 08:00:00 gap CRASHED since 23 23:59:50",
                        "24 08:00:00 heard after CRASHED at 24 08:00:00",
                        "24 09:00:00 gap CRASHED since 24 08:00:01",
                        "24 09:00:00 heard after CRASHED at 24 09:00:00",
                        "24 09:00:01 gap STOPPED since 24 09:00:01");
    }

    private void begin(String moment) {
        try {
            tape = TestTape.at(folder, moment).started().granted(NXT, "005930").book(NXT, 71_500, "005930");
        } catch (JournalException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a replay of the whole tape is told; its digest and its count of records are those of the run that followed. */
    private List<String> replayed(ReplaySummary followed) throws Exception {
        Diary replayed = new Diary();
        try (JournalReader reader = JournalReader.open(folder)) {
            ReplaySummary summary = Replayer.of(ticking(replayed)).digest(true).replay(reader);

            assertThat(summary.digest()).isEqualTo(followed.digest()).isPresent();
            assertThat(summary.records()).isEqualTo(followed.records());
        }
        return replayed.lines;
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
                    .stopWhen(() -> recorder.isEmpty()
                            && diary.lines.get(diary.lines.size() - 1).contains("STOPPED"))
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
            public void onGapEnd(Gap gap, long untilNanos) {
                diary.onGapEnd(gap, untilNanos);
            }

            @Override
            public void onEnd() {
                diary.onEnd();
            }
        };
    }
}
