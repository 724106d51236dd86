package hogatape.replay.command;

import hogatape.journal.command.DayRangeConverter;
import hogatape.market.DayRange;
import hogatape.market.SeoulMoment;
import hogatape.replay.Window;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that takes a stretch of tape, as a picocli mixin. */
public final class WindowOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "T",
            converter = MomentConverter.class,
            description = "From this Seoul time on: 09:00 on each day, or 2026-11-23T09:00:00.5.")
    private SeoulMoment from;

    @Option(
            names = "--to",
            paramLabel = "T",
            converter = MomentConverter.class,
            description = "What lies before this Seoul time.")
    private SeoulMoment to;

    @Option(
            names = "--day",
            paramLabel = "D[..D]",
            converter = DayRangeConverter.class,
            description = "These days alone: 2026-11-23, or 2026-11-20..2026-11-23.")
    private DayRange days;

    /** For picocli. */
    public WindowOptions() {}

    /** Whether any of them is given. */
    public boolean isGiven() {
        return from != null || to != null || days != null;
    }

    /**
     * The stretch; the whole tape where none of them is given.
     *
     * @throws ParameterException if it can hold nothing
     */
    public Window window() {
        try {
            return new Window(Optional.ofNullable(from), Optional.ofNullable(to), days());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** What is given of them, as a line of a result. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (days != null) {
            text.append("--day ")
                    .append(days.from())
                    .append("..")
                    .append(days.to())
                    .append(' ');
        }
        if (from != null) {
            text.append("--from ").append(from.text()).append(' ');
        }
        if (to != null) {
            text.append("--to ").append(to.text()).append(' ');
        }
        return text.toString().stripTrailing();
    }

    boolean hasTimes() {
        return from != null || to != null;
    }

    DayRange days() {
        return days == null ? DayRange.ALL : days;
    }
}
