package hogatape.cli;

import hogatape.message.Messages;
import java.io.Closeable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * A line on the terminal that tells how far a long work is, rewritten in place; nothing where there is no terminal. For
 * one thread.
 */
public final class ProgressBar implements Closeable {
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String CLEAR = "\r\u001b[K";
    private static final int WIDTH = 20;
    private static final double SECOND = 1e9;

    private final PrintStream terminal;
    private final long startNanos = System.nanoTime();
    private long shownNanos = startNanos;
    private boolean shown;

    private ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A bar on the standard error, if the launcher has found a terminal there. */
    public static ProgressBar open() {
        return new ProgressBar(Boolean.getBoolean("hogatape.terminal") ? System.err : null);
    }

    /**
     * Shows how far the work is, five times a second at most.
     *
     * @param done the part that is done, 0 to 1
     * @param text what stands behind it
     */
    public void show(double done, String text) {
        if (isDue()) {
            print(line(done, (shownNanos - startNanos) / SECOND, text));
        }
    }

    /** Shows how far the work is, five times a second at most; both are asked for only then. */
    public void show(DoubleSupplier done, Supplier<String> text) {
        if (isDue()) {
            print(line(done.getAsDouble(), (shownNanos - startNanos) / SECOND, text.get()));
        }
    }

    /** Shows how far a work is whose end is not known; five times a second at most. */
    public void show(String text) {
        if (isDue()) {
            print(text);
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        boolean due = terminal != null && now - shownNanos >= BETWEEN_NANOS;
        shownNanos = due ? now : shownNanos;
        return due;
    }

    private void print(String line) {
        shown = true;
        terminal.print(CLEAR + line);
        terminal.flush();
    }

    static String line(double done, double seconds, String text) {
        double part = Math.max(0, Math.min(1, done));
        int full = (int) Math.round(part * WIDTH);
        String shown = part < 0.01 ? text : Messages.text("%s, %s left", text, span(seconds / part - seconds));
        return String.format(
                Locale.ROOT, "[%s%s] %3.0f %%  %s", "#".repeat(full), ".".repeat(WIDTH - full), part * 100, shown);
    }

    private static String span(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? Messages.text("%d s", whole)
                : whole < 3600
                        ? Messages.text("%d min %02d s", whole / 60, whole % 60)
                        : Messages.text("%d h %02d min", whole / 3600, whole / 60 % 60);
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the line away, so that something else can be printed. */
    public void clear() {
        if (shown) {
            shown = false;
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
