package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;

/**
 * An issue that would have a place.
 *
 * @param issue what to subscribe
 * @param claim how strong its claim is
 * @param priority which goes first among those of one claim: the lower number
 */
record Demand(SubscriptionKey issue, Claim claim, int priority) {
    /** How strong a claim to a place is, the strongest first. */
    enum Claim {
        /** Its time has come. */
        WANTED,
        /** Its time comes soon; it takes a place that nobody wants. */
        SOON,
        /** Its time is just over; it keeps its place while nobody wants it. */
        LATE
    }

    boolean stronger(Demand other) {
        int byClaim = claim.compareTo(other.claim);
        return byClaim < 0 || byClaim == 0 && priority < other.priority;
    }
}
