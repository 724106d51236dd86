package hogatape.intake;

import hogatape.message.Messages;

/** Finds how finely times are told: the largest power of ten that all are multiples of. */
final class Resolution {
    private static final long SECOND = 1_000_000_000L;

    private long nanos = SECOND;

    void add(long time) {
        while (time % nanos != 0) {
            nanos /= 10;
        }
    }

    /** Nanoseconds, a second at most. */
    long nanos() {
        return nanos;
    }

    /** As people say it. */
    static String text(long nanos) {
        return nanos >= SECOND
                ? Messages.text("a second")
                : nanos >= 1_000_000
                        ? nanos / 1_000_000 + " ms"
                        : nanos >= 1_000 ? nanos / 1_000 + " us" : nanos + " ns";
    }
}
