package hogatape.quality;

import hogatape.journal.SubscriptionKey;
import java.util.List;

/** An issue's day while it is judged: its counts, whichever journal has more, and the open seconds of each minute by what they are. */
final class IssueSeconds {
    private static final int MINUTE = 60;
    private static final int DAY = 86_400;

    final SubscriptionKey key;
    final int[] frames = new int[IssueCounts.MINUTES];
    final int[] skipped = new int[IssueCounts.MINUTES];
    final int[] failed = new int[IssueCounts.MINUTES];
    final int[][] open = new int[Hole.values().length][IssueCounts.MINUTES];
    final int[] continuous = new int[IssueCounts.MINUTES];
    final int[] silent = new int[IssueCounts.MINUTES];
    final double[] activity = new double[IssueCounts.MINUTES];

    IssueSeconds(SubscriptionKey key, List<IssueCounts> counts) {
        this.key = key;
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

    /** Whether it was covered and in continuous trading from the minute's beginning to its end. */
    boolean isWhole(int minute) {
        return open[Hole.COVERED.code()][minute] == MINUTE && continuous[minute] == MINUTE;
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
