package hogatape.replay.command;

import hogatape.cli.StopSignal;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

/** Says when a replay on the command line is to end: on Ctrl-C, and when nobody reads its output any more. */
final class ReplayStop implements BooleanSupplier {
    /** The output is a pipe to {@code head}, say; asking flushes it, so not for every record. */
    private static final int ASKED_BETWEEN_CHECKS = 4096;

    private final StopSignal signal;
    private final PrintWriter out;
    private int asked;

    ReplayStop(StopSignal signal, PrintWriter out) {
        this.signal = signal;
        this.out = out;
    }

    @Override
    public boolean getAsBoolean() {
        if (signal.requested()) {
            return true;
        }
        if (++asked < ASKED_BETWEEN_CHECKS) {
            return false;
        }
        asked = 0;
        // picocli's writer does not hear of an error below its buffer; the stream itself does.
        return out.checkError() || System.out.checkError();
    }
}
