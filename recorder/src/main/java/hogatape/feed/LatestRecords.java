package hogatape.feed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies of the latest record of each issue. A copy tells what its record told, until a later one of the issue takes its
 * place. For one thread; makes no garbage once every issue was kept.
 */
public final class LatestRecords {
    private final Map<String, Map<String, Kept>> byTr = new HashMap<>();
    private long keeps;

    private static final class Kept {
        private final FeedRecord copy;
        private final Optional<FeedRecord> found;
        private boolean known;
        private long order;

        Kept(FeedRecord record) {
            copy = copyOf(record);
            found = Optional.of(copy);
        }

        private static FeedRecord copyOf(FeedRecord record) {
            if (record instanceof Book) {
                return new Book();
            }
            return record instanceof Trade ? new Trade() : new Status();
        }
    }

    /** Keeps a copy of a record in the place of the last one. */
    public void keep(FeedRecord record) {
        Map<String, Kept> ofTr = byTr.get(record.tr());
        if (ofTr == null) {
            ofTr = new HashMap<>();
            byTr.put(record.tr(), ofTr);
        }
        Kept kept = ofTr.get(record.symbol());
        if (kept == null) {
            kept = new Kept(record);
            ofTr.put(record.symbol(), kept);
        }
        kept.copy.become(record);
        kept.known = true;
        kept.order = ++keeps;
    }

    /** The latest record of an issue; empty where none was kept, or where it was forgotten since. */
    public Optional<FeedRecord> find(String tr, String symbol) {
        Kept kept = byTr.getOrDefault(tr, Map.of()).get(symbol);
        return kept != null && kept.known ? kept.found : Optional.empty();
    }

    /** Forgets the record of an issue. */
    public void forget(String tr, String symbol) {
        Kept kept = byTr.getOrDefault(tr, Map.of()).get(symbol);
        if (kept != null) {
            kept.known = false;
        }
    }

    /** Forgets every record. */
    public void forgetAll() {
        byTr.values().forEach(ofTr -> ofTr.values().forEach(kept -> kept.known = false));
    }

    /** Every latest record that is known, in the order in which they were kept. */
    public List<FeedRecord> inOrder() {
        return byTr.values().stream()
                .flatMap(ofTr -> ofTr.values().stream())
                .filter(kept -> kept.known)
                .sorted(Comparator.comparingLong((Kept kept) -> kept.order))
                .map(kept -> kept.copy)
                .toList();
    }
}
