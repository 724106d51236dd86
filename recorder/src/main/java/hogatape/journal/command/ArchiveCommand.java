package hogatape.journal.command;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.journal.ArchiveCopies;
import hogatape.journal.JournalArchiver;
import hogatape.journal.Payload;
import hogatape.market.DayRange;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "archive",
        description = {
            "Compresses finished days, to about a tenth of their size, without changing a byte of a record.",
            "Each archive is read back and compared before its original goes. Nobody may be recording meanwhile."
        },
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Option(
            names = "--day",
            paramLabel = "D[..D]",
            converter = DayRangeConverter.class,
            description = "These days alone, today too if it is named; otherwise every day before today.")
    private DayRange days;

    @Option(
            names = "--copy-to",
            paramLabel = "DIR",
            description = "Keeps a copy of every archived day in this folder as well.")
    private Path copies;

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            description =
                    "Removes archived days that are older than N days, each once its copy is read and found good.")
    private Integer keepDays;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    private record DayJson(String day, long records, long writtenBytes, long archivedBytes) {}

    private record ArchiveJson(List<DayJson> archived, List<String> copied, List<String> removed) {}

    @Override
    public Integer call() throws IOException {
        if (keepDays != null && (copies == null || keepDays < 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text("--keep-days wants one day or more, and --copy-to: nothing goes without a copy."));
        }
        PrintWriter out = spec.commandLine().getOut();
        LocalDate today = LocalDate.now(SeoulTime.ZONE);
        LocalDate from = days == null ? LocalDate.MIN : days.from();
        LocalDate to = days == null ? today.minusDays(1) : days.to();
        List<JournalArchiver.Archived> archived = new ArrayList<>();
        JournalArchiver.archive(folder, from, to, day -> {
            archived.add(day);
            print(out, day);
        });
        ArchiveCopies.Outcome copied = new ArchiveCopies.Outcome(List.of(), List.of());
        if (copies != null) {
            LocalDate keepFrom = keepDays == null ? LocalDate.MIN : today.minusDays(keepDays);
            copied = ArchiveCopies.copy(folder, copies, keepFrom);
        }
        if (json) {
            Console.printDocument(out, Payload.write(json(archived, copied)));
        } else {
            copied.copied().forEach(day -> out.println(Messages.text("%s  copied to %s", day, copies)));
            copied.removed().forEach(day -> out.println(Messages.text("%s  removed, kept in %s", day, copies)));
            if (archived.isEmpty()) {
                out.println(Messages.text("nothing to archive"));
            }
        }
        out.flush();
        return Main.DONE;
    }

    private void print(PrintWriter out, JournalArchiver.Archived day) {
        if (!json) {
            out.println(Messages.text(
                    "%s  %,12d records  %,10.1f MB to %,8.1f MB",
                    day.day(), day.records(), day.writtenBytes() / 1e6, day.archivedBytes() / 1e6));
            out.flush();
        }
    }

    private static ArchiveJson json(List<JournalArchiver.Archived> archived, ArchiveCopies.Outcome copied) {
        return new ArchiveJson(
                archived.stream()
                        .map(day -> new DayJson(
                                day.day().toString(), day.records(), day.writtenBytes(), day.archivedBytes()))
                        .toList(),
                copied.copied().stream().map(LocalDate::toString).toList(),
                copied.removed().stream().map(LocalDate::toString).toList());
    }
}
