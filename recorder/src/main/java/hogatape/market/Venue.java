package hogatape.market;

import java.util.Optional;

/** Where an issue trades, and whose book a TR carries. */
public enum Venue {
    /** Nextrade (넥스트레이드), the alternative trading system. */
    NXT("H0NX"),
    /** The Korea Exchange. */
    KRX("H0ST"),
    /** Both at once, as the broker's unified TRs show them. */
    UNIFIED("H0UN");

    private final String trPrefix;

    Venue(String trPrefix) {
        this.trPrefix = trPrefix;
    }

    /** The venue of a TR, such as {@link #NXT} for {@code H0NXASP0}; empty for a TR that belongs to none of them. */
    public static Optional<Venue> ofTr(String tr) {
        for (Venue venue : values()) {
            if (tr.startsWith(venue.trPrefix)) {
                return Optional.of(venue);
            }
        }
        return Optional.empty();
    }
}
