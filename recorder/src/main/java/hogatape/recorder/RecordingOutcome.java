package hogatape.recorder;

import hogatape.journal.Subscription;
import java.util.List;

/**
 * What was recorded.
 *
 * @param frames messages received
 * @param frameBytes their bytes
 * @param issuesHeard issues of which data came
 * @param lastSequence the sequence of the journal's last record
 * @param reconnects how often a connection was made again
 * @param refused subscriptions that the broker refused and did not grant after
 * @param missed why connections did not stand at the end that should have, a sentence each in the person's language
 * @param failure why the recording ended before its time, a sentence in the person's language; null if it did not
 */
public record RecordingOutcome(
        long frames,
        long frameBytes,
        int issuesHeard,
        long lastSequence,
        int reconnects,
        List<Subscription> refused,
        List<String> missed,
        String failure) {
    /** Whether everything that was wanted was recorded until the end that was wanted. */
    public boolean complete() {
        return refused.isEmpty() && missed.isEmpty() && failure == null;
    }
}
