package hogatape.intake;

import hogatape.cli.Console;
import hogatape.cli.Main;
import hogatape.cli.ProgressBar;
import hogatape.cli.StopSignal;
import hogatape.cli.Subcommand;
import hogatape.journal.Payload;
import hogatape.journal.command.DayRangeConverter;
import hogatape.market.DayRange;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hogatape import}: makes a journal of what another recorder kept. */
@Command(
        name = "import",
        description = {
            "Makes a journal of what another recorder kept: files of rows, each a receive time and a raw frame, plain,",
            "gzip or zstd. Stamps, bytes and order stay what they are. Rows that cannot be taken are told, and kept beside",
            "the journal, in DIR.rejects.csv. Exit code 1 when a file breaks off."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Subcommand, Callable<Integer> {
    private enum Order {
        GIVEN,
        TIME
    }

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, in the order of their times.")
    private List<Path> files;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder of a new journal, or of an imported one that ends on an earlier day.")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "lines",
            paramLabel = "lines|jsonl|csv",
            description = "What a row is (default: ${DEFAULT-VALUE}).")
    private RowFormat format;

    @Option(
            names = "--pattern",
            paramLabel = "REGEX",
            description = {
                "Finds the named groups time and frame in a line:",
                "'^(?<time>[^,]*),(?<frame>.*)$'. Without it: a time, blanks or a comma, and a frame."
            })
    private String pattern;

    @Option(
            names = "--time",
            defaultValue = "time",
            paramLabel = "NAME",
            description = "The field or column of the time (default: ${DEFAULT-VALUE}).")
    private String timeField;

    @Option(
            names = "--frame",
            defaultValue = "frame",
            paramLabel = "NAME",
            description = "The field or column of the frame (default: ${DEFAULT-VALUE}).")
    private String frameField;

    @Option(
            names = "--time-format",
            paramLabel = "F",
            description = {
                "s, ms, us or ns since the epoch, iso, or a pattern such as 'yyyyMMdd HHmmss.SSS'.",
                "Seoul time where it has no zone. Without it the first time tells."
            })
    private String timeFormat;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The day on which a file begins whose times have none. Without it the file's name tells.")
    private LocalDate date;

    @Option(
            names = "--day",
            paramLabel = "D[..D]",
            converter = DayRangeConverter.class,
            description = "What was received on these Seoul days alone: 2026-11-23, or 2026-11-20..2026-11-23.")
    private DayRange days = DayRange.ALL;

    @Option(
            names = "--order",
            defaultValue = "given",
            paramLabel = "given|time",
            description =
                    "Whether the files follow each other as given or by their first times (default: ${DEFAULT-VALUE}).")
    private Order order;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ImportOptions options = options();
        long begin = System.nanoTime();
        ImportResult result = importFiles(options);
        double seconds = (System.nanoTime() - begin) / 1e9;
        PrintWriter target = spec.commandLine().getOut();
        if (json) {
            Console.printDocument(target, Payload.write(ImportReport.json(result)));
        } else {
            ImportReport.print(result, out, seconds, target);
        }
        target.flush();
        PrintWriter err = spec.commandLine().getErr();
        ImportReport.warn(result, err);
        err.flush();
        return result.troubles().isEmpty() && result.records() > 0 ? Main.DONE : Main.FAILED;
    }

    private ImportResult importFiles(ImportOptions options) throws IOException {
        try (StopSignal stop = StopSignal.install();
                ProgressBar bar = ProgressBar.open()) {
            return Importer.importFiles(files, out, options, (done, rows, nanos) -> {
                bar.show(
                        done,
                        nanos == Long.MIN_VALUE
                                ? Messages.text("%,d rows", rows)
                                : Messages.text(
                                        "%,d rows, up to %s",
                                        rows, SeoulTime.text(nanos).substring(0, 19)));
                return !stop.requested();
            });
        }
    }

    private ImportOptions options() {
        if (pattern != null && format != RowFormat.LINES) {
            throw misuse(
                    Messages.text("--pattern is for --format lines; the other formats go by --time and --frame."),
                    null);
        }
        try {
            return new ImportOptions(
                    format,
                    pattern == null ? PatternRows.USUAL : ImportOptions.pattern(pattern),
                    timeField,
                    frameField,
                    timeFormat == null ? Optional.empty() : Optional.of(TimeFormat.parse(timeFormat)),
                    Optional.ofNullable(date),
                    days,
                    order == Order.TIME);
        } catch (PatternSyntaxException e) {
            throw misuse(
                    Messages.text(
                            "--pattern is no regular expression: %s at character %d.",
                            e.getDescription(), e.getIndex() + 1),
                    e);
        } catch (IllegalArgumentException e) {
            throw misuse(e.getMessage(), e);
        }
    }

    private ParameterException misuse(String sentence, Exception cause) {
        return new ParameterException(spec.commandLine(), sentence, cause);
    }
}
