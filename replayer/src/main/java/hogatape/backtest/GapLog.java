package hogatape.backtest;

import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the gaps of a tape down. */
final class GapLog {
    /** What happens so close to a gap is doubtful. */
    private static final long NEAR_NANOS = 10_000_000_000L;

    private final List<Open> gaps = new ArrayList<>();

    private static final class Open {
        private final Gap gap;
        private long untilNanos = Long.MAX_VALUE;

        Open(Gap gap) {
            this.gap = gap;
        }

        GapSpan span() {
            return new GapSpan(
                    gap.cause().name().toLowerCase(Locale.ROOT),
                    gap.sinceNanos(),
                    untilNanos,
                    gap.issues().stream()
                            .map(SubscriptionKey::symbol)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    void start(Gap gap) {
        gaps.add(new Open(gap));
    }

    void end(Gap gap, long untilNanos) {
        for (Open each : gaps) {
            if (each.gap == gap) {
                each.untilNanos = untilNanos;
            }
        }
    }

    /** All gaps but the one that the tape ends with, for nothing lies behind it. */
    List<GapSpan> spans(long lastNanos) {
        return gaps.stream()
                .filter(each -> each.untilNanos != Long.MAX_VALUE || each.gap.sinceNanos() < lastNanos)
                .map(Open::span)
                .toList();
    }

    static boolean isNear(List<GapSpan> spans, String symbol, long nanos) {
        for (GapSpan span : spans) {
            boolean concerned = span.symbols().isEmpty() || span.symbols().contains(symbol);
            boolean open = span.untilNanos() == Long.MAX_VALUE;
            if (concerned
                    && nanos >= span.fromNanos() - NEAR_NANOS
                    && (open || nanos <= span.untilNanos() + NEAR_NANOS)) {
                return true;
            }
        }
        return false;
    }
}
