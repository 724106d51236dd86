package hogatape.recorder;

import hogatape.feed.NewWidth;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Hands records on to the journal, and counts and times what went there. Behind a record that could not be kept it takes
 * none, from whichever connection. Any thread may hand in or ask.
 */
final class RecordingStatus implements RecordHandler {
    private static final long LONGEST_LATENCY_NANOS = 60_000_000_000L;
    private static final int DIGITS = 3;

    private final RecordHandler journal;
    private final RecordClock clock;
    private final HeardIssues heard = new HeardIssues();
    private final FeedSample sample = new FeedSample();
    private final Histogram latency = new Histogram(LONGEST_LATENCY_NANOS, DIGITS);
    private long frames;
    private long frameBytes;
    private long lastFrameNanos;
    private long tapeNanos;
    private Throwable broken;

    RecordingStatus(RecordHandler journal, RecordClock clock) {
        this(journal, clock, Long.MIN_VALUE);
    }

    /**
     * @param tapeNanos the tape time at which the journal ends that is gone on with, nanoseconds since the epoch
     */
    RecordingStatus(RecordHandler journal, RecordClock clock, long tapeNanos) {
        this.journal = journal;
        this.clock = clock;
        this.tapeNanos = tapeNanos;
    }

    /**
     * What went to the journal up to a moment.
     *
     * @param lastFrameNanos the wall stamp of the last frame, nanoseconds since the epoch; 0 before the first one
     * @param tapeNanos the latest wall stamp of any record, nanoseconds since the epoch
     */
    record Count(long frames, long frameBytes, int issuesHeard, long lastFrameNanos, long tapeNanos) {}

    /** How long frames took from the socket read to the journal, in nanoseconds. */
    record Latency(long median, long p99, long p999, long max) {}

    @Override
    public synchronized void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        if (broken != null) {
            throw new IllegalStateException("an earlier record could not be kept: " + broken, broken);
        }
        try {
            journal.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        } catch (RuntimeException | Error e) {
            broken = e;
            throw e;
        }
        tapeNanos = Math.max(tapeNanos, wallNanos);
        if (kind == RecordKind.FRAME) {
            frames++;
            frameBytes += length;
            lastFrameNanos = wallNanos;
            long took = clock.monotonicNanos() - monotonicNanos;
            latency.recordValue(Math.min(LONGEST_LATENCY_NANOS, Math.max(0, took)));
            long number = heard.note(buffer, offset, length, wallNanos);
            sample.take(number, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }
    }

    synchronized Count count() {
        return new Count(frames, frameBytes, heard.count(), lastFrameNanos, tapeNanos);
    }

    /** The widths met that no layout knows, in the order in which they were met; their sequences are not told. */
    synchronized List<NewWidth> newWidths() {
        return sample.newWidths();
    }

    /** What the frames that are looked at tell of the feed. */
    synchronized FeedSample.Tally sample() {
        return sample.tally();
    }

    synchronized List<HeardIssues.Heard> heard() {
        return heard.all();
    }

    synchronized Latency latency() {
        return new Latency(
                latency.getValueAtPercentile(50),
                latency.getValueAtPercentile(99),
                latency.getValueAtPercentile(99.9),
                latency.getMaxValue());
    }
}
