package hogatape.journal.command;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.journal.JournalSalvager;
import hogatape.journal.LostRecords;
import hogatape.journal.Payload;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "salvage",
        description = {
            "Writes everything readable of a damaged journal into a new one, and records each hole.",
            "Records keep their bytes and their sequence; the damaged journal stays as it is."
        },
        mixinStandardHelpOptions = true)
final class SalvageCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The damaged journal.")
    private Path folder;

    @Option(names = "--out", paramLabel = "NEW", required = true, description = "The folder of the new journal.")
    private Path out;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter writer = spec.commandLine().getOut();
        JournalSalvager.Outcome outcome = JournalSalvager.salvage(folder, out);
        if (json) {
            Console.printDocument(writer, Payload.write(outcome));
        } else {
            writer.println(Messages.text(
                    "saved %,d records to '%s', with %s",
                    outcome.records(), out, holes(outcome.holes().size())));
            for (LostRecords hole : outcome.holes()) {
                writer.println("  " + hole.cause());
            }
        }
        writer.flush();
        return Main.DONE;
    }

    static String holes(long count) {
        return count == 0
                ? Messages.text("no hole")
                : Messages.text(count == 1 ? "%d recorded hole" : "%d recorded holes", count);
    }
}
