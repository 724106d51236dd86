package hogatape.journal.command;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.feed.FrameDecoder;
import hogatape.feed.LayoutOptions;
import hogatape.feed.MarketListener;
import hogatape.feed.NewWidth;
import hogatape.journal.DamagedJournalException;
import hogatape.journal.Gap;
import hogatape.journal.ImportNote;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalSummary;
import hogatape.journal.Payload;
import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ls",
        description = "Lists a journal's days with what they hold, and the holes of the tape.",
        mixinStandardHelpOptions = true)
final class LsCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Mixin
    private LayoutOptions layouts;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    private record DayJson(
            String day, long records, long frames, long frameBytes, String first, String last, int connections) {}

    private record HoleJson(String cause, String detail, List<SubscriptionKey> issues, String from, String until) {}

    private record JournalJson(
            String journal,
            boolean recording,
            List<ImportNote> imported,
            List<DayJson> days,
            List<HoleJson> holes,
            List<NewWidth> newWidths,
            String damage) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        JournalSummary summary = new JournalSummary();
        FrameDecoder decoder = new FrameDecoder(layouts.layouts(), new MarketListener() {});
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr())) {
            List<DamagedJournalException> damages = new ArrayList<>();
            reader.readSound(
                    (sequence, kind, connection, wall, monotonic, buffer, offset, length) -> {
                        summary.onRecord(sequence, kind, connection, wall, monotonic, buffer, offset, length);
                        decoder.onRecord(sequence, kind, connection, wall, monotonic, buffer, offset, length);
                    },
                    each -> {
                        if (damages.isEmpty()) {
                            damages.add(each);
                        }
                    });
            DamagedJournalException damage = damages.isEmpty() ? null : damages.get(0);
            List<NewWidth> newWidths = decoder.newWidths();
            if (json) {
                Console.printDocument(out, Payload.write(json(reader, summary, newWidths, damage)));
            } else {
                print(out, reader, summary);
                newWidths.forEach(width -> out.println(Messages.text(
                        "new width: %s with %d fields, first at sequence %d",
                        width.tr(), width.width(), width.sequence())));
            }
            out.flush();
            if (damage != null) {
                throw damage;
            }
            return Main.DONE;
        }
    }

    private static void print(PrintWriter out, JournalReader reader, JournalSummary summary) {
        out.println(
                Messages.text(reader.recordingGoesOn() ? "journal %s (recording goes on)" : "journal %s", reader.id()));
        for (ImportNote note : reader.imported()) {
            String files = note.files().size() == 1
                    ? note.files().get(0)
                    : Messages.text(
                            "%s and %d more", note.files().get(0), note.files().size() - 1);
            out.println(
                    note.isFinished()
                            ? Messages.text(
                                    "imported from %s: %,d records from sequence %d on, %,d rejected, times to %,d ns",
                                    files,
                                    note.records(),
                                    note.firstSequence(),
                                    note.rejected(),
                                    note.resolutionNanos())
                            : Messages.text(
                                    "imported from %s: not to its end, from sequence %d on",
                                    files, note.firstSequence()));
        }
        if (summary.days().isEmpty()) {
            out.println(Messages.text("no records"));
            return;
        }
        out.println(
                Messages.text("day              records        frames          MB  first               last            "
                        + "    connections"));
        for (JournalSummary.Day day : summary.days()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s  %,12d  %,12d  %,10.1f  %-18s  %-18s  %11d%n",
                    SeoulTime.date(day.firstNanos()),
                    day.records(),
                    day.frames(),
                    day.frameBytes() / 1e6,
                    timeOfDay(day.firstNanos()),
                    timeOfDay(day.lastNanos()),
                    day.connections());
        }
        List<JournalSummary.Hole> holes = summary.holes();
        out.println(
                holes.isEmpty()
                        ? Messages.text("no holes")
                        : Messages.text(holes.size() == 1 ? "%d hole" : "%d holes", holes.size()));
        for (JournalSummary.Hole hole : holes) {
            Gap gap = hole.gap();
            String why = gap.cause().name().toLowerCase(Locale.ROOT) + ": " + gap.detail();
            out.println(Messages.text(
                    "  %s  to  %s  %s",
                    SeoulTime.text(gap.sinceNanos()),
                    hole.untilNanos() == Long.MAX_VALUE ? Messages.text("the end") : SeoulTime.text(hole.untilNanos()),
                    gap.issues().isEmpty()
                            ? why
                            : Messages.text("%s (%d issues)", why, gap.issues().size())));
        }
    }

    private static String timeOfDay(long nanos) {
        return SeoulTime.text(nanos).substring("uuuu-MM-dd ".length());
    }

    private static JournalJson json(
            JournalReader reader, JournalSummary summary, List<NewWidth> newWidths, DamagedJournalException damage) {
        return new JournalJson(
                reader.id(),
                reader.recordingGoesOn(),
                reader.imported(),
                summary.days().stream()
                        .map(day -> new DayJson(
                                SeoulTime.date(day.firstNanos()).toString(),
                                day.records(),
                                day.frames(),
                                day.frameBytes(),
                                SeoulTime.text(day.firstNanos()),
                                SeoulTime.text(day.lastNanos()),
                                day.connections()))
                        .toList(),
                summary.holes().stream()
                        .map(hole -> new HoleJson(
                                hole.gap().cause().name().toLowerCase(Locale.ROOT),
                                hole.gap().detail(),
                                hole.gap().issues(),
                                SeoulTime.text(hole.gap().sinceNanos()),
                                hole.untilNanos() == Long.MAX_VALUE ? null : SeoulTime.text(hole.untilNanos())))
                        .toList(),
                newWidths,
                damage == null ? null : damage.getMessage());
    }
}
