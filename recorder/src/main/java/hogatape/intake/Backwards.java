package hogatape.intake;

import hogatape.message.Messages;
import java.nio.file.Path;

/** Counts the rows whose time lies before that of a row before them. */
final class Backwards {
    private long count;
    private long furthestNanos;
    private Path furthestFile;
    private long furthestLine;

    void add(long nanos, long latest, Path file, long line) {
        if (nanos < latest) {
            count++;
            if (latest - nanos > furthestNanos) {
                furthestNanos = latest - nanos;
                furthestFile = file;
                furthestLine = line;
            }
        }
    }

    long count() {
        return count;
    }

    long furthestNanos() {
        return furthestNanos;
    }

    String where() {
        return count == 0 ? "" : Messages.text("line %d of '%s'", furthestLine, furthestFile);
    }
}
