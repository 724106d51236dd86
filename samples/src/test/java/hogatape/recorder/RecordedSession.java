package hogatape.recorder;

import hogatape.journal.Disconnected;

/** A connection as a journal tells it. */
final class RecordedSession {
    private final int connection;
    private final long sinceMonotonic;
    private final ConnectionMessages frames = new ConnectionMessages();
    private Disconnected end;
    private int afterEnd;

    RecordedSession(int connection, long sinceMonotonic) {
        this.connection = connection;
        this.sinceMonotonic = sinceMonotonic;
    }

    void frame(byte[] buffer, int offset, int length) {
        frames.add(buffer, offset, length);
        afterEnd += end == null ? 0 : 1;
    }

    void ended(Disconnected disconnected) {
        end = disconnected;
    }

    int connection() {
        return connection;
    }

    /** When it began, by the monotonic clock. */
    long sinceMonotonic() {
        return sinceMonotonic;
    }

    ConnectionMessages frames() {
        return frames;
    }

    /** How it ended; null where the journal does not say. */
    Disconnected end() {
        return end;
    }

    /** Frames that stand behind its end. */
    int afterEnd() {
        return afterEnd;
    }
}
