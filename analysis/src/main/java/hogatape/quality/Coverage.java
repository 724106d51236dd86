package hogatape.quality;

import hogatape.journal.Disconnected;
import hogatape.journal.Payload;
import hogatape.journal.RecordKind;
import hogatape.journal.Subscription;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.TapeState;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** When each subscription of one recorder was covered: what its journal tells of its connections and its ledger. */
final class Coverage {
    private static final long NEVER = Long.MIN_VALUE;

    private final Map<SubscriptionKey, KeyCoverage> keys = new LinkedHashMap<>();
    private boolean recording;
    private long lastNanos = NEVER;
    /** Where reading begins in the middle of a tape: what the first record says to stand has stood there already. */
    private long beginNanos = NEVER;
    /** Where damage began behind which no state was seen yet. */
    private long damagedSince = NEVER;

    void beginAt(long nanos) {
        beginNanos = nanos;
    }

    /** The subscriptions that were met, in the order in which they were. */
    Collection<KeyCoverage> keys() {
        return keys.values();
    }

    /** What is known of a subscription; null where nothing is. */
    KeyCoverage known(SubscriptionKey key) {
        return keys.get(key);
    }

    /** What is known of a subscription, which may be met only now. */
    KeyCoverage key(SubscriptionKey key, long now) {
        return keys.computeIfAbsent(key, each -> new KeyCoverage(each, now));
    }

    /** Takes a record that is no frame. */
    void onRecord(RecordKind kind, int connection, long now, byte[] buffer, int offset, int length) {
        switch (kind) {
            case STARTED -> {
                if (recording) {
                    keys.values().forEach(key -> key.lose(lastNanos));
                }
                recording = true;
            }
            case STOPPED -> {
                recording = false;
                keys.values().forEach(key -> key.stop(now));
            }
            case DISCONNECTED -> {
                long heard =
                        Payload.read(Disconnected.class, buffer, offset, length).lastHeardNanos();
                ofConnection(connection, key -> key.lose(Math.min(now, heard)));
            }
            case SUBSCRIPTION -> change(connection, Payload.read(Subscription.class, buffer, offset, length), now);
            case STATE -> state(Payload.read(TapeState.class, buffer, offset, length), now);
            case HOLE -> damaged(lastNanos, now);
            default -> {
                // Nothing else changes what is covered.
            }
        }
    }

    /** Tells the tape time at each record, so that a crash is known to begin at the last. */
    void at(long now) {
        lastNanos = now;
    }

    /** A frame came of a subscription that is not covered. */
    void hear(KeyCoverage key, int connection, long now) {
        uncover(key, now);
        key.hear(connection, now);
    }

    /** Records are missing between two moments. */
    void damaged(long from, long until) {
        keys.values().forEach(key -> key.damage(from, until));
        damagedSince = damagedSince == NEVER ? from : damagedSince;
    }

    /** The tape has ended without a recorder's word, and nobody goes on recording. */
    void end() {
        if (recording) {
            keys.values().forEach(key -> key.lose(lastNanos));
        }
    }

    private void change(int connection, Subscription change, long now) {
        KeyCoverage key = key(new SubscriptionKey(change.tr(), change.symbol()), now);
        switch (change.standing()) {
            case GRANTED -> key.grant(connection, now);
            case RELEASED -> key.release(now);
            default -> {
                // Asked or refused: not covered either way.
            }
        }
    }

    /** The ledger as it stands: of use where reading begins, and behind damage. */
    private void state(TapeState state, long now) {
        recording = true;
        long since = lastNanos == NEVER && beginNanos != NEVER ? beginNanos : now;
        Set<SubscriptionKey> granted = new HashSet<>();
        for (TapeState.Connection connection : state.connections()) {
            for (Subscription entry : connection.ledger()) {
                if (entry.standing() == Subscription.Standing.GRANTED) {
                    SubscriptionKey name = new SubscriptionKey(entry.tr(), entry.symbol());
                    granted.add(name);
                    KeyCoverage key = key(name, since);
                    if (!key.isCovered()) {
                        uncover(key, since);
                        key.grant(connection.connection(), since);
                    }
                }
            }
        }
        if (damagedSince != NEVER) {
            keys.values().stream()
                    .filter(key -> key.isCovered() && !granted.contains(key.key()))
                    .forEach(key -> key.lose(now));
            damagedSince = NEVER;
        }
    }

    /** What is found covered behind damage was so within it, as far as anybody knows. */
    private void uncover(KeyCoverage key, long now) {
        if (damagedSince != NEVER) {
            key.wasDamaged(damagedSince, now);
        }
    }

    private void ofConnection(int connection, Consumer<KeyCoverage> change) {
        keys.values().stream().filter(key -> key.connection() == connection).forEach(change);
    }
}
