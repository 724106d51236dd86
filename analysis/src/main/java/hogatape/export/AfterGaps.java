package hogatape.export;

import hogatape.feed.FeedRecord;
import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Tells which records come after a gap: the first of an issue on a day, and its first since a gap began. */
final class AfterGaps {
    private final BitSet heard = new BitSet();
    private final Map<SubscriptionKey, Integer> numbers = new HashMap<>();

    /** Whether records may be missing before a record; to be asked once of each. */
    boolean isAfter(FeedRecord record) {
        int number = record.issue().number();
        if (heard.get(number)) {
            return false;
        }
        heard.set(number);
        numbers.putIfAbsent(new SubscriptionKey(record.tr(), record.symbol()), number);
        return true;
    }

    /** Nothing has been heard yet. */
    void beginDay() {
        heard.clear();
    }

    /** A gap begins: what comes next of its issues comes after it. */
    void begin(Gap gap) {
        if (gap.issues().isEmpty()) {
            heard.clear();
        }
        for (SubscriptionKey issue : gap.issues()) {
            Integer number = numbers.get(issue);
            if (number != null) {
                heard.clear(number);
            }
        }
    }
}
