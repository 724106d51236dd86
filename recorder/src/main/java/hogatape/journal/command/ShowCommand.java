package hogatape.journal.command;

import hogatape.cli.Main;
import hogatape.feed.LayoutOptions;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.Origin;
import hogatape.journal.Origins;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import hogatape.symbols.SymbolNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = {
            "Shows a record of the journal, every field of a frame named.",
            "With --at: the last frame of the issue up to that time; a time alone is of the journal's last day that has one."
        },
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal.")
    private Path folder;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Mixin
    private LayoutOptions layouts;

    static final class Which {
        @Option(names = "--sequence", required = true, paramLabel = "N", description = "The record's sequence.")
        private Long sequence;

        @ArgGroup(exclusive = false)
        private Moment moment;
    }

    static final class Moment {
        @Option(names = "--at", required = true, paramLabel = "T", description = "A Seoul time.")
        private String at;

        @Option(
                names = "--symbol",
                required = true,
                paramLabel = "S",
                description = "The issue: its code, or a name that 'hogatape symbols' knows.")
        private String symbol;

        @Option(names = "--tr", paramLabel = "TR", description = "The TR; any one without.")
        private String tr;
    }

    @Override
    public Integer call() throws IOException {
        KeptRecord kept = which.sequence != null ? bySequence(which.sequence) : byMoment(which.moment);
        PrintWriter out = spec.commandLine().getOut();
        new RecordSheet(out, layouts.layouts()).print(kept);
        origin(kept.sequence()).ifPresent(origin -> {
            out.println();
            out.println(Messages.text(
                    "record %d of the journal %s, before the merge", origin.sequence(), origin.journal()));
        });
        out.flush();
        return Main.DONE;
    }

    private Optional<Origin> origin(long sequence) throws JournalException {
        try (JournalReader reader = JournalReader.open(folder)) {
            if (!reader.isMerged()) {
                return Optional.empty();
            }
            Origins origins = new Origins();
            for (long read = 0; read < sequence && reader.read(origins); read++) {}
            return origins.last();
        }
    }

    private KeptRecord bySequence(long sequence) throws JournalException {
        KeptRecord kept = new KeptRecord(record -> record.sequence() == sequence);
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr())) {
            while (!kept.found() && reader.read(kept)) {}
            if (!kept.found()) {
                throw new JournalException(Sentence.of(
                        "The journal '%s' has no record %s; 'hogatape journal ls' tells what it holds.",
                        folder, sequence));
            }
        }
        return kept;
    }

    private KeptRecord byMoment(Moment moment) throws IOException {
        SeoulMoment at;
        try {
            at = SeoulMoment.parse(moment.at);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--at " + e.getMessage());
        }
        IssueFinder issues = new IssueFinder(layouts.layouts(), moment.tr, code(moment.symbol));
        KeptRecord kept =
                new KeptRecord(record -> upTo(at, record.tapeNanos()) && record.isFrame() && issues.names(record));
        try (JournalReader reader = OpenJournal.open(folder, spec.commandLine().getErr())) {
            reader.readAll(kept);
        }
        if (!kept.found()) {
            throw new JournalException(
                    moment.tr == null
                            ? Sentence.of(
                                    "The journal '%s' has no frame of %s up to %s.", folder, moment.symbol, moment.at)
                            : Sentence.of(
                                    "The journal '%s' has no frame of %s by %s up to %s.",
                                    folder, moment.symbol, moment.tr, moment.at));
        }
        return kept;
    }

    private String code(String symbolOrName) throws IOException {
        try {
            return SymbolNames.of(spec).codes(List.of(symbolOrName)).get(0);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--symbol: " + e.getMessage());
        }
    }

    private static boolean upTo(SeoulMoment moment, long tapeNanos) {
        return tapeNanos <= moment.epochNanos(SeoulTime.date(tapeNanos));
    }
}
