package hogatape.quality;

import hogatape.market.SeoulTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * A day as the page has it. The arrays have a value for each minute from the first shown on; -1 is none.
 *
 * @param from the minute of the day that is shown first
 * @param issueCount how many issues the day has
 * @param neverHeard how many of them were never heard
 * @param issues the least trusted of them: a picture of thousands is more than a browser can draw
 * @param restFrom the confidence from which on the others stand; -1 where all are shown
 * @param total the frames of all issues
 * @param heard how many of all issues were heard
 * @param lost the seconds of all issues not subscribed, not connected, silent and damaged
 */
record HtmlDay(
        String date,
        int confidence,
        long frames,
        int from,
        int minutes,
        int issueCount,
        int neverHeard,
        List<HtmlIssue> issues,
        int restFrom,
        int[] total,
        int[] heard,
        long[] lost,
        List<String> clocks,
        List<String> damages) {
    private static final int ISSUES_SHOWN = 300;

    /**
     * An issue.
     *
     * @param trust of the seconds in which somebody had subscribed
     * @param activity in hundredths
     * @param holes for each minute with one: minute, seconds not subscribed, not connected, silent and damaged
     * @param failed for each minute with any: minute, count
     * @param clocks the minutes with notes of clocks
     */
    record HtmlIssue(
            String tr,
            String symbol,
            int confidence,
            String missing,
            int[] open,
            int[] trust,
            int[] frames,
            int[] activity,
            int[] skipped,
            List<int[]> holes,
            List<int[]> failed,
            List<Integer> clocks) {}

    static HtmlDay of(DayLedger day) {
        int from = first(day);
        int minutes = last(day) + 1 - from;
        List<IssueLedger> issues = day.issues();
        int shown = Math.min(ISSUES_SHOWN, issues.size());
        return new HtmlDay(
                day.date().toString(),
                whole(day.confidence()),
                day.sum(Minute::frames),
                from,
                minutes,
                issues.size(),
                day.neverHeard().size(),
                issues.subList(0, shown).stream()
                        .map(issue -> issue(issue, from, minutes))
                        .toList(),
                shown == issues.size() ? -1 : whole(issues.get(shown).confidence()),
                sums(issues, from, minutes, Minute::frames),
                sums(issues, from, minutes, minute -> minute.frames() > 0 ? 1 : 0),
                new long[] {
                    day.sum(Minute::notSubscribedSeconds),
                    day.sum(Minute::notConnectedSeconds),
                    day.sum(Minute::silentSeconds),
                    day.sum(Minute::damagedSeconds)
                },
                day.jumps().stream()
                        .map(jump -> String.format(
                                Locale.ROOT,
                                "%s jumped by %+.3f s",
                                SeoulTime.text(jump.nanos()).substring(11, 19),
                                jump.jumpNanos() / 1e9))
                        .toList(),
                day.damages().english());
    }

    private static HtmlIssue issue(IssueLedger issue, int from, int minutes) {
        return new HtmlIssue(
                issue.key().tr(),
                issue.key().symbol(),
                whole(issue.confidence()),
                HoleText.of(issue).english(),
                values(issue, from, minutes, 0, Minute::openSeconds),
                values(issue, from, minutes, -1, minute -> whole(minute.subscribedConfidence())),
                values(issue, from, minutes, 0, Minute::frames),
                values(issue, from, minutes, -1, minute -> hundredths(minute.activity())),
                values(issue, from, minutes, 0, Minute::skipped),
                issue.minutes().stream()
                        .filter(minute -> minute.holeSeconds() > 0)
                        .map(minute -> new int[] {
                            minute.minute() - from,
                            minute.notSubscribedSeconds(),
                            minute.notConnectedSeconds(),
                            minute.silentSeconds(),
                            minute.damagedSeconds()
                        })
                        .toList(),
                issue.minutes().stream()
                        .filter(minute -> minute.failed() > 0)
                        .map(minute -> new int[] {minute.minute() - from, minute.failed()})
                        .toList(),
                issue.minutes().stream()
                        .filter(minute -> minute.clockNotes() > 0)
                        .map(minute -> minute.minute() - from)
                        .toList());
    }

    private static int[] values(IssueLedger issue, int from, int minutes, int none, ToIntFunction<Minute> of) {
        int[] all = new int[minutes];
        Arrays.fill(all, none);
        issue.minutes().forEach(minute -> all[minute.minute() - from] = of.applyAsInt(minute));
        return all;
    }

    private static int[] sums(List<IssueLedger> issues, int from, int minutes, ToIntFunction<Minute> of) {
        int[] all = new int[minutes];
        for (IssueLedger issue : issues) {
            issue.minutes().forEach(minute -> all[minute.minute() - from] += of.applyAsInt(minute));
        }
        return all;
    }

    private static int whole(double confidence) {
        return Double.isNaN(confidence) ? -1 : (int) Math.floor(confidence + 1e-9);
    }

    private static int hundredths(double activity) {
        return Double.isNaN(activity) ? -1 : (int) Math.min(999_999, Math.round(activity * 100));
    }

    private static int first(DayLedger day) {
        return day.issues().stream()
                .flatMap(issue -> issue.minutes().stream())
                .mapToInt(Minute::minute)
                .min()
                .orElse(0);
    }

    private static int last(DayLedger day) {
        return day.issues().stream()
                .flatMap(issue -> issue.minutes().stream())
                .mapToInt(Minute::minute)
                .max()
                .orElse(-1);
    }
}
