package hogatape.symbols;

import com.fasterxml.jackson.databind.json.JsonMapper;
import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.message.Columns;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hogatape symbols find}: looks for issues by a part of their name or the beginning of their code. */
@Command(
        name = "find",
        description = "Looks for issues by a part of their name or the beginning of their code.",
        mixinStandardHelpOptions = true)
final class FindSymbolsCommand implements Callable<Integer> {
    private static final LocalDate NEWEST = LocalDate.MAX;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "TEXT", description = "Such as 삼성 or 0059.")
    private String text;

    @Option(names = "--journal", paramLabel = "DIR", required = true, description = "The journal that has the names.")
    private Path journal;

    @Option(
            names = "--day",
            paramLabel = "D",
            description = "Looks in the snapshot that held on a day; the newest by default.")
    private LocalDate day = NEWEST;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        SymbolSnapshot snapshot = SymbolSnapshots.of(journal, day)
                .orElseThrow(() -> new SymbolsException(Messages.text(
                        "No names are known beside '%s'; run 'hogatape symbols update --journal %s' first.",
                        journal, journal)));
        List<ListedIssue> found = snapshot.matching(text);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Console.printDocument(out, JsonMapper.builder().build().writeValueAsString(found));
        } else {
            found.forEach(issue -> out.println(line(issue)));
        }
        out.flush();
        if (found.isEmpty()) {
            throw new SymbolsException(Messages.text(
                    "No issue of %s is called '%s'; try a part of its name, or the beginning of its code.",
                    snapshot.day(), text));
        }
        return Main.DONE;
    }

    /** The name stands last, for it may be of any length. */
    private static String line(ListedIssue issue) {
        String halted = Messages.text("halted");
        return String.format(
                "%-9s  %-6s  %-5s  %,11d  %-3s  %s  %s",
                issue.symbol(),
                issue.market(),
                issue.type(),
                issue.basePriceWon(),
                issue.onNxt() ? "NXT" : "-",
                Columns.padded(issue.halted() ? halted : "", Columns.of(halted)),
                issue.name());
    }
}
