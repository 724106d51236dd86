package hogatape.recorder;

import hogatape.market.TradingCalendar;
import hogatape.message.Messages;
import hogatape.symbols.SymbolNames;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.Overflow;
import hogatape.watchlist.Watchlist;
import hogatape.watchlist.WatchlistFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what is subscribed, when, and what becomes of what does not fit. */
public final class WatchOptions {
    @Option(
            names = "--symbols",
            split = ",",
            paramLabel = "A,B",
            description = "The issues, such as 005930,0074K0, or names that 'hogatape symbols' knows, as long as the"
                    + " recorder runs.")
    private List<String> symbols;

    @Option(
            names = "--tr",
            split = ",",
            defaultValue = Watchlist.DEFAULT_TR,
            paramLabel = "TR",
            description = "The TRs to record of each of --symbols; default ${DEFAULT-VALUE}, the NXT order book.")
    private List<String> trs;

    @Option(
            names = "--watchlist",
            paramLabel = "FILE.csv",
            description =
                    "Instead of --symbols, what to subscribe when: symbol,tr,priority,from,until; may change while"
                            + " recording.")
    private Path file;

    @Option(
            names = "--limit",
            defaultValue = "" + Capacity.DEFAULT_LIMIT,
            paramLabel = "N",
            description = "The subscriptions that a session takes; default ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--overflow",
            defaultValue = "error",
            paramLabel = "error|drop",
            description = "Where more is wanted than fits: refuse to begin, or leave out the least important, loudly."
                    + " Default ${DEFAULT-VALUE}.")
    private Overflow overflow;

    @Option(
            names = "--calendar",
            paramLabel = "FILE.csv",
            description = "Days that differ from the calendar that comes with the program.")
    private Path calendar;

    /** For picocli. */
    public WatchOptions() {}

    /** The calendar, with the user's own days. */
    public TradingCalendar calendar() throws IOException {
        return calendar == null ? TradingCalendar.standard() : TradingCalendar.with(calendar);
    }

    /** The room on so many keys. */
    public Capacity capacity(int keys, CommandLine command) {
        if (limit < 1) {
            throw new ParameterException(
                    command, Messages.text("--limit %s is below 1; a session takes at least one.", limit));
        }
        return new Capacity(keys, limit);
    }

    /** What becomes of what does not fit. */
    public Overflow overflow() {
        return overflow;
    }

    /** The file that the watchlist comes from; empty where symbols are named. */
    Optional<WatchlistFile> file(WatchlistFile.Check check) throws IOException {
        return file == null ? Optional.empty() : Optional.of(WatchlistFile.open(file, check));
    }

    /**
     * What to record.
     *
     * @throws ParameterException if nothing says so, or two options do
     */
    public Watchlist watchlist(CommandLine command) throws IOException {
        if ((file == null) == (symbols == null)) {
            throw new ParameterException(
                    command, Messages.text("Say what to record by --symbols A,B or by --watchlist FILE.csv."));
        }
        if (file != null) {
            return Watchlist.read(file);
        }
        try {
            return Watchlist.of(SymbolNames.of(command.getCommandSpec()).codes(symbols), trs);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--symbols, --tr: " + e.getMessage());
        }
    }
}
