package hogatape.recorder;

import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;

/** Hands records on to the journal and counts what went there. Any thread may hand in or ask. */
final class RecordingStatus implements RecordHandler {
    private final RecordHandler journal;
    private final HeardIssues heard = new HeardIssues();
    private long frames;
    private long frameBytes;
    private long lastFrameNanos;
    private long tapeNanos = Long.MIN_VALUE;

    RecordingStatus(RecordHandler journal) {
        this.journal = journal;
    }

    /**
     * What went to the journal up to a moment.
     *
     * @param lastFrameNanos the wall stamp of the last frame, nanoseconds since the epoch; 0 before the first one
     * @param tapeNanos the latest wall stamp of any record, nanoseconds since the epoch
     */
    record Count(long frames, long frameBytes, int issuesHeard, long lastFrameNanos, long tapeNanos) {}

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        journal.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        synchronized (this) {
            tapeNanos = Math.max(tapeNanos, wallNanos);
            if (kind == RecordKind.FRAME) {
                frames++;
                frameBytes += length;
                lastFrameNanos = wallNanos;
                heard.note(buffer, offset, length);
            }
        }
    }

    synchronized Count count() {
        return new Count(frames, frameBytes, heard.count(), lastFrameNanos, tapeNanos);
    }
}
