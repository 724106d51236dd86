package hogatape.quality;

import hogatape.feed.FeedKind;
import java.util.Arrays;
import java.util.List;

/**
 * How much was to be expected of the issues of one TR, minute by minute, by what came up to then: an issue's own pace so
 * far in its session, times how its peers did in that minute against theirs. Books and trades alone have a pace. Where so much was
 * to be expected that its absence is no chance, an issue of which nothing came is silent. {@code doc/QUALITY.md} has the
 * rules with cases.
 */
final class Expectation {
    /** Where so many records are to be expected, it tells something that none comes. */
    private static final double TELLING = 5;
    /** What the latest minute weighs in the pace. */
    private static final double LATEST = 0.1;
    /** After so many silent minutes an issue is one in which nobody trades any more; a halt without a word is over by then. */
    private static final int QUIET_AFTER = 30;

    private final List<IssueSeconds> issues;
    private final double[] pace;
    /** For how many minutes each has been silent by itself. */
    private final int[] silentFor;
    /** Which of them can be judged in the minute at hand. */
    private final boolean[] whole;

    /** What was to be expected in the minute of all issues together, and what came. */
    private double expected;

    private double came;
    /** What was to be expected of those whose other TR does not tell that nobody traded. */
    private double due;

    Expectation(List<IssueSeconds> issues) {
        this.issues = issues.stream().filter(issue -> hasPace(issue.kind())).toList();
        pace = new double[this.issues.size()];
        silentFor = new int[pace.length];
        whole = new boolean[pace.length];
        Arrays.fill(pace, Double.NaN);
    }

    /** States and expected trades come when something happens; nobody knows when they should. */
    private static boolean hasPace(FeedKind kind) {
        return kind == FeedKind.BOOK || kind == FeedKind.TRADE;
    }

    /** Sets activity and silence of all minutes. */
    void judge() {
        for (int minute = 0; minute < IssueCounts.MINUTES; minute++) {
            sum(minute);
            for (int i = 0; i < pace.length; i++) {
                if (whole[i]) {
                    judge(i, minute);
                }
            }
            for (int i = 0; i < pace.length; i++) {
                if (whole[i]) {
                    learn(i, minute);
                } else if (!issues.get(i).isContinuous(minute)) {
                    pace[i] = Double.NaN; // Each session has a pace of its own.
                    silentFor[i] = 0;
                }
            }
        }
    }

    private void sum(int minute) {
        came = 0;
        expected = 0;
        due = 0;
        for (int i = 0; i < pace.length; i++) {
            IssueSeconds issue = issues.get(i);
            whole[i] = issue.isWhole(minute);
            if (whole[i] && !Double.isNaN(pace[i])) {
                came += issue.frames[minute];
                expected += pace[i];
                due += isQuiet(issue, minute) ? 0 : pace[i];
            }
        }
    }

    private void judge(int i, int minute) {
        IssueSeconds issue = issues.get(i);
        double own = 0;
        if (!Double.isNaN(pace[i])) {
            double peersExpected = expected - pace[i];
            double peersCame = came - issue.frames[minute];
            double tide = peersExpected > 0 && peersCame > 0 ? peersCame / peersExpected : 1;
            own = pace[i] * tide;
            issue.activity[minute] = own > 0 ? issue.frames[minute] / own : Double.NaN;
        }
        boolean missed = own >= TELLING || came == 0 && due >= TELLING && !Double.isNaN(pace[i]);
        if (issue.isEmpty(minute) && (missed && !isQuiet(issue, minute) || issue.tradedBeside(minute) >= TELLING)) {
            issue.fallSilent(minute);
        }
    }

    /** Whether the books of an issue of which no trade came tell that nobody traded. */
    private static boolean isQuiet(IssueSeconds issue, int minute) {
        return issue.frames[minute] == 0 && issue.tradedBeside(minute) == 0;
    }

    /** Whether nothing came of the others either, although it should have: then it is the feed, and tells nothing of the issue. */
    private boolean isFeedSilent(int i, int minute) {
        double own = isQuiet(issues.get(i), minute) ? 0 : pace[i];
        return came == 0 && due - own >= TELLING;
    }

    /** Silent minutes tell nothing of the pace; but where they last, the issue has become a quiet one. */
    private void learn(int i, int minute) {
        IssueSeconds issue = issues.get(i);
        if (!issue.isSilent(minute)) {
            int frames = issue.frames[minute];
            pace[i] = Double.isNaN(pace[i]) ? frames : pace[i] + LATEST * (frames - pace[i]);
            silentFor[i] = 0;
        } else if (!isFeedSilent(i, minute) && ++silentFor[i] == QUIET_AFTER) {
            pace[i] = 0;
        }
    }
}
