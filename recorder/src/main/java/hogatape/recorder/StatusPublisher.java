package hogatape.recorder;

import hogatape.journal.JournalWriter;
import hogatape.journal.Subscription.Standing;
import hogatape.market.SeoulTime;
import hogatape.recorder.RecorderEvents.Kind;
import hogatape.relay.PrivateTr;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes a status report each second and hands it to the status server, on the recorder's thread. */
final class StatusPublisher {
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final StatusServer server;
    private final Path folder;
    private final JournalWriter journal;
    private final RecordingStatus status;
    private final LoggedEvents events;
    private final DiskReserve disk;
    private long next = Long.MIN_VALUE;

    /**
     * @param server null where nobody is to be answered
     */
    StatusPublisher(
            StatusServer server,
            Path folder,
            JournalWriter journal,
            RecordingStatus status,
            LoggedEvents events,
            DiskReserve disk) {
        this.server = server;
        this.folder = folder;
        this.journal = journal;
        this.status = status;
        this.events = events;
        this.disk = disk;
    }

    void tick(List<Connection> connections, long wall, long monotonic) {
        if (server != null && monotonic >= next) {
            next = monotonic + INTERVAL_NANOS;
            server.publish(report(connections, wall));
        }
    }

    private StatusReport report(List<Connection> connections, long wall) {
        RecordingStatus.Count count = status.count();
        return new StatusReport(
                Recorder.version(),
                folder.toString(),
                SeoulTime.text(wall),
                count.frames(),
                count.frameBytes(),
                journal.lastSequence(),
                count.lastFrameNanos() == 0 ? -1 : Math.max(0, wall - count.lastFrameNanos()),
                events.count(Kind.HOLE),
                events.count(Kind.CLOCK),
                disk.usableBytes(),
                status.latency(),
                connections.stream().map(StatusPublisher::connection).toList(),
                status.heard().stream()
                        .map(heard -> new StatusReport.IssueReport(
                                heard.tr(), heard.symbol(), heard.frames(), Math.max(0, wall - heard.lastNanos())))
                        .toList(),
                status.newWidths().stream()
                        .map(width -> new StatusReport.WidthReport(width.tr(), width.width()))
                        .toList(),
                status.sample());
    }

    private static StatusReport.ConnectionReport connection(Connection connection) {
        long granted = connection.ledger().stream()
                .filter(entry -> entry.standing() == Standing.GRANTED)
                .count();
        return new StatusReport.ConnectionReport(
                connection.number(),
                connection.isUp(),
                (int) granted,
                connection.reconnects(),
                connection.refusals().standing().stream().map(PrivateTr::shown).toList(),
                connection.trouble());
    }
}
