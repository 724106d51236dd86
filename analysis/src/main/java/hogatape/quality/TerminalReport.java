package hogatape.quality;

import hogatape.export.ExportedFile;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows the days on a terminal: a summary, and a line an issue, the least trusted first. */
final class TerminalReport implements DayListener {
    private static final int ISSUES_SHOWN = 24;
    private static final int JUMPS_SHOWN = 5;
    private static final int NEVER_HEARD_NAMED = 5;
    /** What stands before a heat line. */
    private static final int NAME_WIDTH = 28;

    private final PrintWriter out;
    private final HeatLine heat;
    private boolean begun;

    TerminalReport(PrintWriter out, HeatLine heat) {
        this.out = out;
        this.heat = heat;
    }

    @Override
    public void onDay(DayLedger day) {
        if (begun) {
            out.println();
        }
        begun = true;
        List<IssueLedger> issues = day.issues();
        out.println(Messages.text(
                issues.size() == 1
                        ? "%s  confidence %s  %,d issue  %,d frames"
                        : "%s  confidence %s  %,d issues  %,d frames",
                day.date(),
                HoleText.figure(day.confidence()),
                issues.size(),
                day.sum(Minute::frames)));
        holes(day);
        neverHeard(day);
        clocks(day);
        day.damages().sentences().forEach(sentence -> out.println("  " + sentence));
        int from = HeatLine.from(issues);
        int until = HeatLine.until(issues);
        if (until > 0) {
            out.println(" ".repeat(NAME_WIDTH) + HeatLine.hours(from, until));
        }
        for (IssueLedger issue : issues.subList(0, Math.min(ISSUES_SHOWN, issues.size()))) {
            out.printf(
                    Locale.ROOT,
                    "%5s  %-8s  %-9s  %s  %s%n",
                    HoleText.figure(issue.confidence()),
                    issue.key().tr(),
                    issue.key().symbol(),
                    heat.of(issue, from, until),
                    HoleText.of(issue));
        }
        if (issues.size() > ISSUES_SHOWN) {
            out.println(Messages.text(
                    "       and %,d more, at %s or above",
                    issues.size() - ISSUES_SHOWN,
                    HoleText.figure(issues.get(ISSUES_SHOWN).confidence())));
        }
        out.flush();
    }

    private void holes(DayLedger day) {
        List<Sentence> all = HoleText.holes(
                day.sum(Minute::damagedSeconds),
                day.sum(Minute::notConnectedSeconds),
                day.sum(Minute::silentSeconds),
                0);
        long failed = day.sum(Minute::failed);
        long skipped = day.sum(Minute::skipped);
        out.println(
                all.isEmpty()
                        ? Messages.text(
                                "  no holes; %,d books behind skipped updates, %,d failed checks", skipped, failed)
                        : Messages.text(
                                "  issue time lost: %s; %,d books behind skipped updates, %,d failed checks",
                                HoleText.joined(all), skipped, failed));
        long notSubscribed = day.sum(Minute::notSubscribedSeconds);
        if (notSubscribed > 0) {
            out.println(Messages.text("  issue time not subscribed: %s", HoleText.span(notSubscribed)));
        }
    }

    private void neverHeard(DayLedger day) {
        List<IssueLedger> issues = day.neverHeard();
        int named = Math.min(NEVER_HEARD_NAMED, issues.size());
        String names = issues.subList(0, named).stream()
                .map(issue -> issue.key().tr() + " " + issue.key().symbol())
                .collect(Collectors.joining(", "));
        if (named < issues.size()) {
            out.println(Messages.text("  never heard: %s, and %,d more", names, issues.size() - named));
        } else if (named > 0) {
            out.println(Messages.text("  never heard: %s", names));
        }
    }

    private void clocks(DayLedger day) {
        List<DayNotes.Jump> jumps = day.jumps();
        for (DayNotes.Jump jump : jumps.subList(0, Math.min(JUMPS_SHOWN, jumps.size()))) {
            out.println(Messages.text(
                    "  clock: jumped by %+,.3f s at %s",
                    jump.jumpNanos() / 1e9, SeoulTime.text(jump.nanos()).substring(11, 23)));
        }
        if (day.jumpCount() > JUMPS_SHOWN) {
            out.println(Messages.text("  clock: %,d jumps in all", day.jumpCount()));
        }
        if (day.behindCount() > 0) {
            out.println(Messages.text(
                    "  clock: %,d stamps lie behind an earlier one by more than a second", day.behindCount()));
        }
    }

    /** What the lines mean; nothing where there are none. */
    void end() {
        if (begun) {
            out.println();
        }
        out.println(begun ? heat.legend() : Messages.text("no records"));
        out.flush();
    }

    /** Which days of the table were written, and which were not, for they are done. */
    void wrote(QualityFiles files) {
        for (LocalDate day : files.skipped()) {
            out.println(Messages.text("%s stands in '%s' already; --again writes it once more", day, files.out()));
        }
        for (ExportedFile file : files.written()) {
            out.println(Messages.text("table '%s', %,d rows", file.path(), file.rows()));
        }
        out.flush();
    }

    /** Where the page is. */
    void wrote(Path page) {
        out.println(Messages.text("page '%s'", page));
        out.flush();
    }
}
