package hogatape.journal;

import hogatape.journal.Gap.Cause;
import hogatape.market.SeoulTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The gaps of the records that one recorder after the other wrote into one journal.
 */
final class RecorderGaps implements RecordHandler {
    private final GapListener listener;
    private final TapeTime tapeTime = new TapeTime();
    private final Map<Integer, Set<SubscriptionKey>> grantedByConnection = new TreeMap<>();
    private final List<OpenGap> open = new ArrayList<>();
    private boolean recording;
    /** A hole or damage that the next record ends. */
    private Gap lost;

    /** A tracker that tells its gaps to a listener, from within {@link #onRecord}. */
    RecorderGaps(GapListener listener) {
        this.listener = listener;
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
        long before = tapeTime.nanos();
        long now = tapeTime.advance(wallNanos);
        if (lost != null) {
            listener.onGapEnd(lost, now);
            lost = null;
        }
        switch (kind) {
            case HOLE -> lost(Payload.read(LostRecords.class, buffer, offset, length), before);
            case STARTED -> started(before);
            case STOPPED -> stopped(Payload.read(Stopped.class, buffer, offset, length), now);
            case STATE -> state(Payload.read(TapeState.class, buffer, offset, length), now);
            case DISCONNECTED ->
                disconnected(connection, Payload.read(Disconnected.class, buffer, offset, length), now);
            case SUBSCRIPTION ->
                subscription(connection, Payload.read(Subscription.class, buffer, offset, length), now);
            default -> {
                // Neither frames nor marks of the clock change what is subscribed.
            }
        }
    }

    private void started(long lastHeard) {
        if (recording) {
            Gap crash = new Gap(Cause.CRASHED, "the recorder ended without a word", granted(), lastHeard);
            grantedByConnection.clear();
            begin(crash);
        }
        recording = true;
    }

    private void stopped(Stopped stopped, long now) {
        recording = false;
        grantedByConnection.clear();
        if (stopped.subscribed().isEmpty() && open.stream().anyMatch(gap -> gap.gap.cause() == Cause.STOPPED)) {
            return; // A recorder that was granted nothing came and went within the same gap.
        }
        begin(new Gap(Cause.STOPPED, stopped.reason(), stopped.subscribed(), now));
    }

    /** An issue that is on no ledger while others are is not wanted any more, and no gap hides it. */
    private void state(TapeState state, long now) {
        if (!recording) {
            // Reading began in the middle of the tape: here stands what is granted.
            recording = true;
            state.connections().forEach(this::granted);
        }
        Set<SubscriptionKey> wanted = new HashSet<>();
        for (TapeState.Connection connection : state.connections()) {
            connection.ledger().forEach(entry -> wanted.add(new SubscriptionKey(entry.tr(), entry.symbol())));
        }
        if (!wanted.isEmpty()) {
            endThose(gap -> gap.endsWithout(wanted), now);
        }
    }

    private void granted(TapeState.Connection connection) {
        Set<SubscriptionKey> granted =
                grantedByConnection.computeIfAbsent(connection.connection(), key -> new LinkedHashSet<>());
        for (Subscription entry : connection.ledger()) {
            if (entry.standing() == Subscription.Standing.GRANTED) {
                granted.add(new SubscriptionKey(entry.tr(), entry.symbol()));
            }
        }
    }

    private void lost(LostRecords hole, long lastHeard) {
        lost(Cause.LOST, hole.cause(), lastHeard);
    }

    private void lost(Cause cause, String detail, long lastHeard) {
        lost = new Gap(cause, detail, granted(), lastHeard);
        listener.onGapStart(lost);
    }

    /** Records are damaged or missing behind the last one; where none was read, since the day of their file began. */
    void damaged(DamagedJournalException damage) {
        boolean nothingIsLost = damage.lastSequence() == damage.sequence() - 1;
        if (lost == null && !nothingIsLost) {
            long read = tapeTime.nanos();
            lost(Cause.DAMAGED, damage.what(), read == Long.MIN_VALUE ? SeoulTime.startOfDay(damage.day()) : read);
        }
    }

    private List<SubscriptionKey> granted() {
        List<SubscriptionKey> issues = new ArrayList<>();
        grantedByConnection.values().forEach(issues::addAll);
        return List.copyOf(issues);
    }

    private void disconnected(int connection, Disconnected disconnected, long now) {
        Set<SubscriptionKey> issues = grantedByConnection.remove(connection);
        if (issues != null && !issues.isEmpty()) {
            long since = Math.min(now, disconnected.lastHeardNanos());
            begin(new Gap(Cause.DISCONNECTED, disconnected.reason(), List.copyOf(issues), since));
        }
    }

    private void subscription(int connection, Subscription change, long now) {
        SubscriptionKey issue = new SubscriptionKey(change.tr(), change.symbol());
        Set<SubscriptionKey> granted = grantedByConnection.computeIfAbsent(connection, key -> new LinkedHashSet<>());
        switch (change.standing()) {
            case GRANTED -> {
                granted.add(issue);
                heard(issue, now);
            }
            case RELEASED -> {
                granted.remove(issue);
                listener.onReleased(issue);
                heard(issue, now);
            }
            default -> {
                // Asked or refused: not heard either way.
            }
        }
    }

    private void begin(Gap gap) {
        open.add(new OpenGap(gap));
        listener.onGapStart(gap);
    }

    private void heard(SubscriptionKey issue, long now) {
        endThose(gap -> gap.endsWith(issue), now);
    }

    private void endThose(Predicate<OpenGap> ending, long now) {
        for (Iterator<OpenGap> each = open.iterator(); each.hasNext(); ) {
            OpenGap gap = each.next();
            if (ending.test(gap)) {
                each.remove();
                listener.onGapEnd(gap.gap, now);
            }
        }
    }

    private static final class OpenGap {
        private final Gap gap;
        private final Set<SubscriptionKey> silent;

        OpenGap(Gap gap) {
            this.gap = gap;
            silent = new HashSet<>(gap.issues());
        }

        boolean endsWithout(Set<SubscriptionKey> wanted) {
            return silent.retainAll(wanted) && silent.isEmpty();
        }

        boolean endsWith(SubscriptionKey issue) {
            silent.remove(issue);
            return silent.isEmpty();
        }
    }
}
