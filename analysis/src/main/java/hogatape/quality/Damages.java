package hogatape.quality;

import hogatape.journal.DamagedJournalException;
import hogatape.message.Sentence;
import java.util.List;
import java.util.stream.Stream;

/**
 * Damage of journals.
 *
 * @param sentences the first of them, each in a sentence
 * @param count how many there were
 */
record Damages(List<Sentence> sentences, long count) {
    static final Damages NONE = new Damages(List.of(), 0);

    private static final int SENTENCES = 20;

    /** One damage. */
    static Damages of(DamagedJournalException damage) {
        return new Damages(List.of(Sentence.toldBy(damage)), 1);
    }

    /** The sentences for machines and pages. */
    List<String> english() {
        return sentences.stream().map(Sentence::english).toList();
    }

    Damages and(Damages others) {
        return new Damages(
                Stream.concat(sentences.stream(), others.sentences.stream())
                        .limit(SENTENCES)
                        .toList(),
                count + others.count);
    }
}
