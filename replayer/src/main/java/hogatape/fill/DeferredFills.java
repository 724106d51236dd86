package hogatape.fill;

import hogatape.strategy.FillRule;
import java.util.ArrayList;
import java.util.List;

/** Fills that are known but cannot be told yet, for what traded before them is not known. */
final class DeferredFills {
    private final List<Deferred> fills = new ArrayList<>(0);
    private long size;

    record Deferred(long size, long priceHundredths, FillRule rule, long nanos, long sequence, long aheadBefore) {}

    void add(Deferred fill) {
        fills.add(fill);
        size += fill.size();
    }

    /** The shares of all of them. */
    long size() {
        return size;
    }

    /** Takes all of them. */
    List<Deferred> take() {
        List<Deferred> taken = List.copyOf(fills);
        fills.clear();
        size = 0;
        return taken;
    }
}
