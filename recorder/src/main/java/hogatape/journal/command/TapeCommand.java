package hogatape.journal.command;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.journal.JournalReader;
import hogatape.message.Sentence;
import hogatape.message.ToldException;
import hogatape.tape.Tape;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "tape",
        description = {
            "Writes a small journal as a table of text (CSV), for the source of a test.",
            "A row a record, named fields; a test reads it back as the same tape."
        },
        mixinStandardHelpOptions = true)
final class TapeCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "A new file; the standard output otherwise.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (out != null && Files.exists(out)) {
            throw new ToldException(Sentence.of("The file '%s' is there already; name a new one.", out));
        }
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr())) {
            Tape tape = Tape.of(reader);
            if (out != null) {
                tape.writeText(out);
                return Main.DONE;
            }
            PrintWriter writer = spec.commandLine().getOut();
            Console.printDocument(writer, tape.text());
            writer.flush();
            return Main.DONE;
        }
    }
}
