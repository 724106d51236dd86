package hogatape.watchlist;

import hogatape.journal.Gap.Subscribed;

/**
 * A subscription to ask for or to release.
 *
 * @param kind which of both
 * @param key on which key, from 0
 * @param issue what
 */
public record Change(Kind kind, int key, Subscribed issue) {
    /** What to do. */
    public enum Kind {
        /** End the subscription. */
        RELEASE,
        /** Ask for the subscription. */
        SUBSCRIBE
    }
}
