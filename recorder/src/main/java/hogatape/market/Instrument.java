package hogatape.market;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of an issue on a day.
 *
 * @param symbol the issue code
 * @param market where it is listed; empty where nobody told, which costs the dearest tax
 * @param kind what it is; a stock where nobody told
 * @param basePriceWon the day's base price (기준가), in won; empty where nobody told, for the feed may
 */
public record Instrument(
        String symbol, Optional<ListingMarket> market, InstrumentKind kind, OptionalLong basePriceWon) {
    /** An issue that no table knows: a stock on whichever market taxes dearest. */
    public static Instrument unknown(String symbol) {
        return new Instrument(symbol, Optional.empty(), InstrumentKind.STOCK, OptionalLong.empty());
    }
}
