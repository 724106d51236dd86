package hogatape.recorder;

import hogatape.market.SeoulTime;
import hogatape.message.Sentence;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how the recording goes: on a terminal in one line that it writes anew each second, else in the log each minute. */
final class StatusLine {
    private static final Logger LOG = LoggerFactory.getLogger(StatusLine.class);
    private static final long SECOND = 1_000_000_000L;
    private static final String ERASE_LINE = "\r\033[2K";

    private final PrintWriter terminal;
    private final long interval;
    private long lastNanos;
    private long lastFrames;

    /**
     * @param terminal null where nobody watches
     * @param monotonicNanos the monotonic clock at the beginning
     */
    StatusLine(PrintWriter terminal, long monotonicNanos) {
        this.terminal = terminal;
        interval = terminal == null ? 60 * SECOND : SECOND;
        lastNanos = monotonicNanos;
    }

    void tick(RecordingStatus status, List<Connection> connections, long wallNanos, long monotonicNanos) {
        if (monotonicNanos - lastNanos < interval) {
            return;
        }
        RecordingStatus.Count count = status.count();
        List<Sentence> parts = new ArrayList<>();
        parts.add(line(count, wallNanos, (monotonicNanos - lastNanos) / (double) SECOND));
        addTroubles(connections, parts);
        lastNanos = monotonicNanos;
        lastFrames = count.frames();
        if (terminal == null) {
            LOG.info("{}", parts.stream().map(Sentence::english).collect(Collectors.joining("  ")));
        } else {
            terminal.print(ERASE_LINE + parts.stream().map(Sentence::said).collect(Collectors.joining("  ")));
            terminal.flush();
        }
    }

    /** What is not as it should be; nothing where all is well. */
    private static void addTroubles(List<Connection> connections, List<Sentence> parts) {
        for (Connection connection : connections) {
            if (!connection.trouble().isEmpty()) {
                parts.add(Sentence.of("connection %d is down", connection.number()));
            }
            int refused = connection.refusals().standing().size();
            if (refused > 0) {
                parts.add(Sentence.of("%d REFUSED", refused));
            }
        }
    }

    /** Clears the line, so that what follows stands by itself. */
    void end() {
        if (terminal != null) {
            terminal.print(ERASE_LINE);
            terminal.flush();
        }
    }

    private Sentence line(RecordingStatus.Count count, long wallNanos, double seconds) {
        Sentence age = count.lastFrameNanos() == 0
                ? Sentence.of("no frame yet")
                : Sentence.of(
                        "last frame %.1f s ago", Math.max(0, wallNanos - count.lastFrameNanos()) / (double) SECOND);
        return Sentence.of(
                "%s  %,d frames  %,.0f/s  %.1f MB  %d issues heard  %s",
                SeoulTime.text(wallNanos).substring("uuuu-MM-dd ".length(), "uuuu-MM-dd HH:mm:ss".length()),
                count.frames(),
                (count.frames() - lastFrames) / seconds,
                count.frameBytes() / 1e6,
                count.issuesHeard(),
                age);
    }
}
