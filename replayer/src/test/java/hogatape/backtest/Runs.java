package hogatape.backtest;

import hogatape.journal.JournalReader;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import java.nio.file.Path;

/** Runs backtests on small tapes. */
final class Runs {
    static final String NXT = "H0NXASP0";
    static final String SYMBOL = "005930";

    private final Path temporary;
    private int tapes;

    Runs(Path temporary) {
        this.temporary = temporary;
    }

    /** Books that never change, each 200 ms. */
    static TapeBuilder books(int count) {
        TapeBuilder tape = Tape.from("2026-11-23T10:00:00");
        for (int i = 0; i < count; i++) {
            tape.book(NXT, SYMBOL).ladder(71_400, 71_500, 100).after("200ms");
        }
        return tape;
    }

    Path write(TapeBuilder tape) throws Exception {
        Path folder = temporary.resolve("tape" + tapes++);
        tape.build().writeTo(folder);
        return folder;
    }

    BacktestResult run(Backtest backtest, TapeBuilder tape) throws Exception {
        return run(backtest, write(tape));
    }

    BacktestResult run(Backtest backtest, Path folder) throws Exception {
        try (JournalReader reader = JournalReader.open(folder)) {
            return backtest.run(reader);
        }
    }
}
