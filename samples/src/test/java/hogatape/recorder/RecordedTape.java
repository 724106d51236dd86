package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Disconnected;
import hogatape.journal.Gap;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalSummary;
import hogatape.journal.JournalVerifier;
import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal as a test looks at it: its sessions, its holes, its kinds of records; verified on reading. */
final class RecordedTape implements RecordHandler {
    private final List<RecordedSession> sessions = new ArrayList<>();
    private final Map<Integer, RecordedSession> current = new HashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Map<RecordKind, Integer> kinds = new EnumMap<>(RecordKind.class);
    private final JournalSummary summary = new JournalSummary();

    /** Reads a journal, which must be sound. */
    static RecordedTape read(Path folder) throws IOException {
        try (JournalReader reader = JournalReader.open(folder)) {
            assertThat(JournalVerifier.verify(reader).first()).isEmpty();
        }
        RecordedTape tape = new RecordedTape();
        try (JournalReader reader = JournalReader.open(folder)) {
            reader.readAll(tape);
        }
        return tape;
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
            int length) {
        summary.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        kinds.merge(kind, 1, Integer::sum);
        switch (kind) {
            case CONNECTED -> {
                current.put(connection, new RecordedSession(connection, monotonicNanos));
                sessions.add(current.get(connection));
            }
            case DISCONNECTED ->
                current.get(connection).ended(Payload.read(Disconnected.class, buffer, offset, length));
            case FRAME -> current.get(connection).frame(buffer, offset, length);
            case SUBSCRIPTION -> subscriptions.add(Payload.read(Subscription.class, buffer, offset, length));
            default -> {
                // Counted.
            }
        }
    }

    List<RecordedSession> sessions() {
        return sessions;
    }

    RecordedSession session(int number) {
        return sessions.get(number);
    }

    /** Every change of the ledgers. */
    List<Subscription> subscriptions() {
        return subscriptions;
    }

    int count(RecordKind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    List<JournalSummary.Hole> holes() {
        return summary.holes();
    }

    /** The causes of the holes that ended, in their order; a hole that stayed open fails. */
    List<Gap.Cause> closedHoles() {
        assertThat(holes()).allMatch(hole -> hole.untilNanos() != Long.MAX_VALUE);
        return holes().stream().map(hole -> hole.gap().cause()).toList();
    }

    /** Requires that each session holds an unbroken prefix of one wire, and that each hole between two has its record. */
    void requirePrefixesOf(WireLog log) {
        List<ConnectionMessages> wires = new ArrayList<>(log.wires());
        for (RecordedSession session : sessions) {
            assertThat(session.afterEnd()).as("frames behind the session's end").isZero();
            if (session.frames().size() > 0) {
                wires.remove(requirePrefix(session, wires));
            }
        }
    }

    /** Requires that a session holds everything of its wire, PINGPONG at the very end left out. */
    void requireAllOf(RecordedSession session, WireLog log) {
        ConnectionMessages wire = requirePrefix(session, log.wires());
        assertThat(wire.onlyPingPongBehind(session.frames().size()))
                .as("%d of %d messages are there", session.frames().size(), wire.size())
                .isTrue();
    }

    private static ConnectionMessages requirePrefix(RecordedSession session, List<ConnectionMessages> wires) {
        int most = 0;
        ConnectionMessages best = null;
        for (ConnectionMessages wire : wires) {
            int agreeing = ConnectionMessages.agreeing(session.frames(), wire);
            if (agreeing > most) {
                most = agreeing;
                best = wire;
            }
        }
        assertThat(most)
                .as("frames as they were sent, from the first on")
                .isEqualTo(session.frames().size());
        return best;
    }
}
