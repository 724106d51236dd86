package hogatape.quality;

import java.util.Arrays;
import java.util.List;

/**
 * How much was to be expected of the issues of one TR, minute by minute, by what came up to then: an issue's own pace so
 * far, times how its peers did in that minute against theirs. Where so much was to be expected that its absence is no
 * chance, an issue of which nothing came is silent.
 */
final class Expectation {
    /** By chance nothing comes of five expected in less than one minute of a hundred. */
    private static final double TELLING = 5;
    /** What the latest minute weighs in the pace. */
    private static final double LATEST = 0.1;

    private static final int MINUTE = 60;

    private final List<IssueSeconds> issues;
    private final double[] pace;

    Expectation(List<IssueSeconds> issues) {
        this.issues = issues;
        pace = new double[issues.size()];
        Arrays.fill(pace, Double.NaN);
    }

    /** Sets activity and silence of all minutes. */
    void judge() {
        for (int minute = 0; minute < IssueCounts.MINUTES; minute++) {
            judge(minute);
        }
    }

    private void judge(int minute) {
        double came = 0;
        double expected = 0;
        for (int i = 0; i < pace.length; i++) {
            if (isPeer(i, minute)) {
                came += issues.get(i).frames[minute];
                expected += pace[i];
            }
        }
        for (int i = 0; i < pace.length; i++) {
            IssueSeconds issue = issues.get(i);
            if (!issue.isWhole(minute)) {
                continue;
            }
            if (!Double.isNaN(pace[i])) {
                double peersExpected = expected - pace[i];
                double peersCame = came - issue.frames[minute];
                double tide = peersExpected > 0 && peersCame > 0 ? peersCame / peersExpected : 1;
                double own = pace[i] * tide;
                issue.activity[minute] = own > 0 ? issue.frames[minute] / own : Double.NaN;
                if (issue.frames[minute] == 0 && issue.failed[minute] == 0 && own >= TELLING) {
                    issue.silent[minute] = MINUTE;
                    issue.open[Hole.COVERED.code()][minute] = 0;
                }
            }
        }
        for (int i = 0; i < pace.length; i++) {
            IssueSeconds issue = issues.get(i);
            if (issue.isWhole(minute)) { // A silent minute is none any more: it says nothing of the pace.
                pace[i] = Double.isNaN(pace[i])
                        ? issue.frames[minute]
                        : pace[i] + LATEST * (issue.frames[minute] - pace[i]);
            }
        }
    }

    private boolean isPeer(int i, int minute) {
        return !Double.isNaN(pace[i]) && issues.get(i).isWhole(minute);
    }
}
