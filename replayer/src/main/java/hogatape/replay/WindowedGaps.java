package hogatape.replay;

import hogatape.journal.Gap;
import hogatape.journal.GapListener;
import hogatape.journal.SubscriptionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Passes gaps on while the tape is inside the window. What happens outside is told on the next way in, as far as it still
 * matters: the end of a gap that the strategy knows, and the start of a gap that is still open.
 */
final class WindowedGaps implements GapListener {
    private final Set<String> symbols;
    private final Deliverer deliverer;
    private final List<Gap> known = new ArrayList<>();
    private final List<Gap> unknown = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();

    private boolean inside;
    private long told;

    private record Ended(Gap gap, long untilNanos) {}

    /** Gaps for some symbols, or for all where there are none. */
    WindowedGaps(Set<String> symbols, Deliverer deliverer) {
        this.symbols = symbols;
        this.deliverer = deliverer;
    }

    void enter() {
        inside = true;
        for (Ended end : List.copyOf(ended)) {
            ended.remove(end);
            deliverer.gapEnd(end.gap, end.untilNanos);
        }
        for (Gap gap : List.copyOf(unknown)) {
            unknown.remove(gap);
            tell(gap);
        }
    }

    void leave() {
        inside = false;
    }

    /** The gaps told. */
    long told() {
        return told;
    }

    @Override
    public void onGapStart(Gap gap) {
        if (!concerns(gap)) {
            return;
        }
        if (inside) {
            tell(gap);
        } else {
            unknown.add(gap);
        }
    }

    @Override
    public void onGapEnd(Gap gap, long untilNanos) {
        if (unknown.removeIf(each -> each == gap) || !known.removeIf(each -> each == gap)) {
            return;
        }
        if (inside) {
            deliverer.gapEnd(gap, untilNanos);
        } else {
            ended.add(new Ended(gap, untilNanos));
        }
    }

    private void tell(Gap gap) {
        known.add(gap);
        told++;
        deliverer.gapStart(gap);
    }

    private boolean concerns(Gap gap) {
        return symbols.isEmpty()
                || gap.issues().isEmpty()
                || gap.issues().stream().map(SubscriptionKey::symbol).anyMatch(symbols::contains);
    }
}
