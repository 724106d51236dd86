package hogatape.journal.command;

import hogatape.cli.Main;
import hogatape.journal.JournalMerger;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "merge",
        description = {
            "Makes one journal of several: by tape time, then in the order given, then by sequence.",
            "Records get new sequences and remember where they come from, see 'journal show'. The journals stay as they are."
        },
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "2..*", description = "The journals.")
    private List<Path> folders;

    @Option(names = "--out", paramLabel = "NEW", required = true, description = "The folder of the new journal.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        long records = JournalMerger.merge(folders, out);
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(Messages.text("merged %,d records of %d journals into '%s'", records, folders.size(), out));
        writer.flush();
        return Main.DONE;
    }
}
