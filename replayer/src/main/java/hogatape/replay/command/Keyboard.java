package hogatape.replay.command;

import java.io.Closeable;
import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Reads single keys from the terminal on a thread of its own while a run lasts. Closing it gives the terminal back. */
final class Keyboard implements Closeable {
    /** Set by the launcher where somebody sits at a terminal. */
    private static final boolean PRESENT = Boolean.getBoolean("hogatape.keyboard");

    private static final long SLICE_MILLIS = 100;

    private final Terminal terminal;
    private final Attributes before;
    private final Thread reader;
    private volatile boolean closed;

    private Keyboard(Terminal terminal, Keys keys) {
        this.terminal = terminal;
        before = terminal.enterRawMode();
        reader = new Thread(() -> read(keys), "keyboard");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether there is one. */
    static boolean isPresent() {
        return PRESENT;
    }

    /** Has the keys of the terminal move a run. */
    static Keyboard open(Keys keys) throws IOException {
        return new Keyboard(
                TerminalBuilder.builder()
                        .system(true)
                        .dumb(false)
                        // Ctrl-C is the StopSignal's.
                        .nativeSignals(false)
                        .build(),
                keys);
    }

    private void read(Keys keys) {
        NonBlockingReader input = terminal.reader();
        try {
            while (!closed) {
                int key = input.read(SLICE_MILLIS);
                if (key == NonBlockingReader.EOF) {
                    return;
                }
                if (key >= 0) {
                    keys.press((char) key);
                }
            }
        } catch (IOException expected) {
            // The terminal went away: the run goes on without keys.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.setAttributes(before);
        terminal.close();
    }
}
