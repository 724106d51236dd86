package hogatape.recorder;

import hogatape.message.Messages;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say who hears how the recording goes. */
final class NoticeOptions {
    private static final int HIGHEST_PORT = 0xFFFF;

    @Option(
            names = "--status-port",
            paramLabel = "P",
            description = "Answers on 127.0.0.1: /status as JSON, /metrics for Prometheus.")
    private Integer statusPort;

    @Option(
            names = "--on-event",
            paramLabel = "CMD",
            description = "Runs CMD EVENT SENTENCE for: opened, hole, refused, disk, clock, new-width, day-closed.")
    private String onEvent;

    /** The command to run for each event; null where there is none. */
    EventCommand events() {
        return onEvent == null ? null : new EventCommand(onEvent);
    }

    /**
     * The server that answers how the recording stands; null where none is wanted.
     *
     * @throws IOException if the port is not free
     */
    StatusServer status(CommandLine command) throws IOException {
        if (statusPort == null) {
            return null;
        }
        if (statusPort < 0 || statusPort > HIGHEST_PORT) {
            throw new ParameterException(
                    command,
                    Messages.text("--status-port %s is no port; choose one from 1 to %s.", statusPort, HIGHEST_PORT));
        }
        return StatusServer.listen(statusPort);
    }
}
