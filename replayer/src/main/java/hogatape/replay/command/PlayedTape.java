package hogatape.replay.command;

import hogatape.backtest.Backtest;
import hogatape.feed.LayoutOptions;
import hogatape.journal.JournalReader;
import hogatape.journal.MergedJournals;
import hogatape.journal.RecordSource;
import hogatape.journal.command.OpenJournal;
import hogatape.market.DayRange;
import hogatape.replay.Replayer;
import hogatape.replay.Window;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that tell which tape a command plays, and which part of it, as a picocli mixin. */
final class PlayedTape {
    @Mixin
    private LayoutOptions layouts;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            required = true,
            description =
                    "The journal; given several times, the journals play as one tape, in the order of their times.")
    private List<Path> folders;

    @Mixin
    private WindowOptions window;

    @Mixin
    private SymbolOptions symbols;

    List<Path> folders() {
        return folders;
    }

    List<String> names() {
        return folders.stream().map(Path::toString).toList();
    }

    private Set<String> symbols() throws IOException {
        return symbols.symbols();
    }

    /** Has a replayer play what the options say. */
    void onto(Replayer replayer) throws IOException {
        replayer.window(window.window()).symbols(symbols()).layouts(layouts.layouts());
    }

    /** Has a replayer play what the options say of one day. */
    void onto(Replayer replayer, LocalDate day) throws IOException {
        Window inside = window.window();
        onto(replayer);
        replayer.window(new Window(inside.from(), inside.to(), new DayRange(day, day)));
    }

    /** The days that the options take. */
    DayRange days() {
        return window.days();
    }

    /** Tells a backtest's result of the part that is played. */
    void tell(Backtest backtest) throws IOException {
        if (window.isGiven()) {
            backtest.told("window", window.text());
        }
        if (!symbols().isEmpty()) {
            backtest.told("symbols", String.join(",", symbols()));
        }
    }

    /** The tape, at its first record. */
    RecordSource open(PrintWriter err) throws IOException {
        if (folders.size() == 1) {
            return OpenJournal.open(folders.get(0), err);
        }
        List<JournalReader> readers = new ArrayList<>();
        try {
            for (Path folder : folders) {
                readers.add(OpenJournal.open(folder, err));
            }
            return new MergedJournals(readers);
        } catch (IOException e) {
            readers.forEach(JournalReader::close);
            throw e;
        }
    }
}
