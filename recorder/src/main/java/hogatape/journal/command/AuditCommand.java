package hogatape.journal.command;

import hogatape.cli.Main;
import hogatape.feed.LayoutOptions;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.Payload;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import hogatape.message.ToldException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = {
            "Decodes the whole journal with the layouts of today and tells, by TR and width, what was decoded, what not and"
                    + " why.",
            "Kept with --out, a report tells a later version, by --against, which fields now read otherwise: exit code 1."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Mixin
    private LayoutOptions layouts;

    @Option(names = "--out", paramLabel = "FILE", description = "Keeps the report there, as JSON.")
    private Path out;

    @Option(names = "--against", paramLabel = "FILE", description = "Compares with a report that was kept.")
    private Path against;

    @Override
    public Integer call() throws IOException {
        AuditReport earlier = against == null ? null : kept(against);
        PrintWriter screen = spec.commandLine().getOut();
        AuditReport report;
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr())) {
            Audit audit = new Audit(layouts.layouts());
            reader.readAll(audit.decoder());
            report = audit.report(reader.id());
        }
        print(report, screen);
        if (out != null) {
            keep(report);
        }
        List<String> differences = earlier == null ? List.of() : report.differencesFrom(earlier);
        if (earlier != null) {
            screen.println(Messages.text(differences.isEmpty() ? "as in '%s'" : "otherwise than in '%s':", against));
            differences.forEach(line -> screen.println("  " + line));
        }
        screen.flush();
        return differences.isEmpty() ? Main.DONE : Main.FAILED;
    }

    private static void print(AuditReport report, PrintWriter screen) {
        screen.println(Messages.text("%,d frames, %,d of them control messages", report.frames(), report.controls()));
        for (AuditReport.Table table : report.tables()) {
            screen.println(Messages.text(
                    table.known()
                            ? "decoded      %,12d  records of %s"
                            : "decoded      %,12d  records of %s, a width that no layout knows",
                    table.records(),
                    table.name()));
        }
        for (AuditReport.Undecoded each : report.undecoded()) {
            screen.println(Messages.text(
                    "not decoded  %,12d  first at sequence %d: %s", each.count(), each.firstSequence(), each.first()));
        }
    }

    private void keep(AuditReport report) throws IOException {
        try {
            Files.write(out, Payload.write(report));
        } catch (IOException e) {
            throw new ToldException(
                    Sentence.of("The report '%s' cannot be written (%s); name another file.", out, e.toString()), e);
        }
    }

    private static AuditReport kept(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            AuditReport report = Payload.read(AuditReport.class, bytes, 0, bytes.length);
            if (report.tables() == null || report.undecoded() == null) {
                throw new JournalException(Sentence.of("'%s' is no report of 'journal audit --out'.", file));
            }
            return report;
        } catch (NoSuchFileException e) {
            throw new JournalException(
                    Sentence.of("There is no report '%s'; 'journal audit --out' makes one.", file), e);
        } catch (UncheckedIOException e) {
            throw new JournalException(Sentence.of("'%s' is no report of 'journal audit --out'.", file), e);
        }
    }
}
