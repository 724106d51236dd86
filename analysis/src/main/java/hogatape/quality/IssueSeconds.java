package hogatape.quality;

import hogatape.feed.FeedKind;
import hogatape.journal.SubscriptionKey;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** An issue's day while it is judged: its counts, whichever journal has more, and the open seconds of each minute by what they are. */
final class IssueSeconds {
    private static final int MINUTE = 60;
    private static final int DAY = 86_400;

    final SubscriptionKey key;
    final int[] frames = new int[IssueCounts.MINUTES];
    final int[] skipped = new int[IssueCounts.MINUTES];
    final int[] failed = new int[IssueCounts.MINUTES];
    final int[] traded = new int[IssueCounts.MINUTES];
    final int[][] open = new int[Hole.values().length][IssueCounts.MINUTES];
    final int[] continuous = new int[IssueCounts.MINUTES];
    final int[] silent = new int[IssueCounts.MINUTES];
    final double[] activity = new double[IssueCounts.MINUTES];
    private final FeedKind kind;
    private final BitSet standstill;
    private IssueSeconds beside;

    /**
     * Takes what was counted.
     *
     * @param counts of each journal that has any
     * @param standstill the minutes in which the issue stood still at its venue
     */
    IssueSeconds(SubscriptionKey key, List<IssueCounts> counts, BitSet standstill) {
        this.key = key;
        this.standstill = standstill;
        kind = counts.stream()
                .map(IssueCounts::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(FeedKind.ofTr(key.tr()));
        for (int minute = 0; minute < IssueCounts.MINUTES; minute++) {
            activity[minute] = Double.NaN;
            IssueCounts most = null;
            for (IssueCounts each : counts) {
                most = most == null || each.hasMore(minute, most) ? each : most;
            }
            if (most != null) {
                frames[minute] = most.frames[minute];
                skipped[minute] = most.skipped[minute];
                failed[minute] = most.failed[minute];
                traded[minute] = most.traded[minute];
            }
        }
    }

    /**
     * Shares out the seconds of the day.
     *
     * @param seconds a {@link Hole} each
     * @param offsets by how much the exchange's time goes ahead in each minute
     * @param until the second of the day behind which nothing is known yet
     */
    void shareOut(byte[] seconds, OpenHours hours, int[] offsets, int until) {
        boolean share = isHeardWhereSharesTrade(hours, offsets);
        for (int second = 0; second < until; second++) {
            int minute = second / MINUTE;
            int there = Math.floorMod(second + offsets[minute], DAY);
            if (hours.isOpen(there) || share && hours.isOpenToStocks(there)) {
                open[seconds[second]][minute]++;
                continuous[minute] += hours.isContinuous(there) ? 1 : 0;
            }
        }
    }

    /** Nobody tells what kind of issue it is; one that is heard while shares alone trade is a share. */
    private boolean isHeardWhereSharesTrade(OpenHours hours, int[] offsets) {
        for (int minute = 0; minute < IssueCounts.MINUTES; minute++) {
            if (frames[minute] > 0 && hours.isOpenToStocks(Math.floorMod(minute * MINUTE + offsets[minute], DAY))) {
                return true;
            }
        }
        return false;
    }

    /** What its records are; null where neither they nor the TR tell. */
    FeedKind kind() {
        return kind;
    }

    /** The trades of the issue at the same venue, where this is its books; or the books, where this is its trades. */
    void isBeside(IssueSeconds other) {
        beside = other;
    }

    /**
     * How many records of the other TR tell of a trade in a minute, and so of what should have come here too; -1 where
     * nothing came of it, which tells nothing.
     */
    int tradedBeside(int minute) {
        return beside == null || beside.frames[minute] == 0 ? -1 : beside.traded[minute];
    }

    /** Whether its venue trades continuously at any moment of a minute. */
    boolean isContinuous(int minute) {
        return continuous[minute] > 0;
    }

    /** Whether it was covered, traded continuously and did not stand still from the minute's beginning to its end. */
    boolean isWhole(int minute) {
        return open[Hole.COVERED.code()][minute] == MINUTE && continuous[minute] == MINUTE && !standstill.get(minute);
    }

    /** Nothing came in a whole minute although it should have. */
    void fallSilent(int minute) {
        open[Hole.COVERED.code()][minute] = 0;
        silent[minute] = MINUTE;
    }

    int openSeconds(int minute) {
        int sum = silent[minute];
        for (int[] each : open) {
            sum += each[minute];
        }
        return sum;
    }

    Minute minute(int minute, int clockNotes) {
        return new Minute(
                minute,
                openSeconds(minute),
                frames[minute],
                activity[minute],
                open[Hole.NOT_SUBSCRIBED.code()][minute],
                open[Hole.NOT_CONNECTED.code()][minute],
                silent[minute],
                open[Hole.DAMAGED.code()][minute],
                skipped[minute],
                failed[minute],
                clockNotes);
    }
}
