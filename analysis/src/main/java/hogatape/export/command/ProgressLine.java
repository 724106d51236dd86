package hogatape.export.command;

import hogatape.market.SeoulTime;
import java.io.Closeable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A line on the terminal that tells how far an export is, rewritten in place; nothing where there is no terminal. */
final class ProgressLine implements Closeable {
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String CLEAR = "\r\u001b[K";
    private static final int SECONDS = "uuuu-MM-dd HH:mm:ss".length();

    private final PrintStream terminal;
    private long shownNanos = System.nanoTime();
    private boolean shown;

    private ProgressLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A line on the standard error, if the launcher has found a terminal there. */
    static ProgressLine open() {
        return new ProgressLine(Boolean.getBoolean("hogatape.terminal") ? System.err : null);
    }

    void show(long rows, long tapeNanos) {
        long now = System.nanoTime();
        if (terminal != null && now - shownNanos >= BETWEEN_NANOS) {
            shownNanos = now;
            shown = true;
            String time = SeoulTime.text(tapeNanos).substring(0, SECONDS);
            terminal.printf(Locale.ROOT, "%s%,d rows, up to %s", CLEAR, rows, time);
            terminal.flush();
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (shown) {
            shown = false;
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
