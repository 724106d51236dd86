package hogatape.samples.exchange;

import hogatape.feed.FrameIssues;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.TapeTime;
import hogatape.message.Messages;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * What a recorded journal has to serve, frame by frame in its order: everything that was received but JSON, for answers
 * and PINGPONG are between a client and its exchange. A frame of several records is for those who registered any of its
 * issues; an encrypted one for those who registered its TR; garbage for everyone.
 */
final class TapeFrames implements RecordHandler, FrameSource {
    private final ServedTape tape;
    private final JournalReader reader;
    private final FrameIssues issues = new FrameIssues();
    private final Set<SubscriptionKey> registrations;
    private final TapeTime tapeTime = new TapeTime();
    private final TapePosition position = new TapePosition();
    private byte[] frame = new byte[1024];
    private int length;
    private boolean found;
    private boolean data;
    private boolean over;
    private long startedNanos;

    private TapeFrames(ServedTape tape, Set<SubscriptionKey> registrations) throws IOException {
        this.tape = tape;
        this.registrations = registrations;
        reader = JournalReader.open(tape.journal());
    }

    /**
     * Opens a journal, after one look through what is to be served.
     *
     * @throws IOException if there is no journal, if it is damaged, or if there is nothing to serve
     */
    static TapeFrames scan(ServedTape tape) throws IOException {
        Set<SubscriptionKey> known = new HashSet<>();
        boolean empty = true;
        try (TapeFrames frames = new TapeFrames(tape, Set.of())) {
            while (frames.next()) {
                empty = false;
                frames.addTo(known);
            }
        }
        if (empty) {
            throw new IOException(Messages.text(
                    "The journal '%s' holds no data frame in the days and times to be served; 'hogatape journal "
                            + "ls' tells its days.",
                    tape.journal()));
        }
        return new TapeFrames(tape, Set.copyOf(known));
    }

    @Override
    public String name() {
        return "the journal '" + tape.journal() + "'";
    }

    @Override
    public Set<SubscriptionKey> registrations() {
        return registrations;
    }

    @Override
    public boolean next() throws IOException {
        found = false;
        while (!found && !over && reader.read(this)) {}
        return found;
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int size) {
        long now = tapeTime.advance(wallNanos);
        over = tape.window().isOver(now);
        if (over || !tape.window().contains(now)) {
            position.skip();
            return;
        }
        position.move(kind, now, monotonicNanos);
        boolean received = kind == RecordKind.FRAME || kind == RecordKind.IMPORTED;
        if (received && !(size > 0 && buffer[offset] == '{')) {
            if (frame.length < size) {
                frame = new byte[2 * size];
            }
            System.arraycopy(buffer, offset, frame, 0, size);
            length = size;
            data = issues.read(frame, 0, size);
            found = true;
        }
    }

    @Override
    public byte[] buffer() {
        return frame;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean isFor(Set<SubscriptionKey> registered) {
        if (!data) {
            return true;
        }
        String tr = issues.tr();
        return issues.isEncrypted()
                ? registered.stream().anyMatch(registration -> registration.tr().equals(tr))
                : issues.any(symbol -> registered.contains(new SubscriptionKey(tr, symbol)));
    }

    private void addTo(Set<SubscriptionKey> known) {
        if (data) {
            String tr = issues.tr();
            issues.any(symbol -> {
                known.add(new SubscriptionKey(tr, symbol));
                return false;
            });
        }
    }

    @Override
    public void restart(long nowNanos) {
        startedNanos = nowNanos - tape.speed().playNanos(position.nanos());
    }

    @Override
    public long untilDue(long nowNanos) {
        return tape.speed().isMax() ? 0 : startedNanos + tape.speed().playNanos(position.nanos()) - nowNanos;
    }

    @Override
    public void sent() {
        // The tape's own stamps say when the next is due.
    }

    @Override
    public void close() {
        reader.close();
    }
}
