package hogatape.quality;

import hogatape.market.SeoulTime;
import java.util.ArrayList;
import java.util.List;

/** The days as one JSON document: sums of each day and of each issue, without their minutes. */
final class QualityJson implements DayListener {
    private final List<DayJson> days = new ArrayList<>();

    private record HolesJson(long notSubscribed, long notConnected, long silent, long damaged) {}

    private record IssueJson(
            String tr,
            String symbol,
            Double confidence,
            long openSeconds,
            long frames,
            HolesJson holeSeconds,
            long skipped,
            long failed) {}

    private record JumpJson(String at, long jumpNanos) {}

    private record DayJson(
            String day,
            Double confidence,
            List<IssueJson> issues,
            long clockJumps,
            List<JumpJson> firstClockJumps,
            long stampsBehind,
            long damageCount,
            List<String> damages) {}

    private record AllJson(List<DayJson> days, long damageCount, List<String> damagesOfNoDay) {}

    @Override
    public void onDay(DayLedger day) {
        days.add(new DayJson(
                day.date().toString(),
                number(day.confidence()),
                day.issues().stream().map(QualityJson::issue).toList(),
                day.jumpCount(),
                day.jumps().stream()
                        .map(jump -> new JumpJson(SeoulTime.text(jump.nanos()), jump.jumpNanos()))
                        .toList(),
                day.behindCount(),
                day.damages().count(),
                day.damages().english()));
    }

    Object document(Damages ofNoDay) {
        long count = days.stream().mapToLong(DayJson::damageCount).sum();
        return new AllJson(days, count + ofNoDay.count(), ofNoDay.english());
    }

    private static IssueJson issue(IssueLedger issue) {
        return new IssueJson(
                issue.key().tr(),
                issue.key().symbol(),
                number(issue.confidence()),
                issue.sum(Minute::openSeconds),
                issue.sum(Minute::frames),
                new HolesJson(
                        issue.sum(Minute::notSubscribedSeconds),
                        issue.sum(Minute::notConnectedSeconds),
                        issue.sum(Minute::silentSeconds),
                        issue.sum(Minute::damagedSeconds)),
                issue.sum(Minute::skipped),
                issue.sum(Minute::failed));
    }

    private static Double number(double confidence) {
        return Double.isNaN(confidence) ? null : Math.round(confidence * 100) / 100.0;
    }
}
