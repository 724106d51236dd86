package hogatape.export.derived;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is made of a tape, as a picocli mixin. */
public final class DerivedOptions {
    private static final Duration BAR = Duration.ofMinutes(1);
    private static final Duration GRID = Duration.ofSeconds(1);

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    /** What a user may ask for. */
    private enum What {
        RECORDS,
        BARS,
        IMBALANCE,
        GRID
    }

    @Option(
            names = "--what",
            defaultValue = "records",
            paramLabel = "records|bars|imbalance|grid",
            description = {
                "records: the books, trades and states as they came (the default); bars: of time, or of shares;",
                "imbalance: spread, depth, microprice and order flow of each book; grid: the books known at each time."
            })
    private What what;

    @Option(
            names = "--every",
            paramLabel = "D",
            description = "The length of a bar (1m by default), or the time between two of the grid (1s).")
    private String every;

    @Option(names = "--shares", paramLabel = "N", description = "With --what bars: bars of N shares instead of time.")
    private Long shares;

    /** For picocli. */
    public DerivedOptions() {}

    /**
     * What is to be made; empty for the records themselves.
     *
     * @throws ParameterException if the options exclude each other, or a value is none
     */
    public Optional<Derivation> derivation() {
        if (every != null && (what == What.RECORDS || what == What.IMBALANCE)) {
            throw misuse(Messages.text("--every goes with --what bars or --what grid."));
        }
        if (shares != null && (what != What.BARS || every != null)) {
            throw misuse(Messages.text("--shares goes with --what bars, and instead of --every."));
        }
        return switch (what) {
            case RECORDS -> Optional.empty();
            case BARS -> Optional.of(shares == null ? checked(BAR, true) : barsOfShares());
            case IMBALANCE -> Optional.of(Derivation.imbalance());
            case GRID -> Optional.of(checked(GRID, false));
        };
    }

    private Derivation barsOfShares() {
        try {
            return Derivation.barsOf(shares);
        } catch (IllegalArgumentException e) {
            throw misuse("--shares " + shares + ": " + e.getMessage());
        }
    }

    private Derivation checked(Duration otherwise, boolean bars) {
        try {
            Duration time = every == null ? otherwise : SeoulTime.parseDuration(every);
            return bars ? Derivation.barsOf(time) : Derivation.gridOf(time);
        } catch (IllegalArgumentException e) {
            throw misuse("--every " + every + ": " + e.getMessage());
        }
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
