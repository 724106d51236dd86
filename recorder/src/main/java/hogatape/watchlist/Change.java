package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;

/**
 * A subscription to ask for or to release.
 *
 * @param kind which of both
 * @param key on which key, from 0
 * @param issue what
 */
public record Change(Kind kind, int key, SubscriptionKey issue) {
    /** What to do. */
    public enum Kind {
        /** End the subscription. */
        RELEASE,
        /** Ask for the subscription. */
        SUBSCRIBE
    }
}
