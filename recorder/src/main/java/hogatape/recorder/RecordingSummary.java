package hogatape.recorder;

import hogatape.relay.PrivateTr;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Says what came of a recording. */
final class RecordingSummary {
    private final Path journal;
    private final RecordingOutcome outcome;

    RecordingSummary(Path journal, RecordingOutcome outcome) {
        this.journal = journal;
        this.outcome = outcome;
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "recorded %,d frames (%.1f MB) of %d issues into '%s', up to sequence %d; %d reconnects",
                outcome.frames(),
                outcome.frameBytes() / 1e6,
                outcome.issuesHeard(),
                journal,
                outcome.lastSequence(),
                outcome.reconnects());
    }

    /** Prints the sentence, and to the other what is not as it was wanted. */
    void print(PrintWriter out, PrintWriter err) {
        out.println(sentence());
        out.flush();
        outcome.refused().stream()
                .map(PrivateTr::shown)
                .forEach(refused -> err.printf(
                        "refused: %s %s: %s (%s)%n",
                        refused.tr(), refused.symbol(), refused.code(), refused.message()));
        outcome.missed().forEach(sentence -> err.println("missed: " + sentence));
        if (outcome.failure() != null) {
            err.println("hogatape: " + outcome.failure());
        }
        err.flush();
    }
}
