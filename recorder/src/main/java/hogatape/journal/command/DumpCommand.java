package hogatape.journal.command;

import hogatape.cli.Main;
import hogatape.journal.JournalReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "dump",
        description = {
            "Writes a line for each record, tab-separated: sequence, receive nanoseconds, connection, kind, text.",
            "Tab, newline and backslash in the text stand as \\t, \\n and \\\\; what is not UTF-8 as hex behind 0x."
        },
        mixinStandardHelpOptions = true)
final class DumpCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        long[] damages = new long[1];
        // Not to be closed: the root of the command line looks at the standard output once more.
        OutputStream out = new BufferedOutputStream(System.out, BUFFER);
        try (JournalReader reader = OpenJournal.open(folder, err)) {
            reader.readSound(new DumpLine(out), damage -> {
                damages[0]++;
                err.println("hogatape: " + damage.getLocalizedMessage());
            });
            out.flush();
        } catch (OutputClosed e) {
            return Main.DONE;
        }
        err.flush();
        return damages[0] == 0 ? Main.DONE : Main.FAILED;
    }

    /** Whoever reads the lines has seen enough (head, less). */
    static final class OutputClosed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
