package hogatape.quality;

import java.util.List;
import java.util.stream.Stream;

/**
 * Damage of journals.
 *
 * @param sentences the first of them, each in a sentence
 * @param count how many there were
 */
record Damages(List<String> sentences, long count) {
    static final Damages NONE = new Damages(List.of(), 0);

    private static final int SENTENCES = 20;

    /** One damage. */
    static Damages of(String sentence) {
        return new Damages(List.of(sentence), 1);
    }

    Damages and(Damages others) {
        return new Damages(
                Stream.concat(sentences.stream(), others.sentences.stream())
                        .limit(SENTENCES)
                        .toList(),
                count + others.count);
    }
}
