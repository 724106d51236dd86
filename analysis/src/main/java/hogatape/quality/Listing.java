package hogatape.quality;

import hogatape.journal.SubscriptionKey;
import hogatape.market.Venue;
import java.util.Optional;

/**
 * An issue at a venue, whatever TR tells of it.
 *
 * @param symbol the issue code
 */
record Listing(Venue venue, String symbol) {
    /** What a subscription tells of; empty for a TR of no venue. */
    static Optional<Listing> of(SubscriptionKey key) {
        return Venue.ofTr(key.tr()).map(venue -> new Listing(venue, key.symbol()));
    }
}
