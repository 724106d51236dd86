package hogatape.replay.command;

import hogatape.backtest.Backtest;
import hogatape.backtest.Sweep;
import hogatape.backtest.SweepResult;
import hogatape.cli.StopSignal;
import hogatape.journal.RecordSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A backtest with many sets of parameters, on the command line. */
final class SweepRun {
    private final CommandLine command;
    private final SweepOptions options;
    private final PlayedTape tape;

    SweepRun(CommandLine command, SweepOptions options, PlayedTape tape) {
        this.command = command;
        this.options = options;
        this.tape = tape;
    }

    SweepResult play(Backtest backtest, StopSignal signal) throws IOException {
        Sweep sweep;
        try {
            sweep = Sweep.of(backtest, options.axes(command));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--sweep: " + e.getMessage(), e);
        }
        List<LocalDate> days = TapeDays.of(tape.folders(), tape.days());
        return sweep.play(days, tape.names(), options.threads(command), (replayer, day) -> {
            // Whether somebody records was told when the tape was opened first.
            try (RecordSource source = tape.open(new PrintWriter(Writer.nullWriter()))) {
                tape.onto(replayer, day);
                return replayer.out(new PrintWriter(Writer.nullWriter()))
                        .stopWhen(signal::requested)
                        .replay(source);
            }
        });
    }
}
