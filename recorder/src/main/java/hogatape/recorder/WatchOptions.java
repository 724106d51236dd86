package hogatape.recorder;

import hogatape.market.TradingCalendar;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.Overflow;
import hogatape.watchlist.Watchlist;
import hogatape.watchlist.WatchlistFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what is subscribed, when, and what becomes of what does not fit. */
final class WatchOptions {
    @ArgGroup(multiplicity = "1")
    private Source source;

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

    static final class Source {
        @ArgGroup(exclusive = false)
        private Symbols named;

        @Option(
                names = "--watchlist",
                required = true,
                paramLabel = "FILE.csv",
                description = "What to subscribe when: symbol,tr,priority,from,until; may change while recording.")
        private Path watchlist;
    }

    static final class Symbols {
        @Option(
                names = "--symbols",
                required = true,
                split = ",",
                paramLabel = "A,B",
                description = "The issues, such as 005930,0074K0, as long as the recorder runs.")
        private List<String> symbols;

        @Option(
                names = "--tr",
                split = ",",
                defaultValue = Watchlist.DEFAULT_TR,
                paramLabel = "TR",
                description = "The TRs to record of each issue; default ${DEFAULT-VALUE}, the NXT order book.")
        private List<String> trs;
    }

    TradingCalendar calendar() throws IOException {
        return calendar == null ? TradingCalendar.standard() : TradingCalendar.with(calendar);
    }

    Capacity capacity(int keys, CommandLine command) {
        if (limit < 1) {
            throw new ParameterException(command, "--limit " + limit + " is below 1; a session takes at least one.");
        }
        return new Capacity(keys, limit);
    }

    Overflow overflow() {
        return overflow;
    }

    /** The file that the watchlist comes from; empty where symbols are named. */
    Optional<WatchlistFile> file(WatchlistFile.Check check) throws IOException {
        return source.watchlist == null ? Optional.empty() : Optional.of(WatchlistFile.open(source.watchlist, check));
    }

    Watchlist watchlist(CommandLine command) throws IOException {
        if (source.watchlist != null) {
            return Watchlist.read(source.watchlist);
        }
        try {
            return Watchlist.of(source.named.symbols, source.named.trs);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--symbols, --tr: " + e.getMessage());
        }
    }
}
