package hogatape.export;

import hogatape.journal.DamagedJournalException;
import hogatape.message.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Counts the damages of a tape, and keeps the sentences of the first. */
final class Damages {
    private static final int KEPT = 20;

    private final List<Sentence> first = new ArrayList<>();
    private String last = "";
    private long count;

    /** Adds a damage, unless it is the one that was met before: each day is sought anew, and what stands before it told again. */
    void add(DamagedJournalException damage) {
        if (!damage.getMessage().equals(last)) {
            last = damage.getMessage();
            if (++count <= KEPT) {
                first.add(Sentence.toldBy(damage));
            }
        }
    }

    List<Sentence> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
