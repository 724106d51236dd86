package hogatape.quality;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.cli.ProgressBar;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.export.ExportFormat;
import hogatape.export.ExportOptions;
import hogatape.export.table.RowOrder;
import hogatape.feed.LayoutOptions;
import hogatape.journal.JournalReader;
import hogatape.journal.Payload;
import hogatape.journal.command.OpenJournal;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.command.SymbolOptions;
import hogatape.replay.command.WindowOptions;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hogatape quality}: the ledger of trust. */
@Command(
        name = "quality",
        description = {
            "Tells of each day, TR, issue and minute how much came, what is missing and why, and how far it may be trusted.",
            "Several journals are one market: what either has is there. With --from, --to and --symbols a day is judged as a",
            "whole, and these minutes and issues are told. Exit code 1 when a journal is damaged; the rest is told."
        },
        mixinStandardHelpOptions = true)
public final class QualityCommand implements Subcommand, Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The journals.")
    private List<Path> folders;

    @Mixin
    private WindowOptions window;

    @Mixin
    private SymbolOptions symbols;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a picture for a browser, too.")
    private Path html;

    @Option(
            names = "--parquet",
            paramLabel = "OUT",
            description = {
                "Writes OUT/quality/date=YYYY-MM-DD/part-0.parquet, too, a row an issue and minute.",
                "A day that is done is skipped; one that holds less is replaced."
            })
    private Path parquet;

    @Option(
            names = "--again",
            description = "With --parquet: writes days that are done once more, and replaces days that hold more.")
    private boolean again;

    @Mixin
    private LayoutOptions layouts;

    @Option(names = "--json", description = "Writes one JSON document in place of the lines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (again && parquet == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text("--again is for the files of --parquet; name their folder by it."));
        }
        Selection selection = new Selection(window.window(), symbols.symbols());
        PrintWriter out = spec.commandLine().getOut();
        TerminalReport terminal = new TerminalReport(out, HeatLine.forEncoding(Console.outCharset()));
        QualityJson document = new QualityJson();
        long[] damages = {0};
        try (Closing closing = new Closing()) {
            List<JournalReader> readers = new ArrayList<>();
            for (Path folder : folders) {
                readers.add(
                        closing.add(OpenJournal.open(folder, spec.commandLine().getErr())));
            }
            QualityLedger ledger = new QualityLedger(readers, layouts.layouts());
            List<DayListener> listeners = new ArrayList<>(List.of(json ? document : terminal));
            listeners.add(day -> damages[0] += day.damages().count());
            QualityFiles files =
                    parquet == null ? null : closing.add(QualityFiles.open(parquet, readers, options(selection)));
            if (files != null) {
                listeners.add(files);
            }
            HtmlReport picture = html == null ? null : closing.add(HtmlReport.create(html));
            if (picture != null) {
                listeners.add(picture);
            }
            Damages ofNoDay = judge(ledger, selection, day -> {
                for (DayListener listener : listeners) {
                    listener.onDay(day);
                }
            });
            if (picture != null) {
                picture.complete(ofNoDay);
            }
            if (json) {
                Console.printDocument(out, Payload.write(document.document(ofNoDay)));
            } else {
                ofNoDay.sentences().forEach(out::println);
                terminal.end();
                if (files != null) {
                    terminal.wrote(files);
                }
                if (picture != null) {
                    terminal.wrote(html);
                }
            }
            out.flush();
            return damages[0] + ofNoDay.count() == 0 ? Main.DONE : Main.FAILED;
        }
    }

    private ExportOptions options(Selection selection) throws IOException {
        return new ExportOptions(
                ExportFormat.PARQUET,
                selection.symbols(),
                selection.window(),
                layouts.layouts(),
                again,
                RowOrder.SYMBOL,
                2);
    }

    private Damages judge(QualityLedger ledger, Selection selection, DayListener listener) throws IOException {
        try (StopSignal stop = StopSignal.install();
                ProgressBar bar = ProgressBar.open()) {
            return ledger.judge(
                    selection.days(),
                    day -> {
                        bar.clear();
                        DayLedger told = selection.of(day);
                        if (!told.issues().isEmpty() || told.damages().count() > 0) {
                            listener.onDay(told);
                        }
                    },
                    nanos -> {
                        bar.show(Messages.text("up to %s", SeoulTime.text(nanos).substring(0, 19)));
                        return !stop.requested();
                    });
        } catch (QualityLedger.Stopped e) {
            throw new IOException(Messages.text("The work was stopped; days before it are told."), e);
        }
    }

    /** Closes what was opened, the last first. */
    private static final class Closing implements Closeable {
        private final Deque<Closeable> opened = new ArrayDeque<>();

        <T extends Closeable> T add(T resource) {
            opened.push(resource);
            return resource;
        }

        @Override
        public void close() throws IOException {
            IOException failure = null;
            for (Closeable each : opened) {
                try {
                    each.close();
                } catch (IOException e) {
                    failure = e;
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
