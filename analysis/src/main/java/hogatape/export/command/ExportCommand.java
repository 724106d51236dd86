package hogatape.export.command;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.cli.ProgressBar;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.export.ExportFormat;
import hogatape.export.ExportOptions;
import hogatape.export.ExportResult;
import hogatape.export.ExportWatch;
import hogatape.export.Exporter;
import hogatape.export.TapeShare;
import hogatape.export.derived.Derivation;
import hogatape.export.derived.DerivedExport;
import hogatape.export.derived.DerivedOptions;
import hogatape.export.table.RowOrder;
import hogatape.feed.LayoutOptions;
import hogatape.journal.JournalReader;
import hogatape.journal.Payload;
import hogatape.journal.command.OpenJournal;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.command.SymbolOptions;
import hogatape.replay.command.WindowOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape export}: writes the records of a journal as Parquet or CSV, or what is derived of them. */
@Command(
        name = "export",
        description = {
            "Writes a journal as tables for research, Parquet or CSV, a file a table and Seoul day:",
            "OUT/books/date=YYYY-MM-DD/part-0.parquet, and so for trades, expected_trades, status and gaps.",
            "A day that is done is skipped; one that holds less is replaced, and other days stay.",
            "Exit code 1 when the journal is damaged, or names beside it cannot be read; the rest is exported all the same."
        },
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Subcommand, Callable<Integer> {
    private static final int SECONDS = "uuuu-MM-dd HH:mm:ss".length();

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private LayoutOptions layouts;

    @Option(
            names = "--journal",
            required = true,
            paramLabel = "DIR",
            description = "The journal; given several times, the journals are one tape, in the order of their times.")
    private List<Path> folders;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "parquet",
            paramLabel = "parquet|csv",
            description = "The format (default: ${DEFAULT-VALUE}).")
    private ExportFormat format;

    @Mixin
    private DerivedOptions derived;

    @Mixin
    private WindowOptions window;

    @Mixin
    private SymbolOptions symbols;

    @Option(
            names = "--by-symbol",
            description = "Writes a folder a symbol: OUT/books/date=YYYY-MM-DD/symbol=005930/part-0.parquet. Rows wait "
                    + "in OUT until their day is over.")
    private boolean bySymbol;

    @Option(
            names = "--again",
            description =
                    "Exports days that are done once more, and replaces days that hold more than this would write.")
    private boolean again;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many decode and encode, beside the one that reads; the files are the same (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<Derivation> derivation = derived.derivation();
        ExportOptions options = new ExportOptions(
                format,
                symbols.symbols(),
                window.window(),
                layouts.layouts(),
                again,
                RowOrder.SYMBOL,
                bySymbol,
                threads);
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), Messages.text("--threads must be 1 or more."));
        }
        List<JournalReader> journals = new ArrayList<>();
        try {
            for (Path folder : folders) {
                journals.add(OpenJournal.open(folder, spec.commandLine().getErr()));
            }
            if (derivation.isPresent()) {
                return derive(journals, derivation.get(), options);
            }
            ExportResult result = export(journals, options);
            report(result);
            return result.isWhole() ? Main.DONE : Main.FAILED;
        } finally {
            journals.forEach(JournalReader::close);
        }
    }

    private int derive(List<JournalReader> journals, Derivation derivation, ExportOptions options) throws IOException {
        DerivedExport.Result result;
        try (StopSignal stop = StopSignal.install();
                ProgressBar progress = ProgressBar.open()) {
            result = DerivedExport.export(
                    journals,
                    out,
                    derivation,
                    options,
                    watch(stop, progress, new TapeShare(journals, options.window())));
        }
        PrintWriter target = spec.commandLine().getOut();
        if (json) {
            Console.printDocument(target, Payload.write(ExportReport.json(result)));
        } else {
            ExportReport.print(result, out, target);
        }
        target.flush();
        PrintWriter err = spec.commandLine().getErr();
        ExportReport.warn(result.damages(), result.damageCount(), err);
        err.flush();
        return result.damageCount() == 0 ? Main.DONE : Main.FAILED;
    }

    private static ExportWatch watch(StopSignal stop, ProgressBar progress, TapeShare share) {
        return (rows, tapeNanos) -> {
            progress.show(
                    share::done,
                    () -> Messages.text(
                            "%,d rows, up to %s",
                            rows, SeoulTime.text(tapeNanos).substring(0, SECONDS)));
            return !stop.requested();
        };
    }

    private ExportResult export(List<JournalReader> journals, ExportOptions options) throws IOException {
        try (StopSignal stop = StopSignal.install();
                ProgressBar progress = ProgressBar.open()) {
            return Exporter.export(
                    journals, out, options, watch(stop, progress, new TapeShare(journals, options.window())));
        }
    }

    private void report(ExportResult result) {
        PrintWriter target = spec.commandLine().getOut();
        if (json) {
            Console.printDocument(target, Payload.write(ExportReport.json(result)));
        } else {
            ExportReport.print(result, out, target);
        }
        target.flush();
        PrintWriter err = spec.commandLine().getErr();
        ExportReport.warn(result, err);
        err.flush();
    }
}
