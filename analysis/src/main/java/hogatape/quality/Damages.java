package hogatape.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Damage of journals.
 *
 * @param sentences the first of them, each in a sentence
 * @param count how many there were
 */
record Damages(List<String> sentences, long count) {
    Damages and(Damages others) {
        List<String> all = new ArrayList<>(sentences);
        all.addAll(others.sentences);
        return new Damages(all, count + others.count);
    }
}
