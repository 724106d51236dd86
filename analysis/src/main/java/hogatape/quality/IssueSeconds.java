package hogatape.quality;

import hogatape.feed.FeedKind;
import hogatape.journal.SubscriptionKey;
import java.util.Arrays;
import java.util.BitSet;

/** An issue's day while it is judged: its counts, and the open seconds of each minute by what they are. */
final class IssueSeconds {
    private static final int MINUTE = 60;
    private static final int DAY = 86_400;

    final SubscriptionKey key;
    final int[] frames;
    private final IssueCounts counts;
    private final byte[][] open = new byte[Hole.values().length][IssueCounts.MINUTES];
    private final byte[] continuous = new byte[IssueCounts.MINUTES];
    private final BitSet silent = new BitSet();
    final double[] activity = new double[IssueCounts.MINUTES];
    private final BitSet standstill;
    private IssueSeconds beside;

    /**
     * Takes what was counted.
     *
     * @param counts stays as it is
     * @param standstill the minutes in which the issue stood still at its venue
     */
    IssueSeconds(SubscriptionKey key, IssueCounts counts, BitSet standstill) {
        this.key = key;
        this.counts = counts;
        this.standstill = standstill;
        frames = counts.frames;
        Arrays.fill(activity, Double.NaN);
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
        return counts.kind() == null ? FeedKind.ofTr(key.tr()) : counts.kind();
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
        return beside == null || beside.frames[minute] == 0 ? -1 : beside.counts.traded[minute];
    }

    /** Whether its venue trades continuously at any moment of a minute. */
    boolean isContinuous(int minute) {
        return continuous[minute] > 0;
    }

    /** Whether it was covered, traded continuously and did not stand still from the minute's beginning to its end. */
    boolean isWhole(int minute) {
        return open[Hole.COVERED.code()][minute] == MINUTE && continuous[minute] == MINUTE && !standstill.get(minute);
    }

    /** Whether nothing came of a minute, not even what could not be decoded. */
    boolean isEmpty(int minute) {
        return frames[minute] == 0 && counts.failed[minute] == 0;
    }

    /** Nothing came in a whole minute although it should have. */
    void fallSilent(int minute) {
        open[Hole.COVERED.code()][minute] = 0;
        silent.set(minute);
    }

    boolean isSilent(int minute) {
        return silent.get(minute);
    }

    private int openSeconds(int minute) {
        int sum = silentSeconds(minute);
        for (byte[] each : open) {
            sum += each[minute];
        }
        return sum;
    }

    private int silentSeconds(int minute) {
        return silent.get(minute) ? MINUTE : 0;
    }

    /** Whether there is anything to tell of a minute. */
    boolean isOfUse(int minute) {
        return openSeconds(minute) > 0 || !isEmpty(minute);
    }

    Minute minute(int minute, int clockNotes) {
        return new Minute(
                minute,
                openSeconds(minute),
                frames[minute],
                activity[minute],
                open[Hole.NOT_SUBSCRIBED.code()][minute],
                open[Hole.NOT_CONNECTED.code()][minute],
                silentSeconds(minute),
                open[Hole.DAMAGED.code()][minute],
                counts.skipped[minute],
                counts.failed[minute],
                clockNotes);
    }
}
