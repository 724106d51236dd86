package hogatape.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import hogatape.feed.Book;
import hogatape.feed.FrameEncoder;
import hogatape.feed.Layouts;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import hogatape.replay.pace.Pace;
import hogatape.replay.pace.PaceClock;
import hogatape.replay.pace.PlayControl;
import hogatape.replay.pace.PlayGate;
import hogatape.replay.pace.Speed;
import hogatape.strategy.Strategy;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PlaybackAllocationTest {
    private static final int ROUNDS = 50_000;

    private final byte[] frame = frame();
    private long sum;
    private long played;
    private long nowNanos;

    private final Strategy strategy = new Strategy() {
        @Override
        public void onBook(Book book) {
            sum += book.askPrice(1) + book.symbol().length();
        }
    };

    @Test
    void playingKnownIssuesMakesNoGarbage() {
        assertNoGarbage(playback(strategy));
    }

    @Test
    void norDoesTheDigest() {
        assertNoGarbage(playback(new Digest(strategy)));
    }

    private void assertNoGarbage(Playback playback) {
        run(playback);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long empty = threads.getCurrentThreadAllocatedBytes() - before;
        before = threads.getCurrentThreadAllocatedBytes();
        run(playback);
        // What the run makes at all would be far below a byte a frame.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before - empty).isLessThan(ROUNDS / 10);
        assertThat(sum).isNotZero();
    }

    private Playback playback(Strategy to) {
        PlaybackContext context = new PlaybackContext(
                new PrintWriter(Writer.nullWriter()), LoggerFactory.getLogger(PlaybackAllocationTest.class));
        Window window =
                new Window(Optional.of(SeoulMoment.parse("00:00")), Optional.of(SeoulMoment.parse("2200-01-01T00:00")));
        PlayControl control = new PlayControl(new Speed(2));
        PlayGate gate = new PlayGate(control, List.of(), () -> false, (record, tapeNanos) -> {});
        return new Playback(
                window,
                Set.of("005930"),
                Layouts.builtIn(),
                new Pace(control, Long.MAX_VALUE, clock(), () -> false, () -> {}),
                context,
                new Deliverer(to, context, gate));
    }

    private PaceClock clock() {
        return new PaceClock() {
            @Override
            public long nanos() {
                return nowNanos;
            }

            @Override
            public void await(long nanos) {
                nowNanos += nanos;
            }
        };
    }

    private void run(Playback playback) {
        for (int round = 0; round < ROUNDS; round++) {
            played++;
            playback.onRecord(played, RecordKind.FRAME, 0, played, played, frame, 0, frame.length);
        }
    }

    private static byte[] frame() {
        FrameEncoder encoder = new FrameEncoder().begin(TestTape.NXT);
        TestTape.encode(encoder, "005930", 71_500);
        TestTape.encode(encoder, "000660", 9_500);
        return encoder.toBytes();
    }
}
