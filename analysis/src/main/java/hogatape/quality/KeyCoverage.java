package hogatape.quality;

import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** When one subscription was covered by one journal, and why not. */
final class KeyCoverage {
    private static final long SECOND = 1_000_000_000L;
    private static final int DAY_SECONDS = 86_400;

    private final SubscriptionKey key;
    private final List<Span> spans = new ArrayList<>();
    private Hole state = Hole.NOT_SUBSCRIBED;
    private long since;
    private int connection;
    private boolean byHearing;
    private boolean released;

    private record Span(long from, long until, Hole state) {}

    KeyCoverage(SubscriptionKey key, long since) {
        this.key = key;
        this.since = since;
    }

    SubscriptionKey key() {
        return key;
    }

    boolean isCovered() {
        return state == Hole.COVERED;
    }

    int connection() {
        return connection;
    }

    /** From now on whatever comes of it is recorded. */
    void grant(int onConnection, long now) {
        if (state != Hole.COVERED) {
            become(Hole.COVERED, now);
        }
        connection = onConnection;
        byHearing = false;
        released = false;
    }

    /** It came without a subscription that the tape tells of, as on an imported one. */
    void hear(int onConnection, long now) {
        if (released) {
            return; // The last of it, sent before the broker took the release.
        }
        byHearing = state == Hole.NOT_SUBSCRIBED;
        become(Hole.COVERED, now);
        connection = onConnection;
    }

    /** Nobody wants it any more. */
    void release(long now) {
        become(Hole.NOT_SUBSCRIBED, now);
        released = true;
    }

    /** The recorder has ended in good order. */
    void stop(long now) {
        become(Hole.NOT_SUBSCRIBED, now);
        released = false;
    }

    /** It is not heard any more, since a moment that may lie back. */
    void lose(long sinceNanos) {
        if (state == Hole.COVERED) {
            become(Hole.NOT_CONNECTED, Math.max(since, sinceNanos));
        }
    }

    /** What came within a stretch is lost; afterwards all is as before. */
    void damage(long from, long until) {
        if (state == Hole.COVERED) {
            become(Hole.DAMAGED, Math.max(since, from));
            become(Hole.COVERED, until);
        }
    }

    /** It turns out that it was covered in a stretch whose records are lost. */
    void wasDamaged(long from, long until) {
        spans.add(new Span(from, until, Hole.DAMAGED));
    }

    private void become(Hole next, long at) {
        if (at > since && state != Hole.NOT_SUBSCRIBED) {
            spans.add(new Span(since, at, state));
        }
        state = next;
        since = at;
    }

    /**
     * Writes what is known of a day into its seconds, each where it is more than what stands there; and goes on to the
     * next day.
     *
     * @param lastNanos the day's last record; what was covered by hearing alone ends there
     * @return whether it was covered, or should have been, at any moment of the day
     */
    boolean settle(long dayStart, long lastNanos, byte[] seconds) {
        long dayEnd = dayStart + SeoulTime.DAY_NANOS;
        if (byHearing && state == Hole.COVERED) {
            become(Hole.NOT_SUBSCRIBED, lastNanos + SECOND);
        }
        boolean wanted = !spans.isEmpty() || state != Hole.NOT_SUBSCRIBED;
        if (state != Hole.NOT_SUBSCRIBED) {
            spans.add(new Span(since, dayEnd, state));
        }
        for (Span span : spans) {
            boolean covered = span.state == Hole.COVERED;
            // A second is covered if it is so from its beginning to its end.
            int from = second(span.from - dayStart + (covered ? SECOND - 1 : 0));
            int until = second(span.until - dayStart + (covered ? 0 : SECOND - 1));
            for (int second = from; second < until; second++) {
                if (seconds[second] < span.state.code()) {
                    seconds[second] = span.state.code();
                }
            }
        }
        // Damage may reach into the next day.
        spans.removeIf(span -> span.until <= dayEnd);
        since = Math.max(since, dayEnd);
        return wanted;
    }

    private static int second(long nanosOfDay) {
        return (int) Math.max(0, Math.min(DAY_SECONDS, Math.floorDiv(nanosOfDay, SECOND)));
    }

    /** Seconds of a day of which nothing is known. */
    static byte[] seconds() {
        byte[] seconds = new byte[DAY_SECONDS];
        Arrays.fill(seconds, Hole.NOT_SUBSCRIBED.code());
        return seconds;
    }
}
