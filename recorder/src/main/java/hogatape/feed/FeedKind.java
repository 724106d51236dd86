package hogatape.feed;

import java.util.Locale;

/** What the records of a TR are, and so which callback takes them. */
public enum FeedKind {
    /** Order books, {@link MarketListener#onBook}. */
    BOOK("ASP0"),
    /** Trades, {@link MarketListener#onTrade}. */
    TRADE("CNT0"),
    /** Trades that an auction would make now, {@link MarketListener#onExpectedTrade}. */
    EXPECTED_TRADE("ANC0"),
    /** Halts and volatility interruptions, {@link MarketListener#onStatus}. */
    STATUS("MKO0");

    private final String trEnding;

    FeedKind(String trEnding) {
        this.trEnding = trEnding;
    }

    /** The name as layout tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind that a TR's name tells by its ending; null where it tells none. */
    public static FeedKind ofTr(String tr) {
        for (FeedKind kind : values()) {
            if (tr.endsWith(kind.trEnding)) {
                return kind;
            }
        }
        return null;
    }
}
