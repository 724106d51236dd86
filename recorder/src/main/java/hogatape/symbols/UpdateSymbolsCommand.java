package hogatape.symbols;

import hogatape.cli.Main;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hogatape symbols update}: fetches the master files and keeps what they list as the snapshot of a day. */
@Command(
        name = "update",
        description = {
            "Fetches the broker's master files and keeps what they list as DIR/symbols/<day>.csv.",
            "The files change once a day, before the open; they want no key."
        },
        mixinStandardHelpOptions = true)
final class UpdateSymbolsCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            required = true,
            description = "The journal that the names are for; it need not be there yet.")
    private Path journal;

    @Option(
            names = "--from",
            paramLabel = "URL|DIR",
            defaultValue = MasterSource.BROKER,
            description = "The address of the master files, or a folder that holds them. Default ${DEFAULT-VALUE}.")
    private String from;

    @Option(names = "--day", paramLabel = "D", description = "The day that the files tell of; today by default.")
    private LocalDate day;

    @Override
    public Integer call() throws IOException, InterruptedException {
        MasterFiles files = MasterFiles.read(MasterSource.of(from));
        SymbolSnapshot snapshot = files.snapshot(day == null ? SymbolNames.today() : day);
        Path file = SymbolSnapshots.write(journal, snapshot);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Messages.text(
                "%,d issues, %,d of them on NXT and %,d halted, in '%s'",
                snapshot.issues().size(),
                snapshot.issues().stream().filter(ListedIssue::onNxt).count(),
                snapshot.issues().stream().filter(ListedIssue::halted).count(),
                file));
        if (!files.leftOut().isEmpty()) {
            out.println(Messages.text(
                    "left out, for they are neither shares nor exchange-traded products: %s",
                    files.leftOut().entrySet().stream()
                            .map(group -> group.getKey() + " " + group.getValue())
                            .collect(Collectors.joining(", "))));
        }
        if (files.unknownOnNxt() > 0) {
            out.println(Messages.text(
                    "%s issues of NXT are in no file of the KRX and were left out", files.unknownOnNxt()));
        }
        out.flush();
        return Main.DONE;
    }
}
