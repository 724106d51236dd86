package hogatape.recorder;

import hogatape.journal.SyncPolicy;
import hogatape.kis.Credentials;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What to record, and how.
 *
 * @param journal the folder of the journal
 * @param credentials the appkeys, a connection each
 * @param webSocket the whole address of the WebSocket
 * @param approval the whole address that gives approval keys
 * @param subscriptions what to subscribe on each connection, and when
 * @param hours when data may be expected
 * @param deadline when to end
 * @param patient whether a first connection that fails is tried again, as later ones always are
 * @param sync when the disk confirms what is appended
 * @param reserveBytes the free space at which the recorder stops
 * @param terminal where a refreshing status line goes; null where nobody watches
 */
public record RecordingPlan(
        Path journal,
        List<Credentials> credentials,
        URI webSocket,
        URI approval,
        Subscriptions subscriptions,
        TradingHours hours,
        Deadline deadline,
        boolean patient,
        SyncPolicy sync,
        long reserveBytes,
        PrintWriter terminal) {
    /** The same plan with another end. */
    RecordingPlan until(Deadline other) {
        return new RecordingPlan(
                journal,
                credentials,
                webSocket,
                approval,
                subscriptions,
                hours,
                other,
                patient,
                sync,
                reserveBytes,
                terminal);
    }
}
