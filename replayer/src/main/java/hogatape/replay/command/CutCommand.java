package hogatape.replay.command;

import hogatape.cli.Main;
import hogatape.cli.Subcommand;
import hogatape.journal.CutNote;
import hogatape.journal.JournalReader;
import hogatape.journal.command.OpenJournal;
import hogatape.journal.cut.JournalCutter;
import hogatape.market.DayRange;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.Window;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hogatape journal cut}. It stands here and not with the journal, because the test beside a cut has a digest. */
@Command(
        name = "cut",
        description = {
            "Cuts a moment out of a journal, as a file to send to a colleague, with a JUnit test beside it.",
            "Before the moment stand the last frame of each issue and what was subscribed. Records keep their sequence and"
                    + " frames their bytes; answers with keys, own executions and other issues are left out."
        },
        mixinStandardHelpOptions = true)
public final class CutCommand implements Subcommand, Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @Mixin
    private WindowOptions window;

    @Mixin
    private SymbolOptions symbols;

    @Option(
            names = "--around",
            paramLabel = "T",
            converter = MomentConverter.class,
            description = "Around this Seoul time, instead of --from and --to.")
    private SeoulMoment around;

    @Option(names = "--before", paramLabel = "D", description = "With --around: how long before, 1m unless told.")
    private String before;

    @Option(names = "--after", paramLabel = "D", description = "With --around: how long after, 1m unless told.")
    private String after;

    @Option(
            names = "--out",
            paramLabel = "CASE.zip|DIR",
            required = true,
            description = "The cut: a zip file, or the folder of a journal.")
    private Path out;

    /** For the journal's command. */
    public CutCommand() {}

    @Override
    public String under() {
        return "journal";
    }

    @Override
    public Integer call() throws IOException {
        Set<String> only = symbols.symbols();
        Window inside = inside(only);
        CaseFile file = CaseFile.free(out);
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr())) {
            CutNote note = new CutNote(
                    reader.id(),
                    text(inside.from(), inside.days().from()),
                    text(inside.to(), inside.days().to()),
                    List.copyOf(only));
            JournalCutter.Outcome[] outcome = new JournalCutter.Outcome[1];
            file.fill(
                    journal -> outcome[0] = JournalCutter.cut(reader, inside::contains, inside::isOver, note, journal));
            PrintWriter writer = spec.commandLine().getOut();
            writer.println(Messages.text(
                    "cut %,d records to '%s': %,d frames, and %,d from before them",
                    outcome[0].records(), out, outcome[0].frames(), outcome[0].warm()));
            writer.println(Messages.text("a test of it: '%s'", file.test()));
            writer.flush();
            return Main.DONE;
        }
    }

    private static String text(Optional<SeoulMoment> moment, LocalDate day) {
        boolean bounded = !day.equals(DayRange.ALL.from()) && !day.equals(DayRange.ALL.to());
        return (bounded ? day + " " : "") + moment.map(SeoulMoment::text).orElse("");
    }

    private Window inside(Set<String> only) {
        if (around == null) {
            if (!window.isGiven() && only.isEmpty() || before != null || after != null) {
                throw misuse(Messages.text(
                        "Say what to cut: --from and --to, --around with --before and --after, --day or --symbols."));
            }
            return window.window();
        }
        if (window.hasTimes()) {
            throw misuse(Messages.text("--around takes --before and --after, not --from and --to."));
        }
        Duration ahead = before == null ? Duration.ofMinutes(1) : option("--before", before, SeoulTime::parseDuration);
        Duration behind = after == null ? Duration.ofMinutes(1) : option("--after", after, SeoulTime::parseDuration);
        try {
            return new Window(
                    Optional.of(moved(around, ahead.negated())), Optional.of(moved(around, behind)), window.days());
        } catch (IllegalArgumentException e) {
            throw misuse(e.getMessage());
        }
    }

    private SeoulMoment moved(SeoulMoment moment, Duration by) {
        // Which day does not matter for a time alone, as long as it stays within it.
        LocalDate day = moment.day().orElse(LocalDate.EPOCH);
        long nanos = moment.epochNanos(day) + by.toNanos();
        if (!moment.isAbsolute() && !SeoulTime.date(nanos).equals(day)) {
            throw misuse(Messages.text(
                    "--around %s reaches beyond midnight; write it with its day, as 2026-11-23T00:01.", around.text()));
        }
        return new SeoulMoment(
                moment.day().map(ignored -> SeoulTime.date(nanos)), LocalTime.ofNanoOfDay(SeoulTime.nanoOfDay(nanos)));
    }

    private <T> T option(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw misuse(name + ": " + e.getMessage());
        }
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
