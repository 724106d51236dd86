package hogatape.journal.cut;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hogatape.feed.FrameIssues;
import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Stopped;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.TapeState;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passes on what a colleague may see, of the issues that a cut is about. What was received is passed on whole or not at
 * all: plain data frames that name such an issue in any of their records, and PINGPONG. Answers stay behind, for they bring
 * keys; so does everything about own executions, whose subscriptions name their owner, and whatever is no data frame.
 * What the recorder says of other issues and of own executions is taken out of its words.
 */
final class ShareableRecords {
    /** Own executions and orders, at home and abroad; they are subscribed to by the login of their owner. */
    private static final Pattern OWN = Pattern.compile(".*CNI[0-9]|HDFFF[12]C0");

    private static final String PINGPONG = "PINGPONG";

    private final Set<String> symbols;
    private final RecordHandler out;
    private final FrameIssues issues = new FrameIssues();

    /**
     * @param symbols the issue codes; all where there are none
     */
    ShareableRecords(List<String> symbols, RecordHandler out) {
        this.symbols = Set.copyOf(symbols);
        this.out = out;
    }

    /** Passes a record on, without what must stay behind, or leaves it out; whether it was passed on. */
    boolean keep(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        byte[] other =
                switch (kind) {
                    case STATE -> state(Payload.read(TapeState.class, buffer, offset, length));
                    case STOPPED -> stopped(Payload.read(Stopped.class, buffer, offset, length));
                    default -> null;
                };
        boolean stays =
                switch (kind) {
                    case FRAME, IMPORTED -> !isFrame(buffer, offset, length);
                    case SENT -> !isRequest(buffer, offset, length);
                    case SUBSCRIPTION -> !isAbout(Payload.read(Subscription.class, buffer, offset, length));
                    default -> false;
                };
        if (stays) {
            return false;
        }
        if (other == null) {
            out.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        } else {
            out.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, other, 0, other.length);
        }
        return true;
    }

    /** Whether a message as received is passed on. */
    boolean isFrame(byte[] buffer, int offset, int length) {
        if (length > 0 && buffer[offset] == '{') {
            return PINGPONG.equals(
                    json(buffer, offset, length).at("/header/tr_id").asText());
        }
        return issues.read(buffer, offset, length)
                && !issues.isEncrypted()
                && !isOwn(issues.tr())
                && issues.any(this::wants);
    }

    /** Whether the cut is about an issue. */
    boolean wants(String symbol) {
        return symbols.isEmpty() || symbols.contains(symbol);
    }

    private boolean isRequest(byte[] buffer, int offset, int length) {
        JsonNode message = json(buffer, offset, length);
        JsonNode input = message.at("/body/input");
        return PINGPONG.equals(message.at("/header/tr_id").asText())
                || isAbout(input.path("tr_id").asText(), input.path("tr_key").asText());
    }

    /** The text of a message; where it is none, one that holds nothing. */
    private static JsonNode json(byte[] buffer, int offset, int length) {
        try {
            return Payload.read(JsonNode.class, buffer, offset, length);
        } catch (UncheckedIOException expected) {
            return MissingNode.getInstance();
        }
    }

    /** The state without what stays behind; null where it is to stay as it is. */
    private byte[] state(TapeState state) {
        List<TapeState.Connection> connections = state.connections().stream()
                .map(connection -> new TapeState.Connection(
                        connection.connection(),
                        connection.ledger().stream().filter(this::isAbout).toList()))
                .toList();
        return connections.equals(state.connections())
                ? null
                : Payload.write(new TapeState(connections, state.tapeNanos()));
    }

    private byte[] stopped(Stopped stopped) {
        List<SubscriptionKey> issuesLeft = stopped.subscribed().stream()
                .filter(issue -> isAbout(issue.tr(), issue.symbol()))
                .toList();
        return issuesLeft.equals(stopped.subscribed())
                ? null
                : Payload.write(new Stopped(stopped.reason(), issuesLeft));
    }

    private boolean isAbout(Subscription subscription) {
        return isAbout(subscription.tr(), subscription.symbol());
    }

    private boolean isAbout(String tr, String symbol) {
        return !tr.isEmpty() && !isOwn(tr) && wants(symbol);
    }

    private static boolean isOwn(String tr) {
        return OWN.matcher(tr).matches();
    }
}
