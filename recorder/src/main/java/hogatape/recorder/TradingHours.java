package hogatape.recorder;

import hogatape.journal.SubscriptionKey;

/** Tells whether data may be expected of an issue. */
@FunctionalInterface
public interface TradingHours {
    /** Whether an issue's venue trades continuously at a moment, nanoseconds since the epoch. */
    boolean continuous(SubscriptionKey issue, long wallNanos);
}
