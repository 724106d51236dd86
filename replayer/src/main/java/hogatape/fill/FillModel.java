package hogatape.fill;

import hogatape.message.Sentence;
import java.util.function.Supplier;

/**
 * What a simulated exchange assumes where the tape cannot tell. None of the three is a bound: they are three answers to the same
 * questions, each given throughout.
 */
public enum FillModel {
    /** The worse of the two books around an arrival; cancels stand behind the order. */
    PESSIMISTIC(() -> Sentence.of("pessimistic")),
    /** The earlier of the two books; cancels are shared out over the queue. */
    EXPECTED(() -> Sentence.of("expected")),
    /** The better of the two books; cancels stand ahead of the order. */
    OPTIMISTIC(() -> Sentence.of("optimistic"));

    private final Supplier<Sentence> told;

    FillModel(Supplier<Sentence> told) {
        this.told = told;
    }

    /** Its name for a person; the English is that of options and files. */
    public Sentence told() {
        return told.get();
    }
}
