package hogatape.junit;

import hogatape.journal.JournalReader;
import hogatape.replay.ReplaySummary;
import hogatape.replay.Replayer;
import hogatape.replay.Window;
import hogatape.strategy.Strategy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** What a test plays: the same callbacks each time. */
record Run(Path journal, List<String> symbols, Window window) {
    ReplaySummary play(Strategy strategy, Writer out) throws IOException {
        try (JournalReader reader = JournalReader.open(journal)) {
            return Replayer.of(strategy)
                    .window(window)
                    .symbols(symbols)
                    .out(new PrintWriter(out))
                    .digest(true)
                    .replay(reader);
        }
    }

    /** Plays once more, to write down what is delivered. */
    Diary diary() {
        Diary diary = new Diary();
        try {
            play(diary.strategy(), Writer.nullWriter());
            return diary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
