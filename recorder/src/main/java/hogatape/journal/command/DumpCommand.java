package hogatape.journal.command;

import hogatape.cli.Main;
import hogatape.journal.JournalReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final int LINES_BETWEEN_CHECKS = 1000;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr());
                OutputStream out = new BufferedOutputStream(System.out, BUFFER)) {
            DumpLine line = new DumpLine();
            for (long lines = 1; reader.read(line); lines++) {
                line.writeTo(out);
                // Whoever has seen enough (head, less) closes the pipe, and System.out does not throw.
                if (lines % LINES_BETWEEN_CHECKS == 0 && System.out.checkError()) {
                    break;
                }
            }
            return Main.DONE;
        }
    }
}
