package hogatape.recorder;

import hogatape.journal.Subscription;
import java.util.List;

/**
 * How a recording stands at a moment, for whoever asks from outside. Holds no secret. Latencies and ages are in
 * nanoseconds.
 *
 * @param lost how often a connection was lost or could not be made: holes
 * @param clockJumps how often the wall clock jumped
 * @param lastFrameAgeNanos since the last frame; -1 before the first one
 * @param diskUsableBytes free space where the journal stands
 * @param sample what a part of the frames, looked at while recording, tells of the feed
 */
record StatusReport(
        String version,
        String journal,
        String at,
        long frames,
        long frameBytes,
        long sequence,
        long lastFrameAgeNanos,
        int lost,
        int clockJumps,
        long diskUsableBytes,
        RecordingStatus.Latency receiveToJournal,
        List<ConnectionReport> connections,
        List<IssueReport> issues,
        List<WidthReport> newWidths,
        FeedSample.Tally sample) {
    /**
     * A connection.
     *
     * @param granted how many subscriptions the broker delivers
     * @param trouble why it does not stand; empty while it does
     */
    record ConnectionReport(
            int connection, boolean up, int granted, int reconnects, List<Subscription> refused, String trouble) {}

    /** A width that no layout knows: the feed has changed. */
    record WidthReport(String tr, int width) {}

    /** An issue that was heard. */
    record IssueReport(String tr, String symbol, long frames, long lastFrameAgeNanos) {}
}
