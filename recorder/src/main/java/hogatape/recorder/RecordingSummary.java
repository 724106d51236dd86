package hogatape.recorder;

import hogatape.message.Messages;
import hogatape.message.Sentence;
import hogatape.relay.PrivateTr;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Says what came of a recording. */
final class RecordingSummary {
    private final Path journal;
    private final RecordingOutcome outcome;

    RecordingSummary(Path journal, RecordingOutcome outcome) {
        this.journal = journal;
        this.outcome = outcome;
    }

    Sentence sentence() {
        return Sentence.of(
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
                .forEach(refused -> err.println(Messages.text(
                        "refused: %s %s: %s (%s)", refused.tr(), refused.symbol(), refused.code(), refused.message())));
        outcome.missed().forEach(sentence -> err.println(Messages.text("missed: %s", sentence)));
        if (outcome.failure() != null) {
            err.println("hogatape: " + outcome.failure());
        }
        err.flush();
    }
}
