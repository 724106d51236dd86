package hogatape.quality;

import hogatape.market.Session;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * The seconds of a venue's day in which books are to be expected. Sessions are those of a trading day, also on a closed one,
 * so that a market that was simulated on a Sunday has them.
 */
final class OpenHours {
    private final BitSet open = new BitSet();
    private final BitSet openToStocks = new BitSet();
    private final BitSet continuous = new BitSet();

    OpenHours(Venue venue, LocalDate date) {
        for (Session session : TradingCalendar.standard().planned(venue, date)) {
            int from = session.from().toSecondOfDay();
            int until = session.until().toSecondOfDay();
            boolean trading = session.matching() == Session.Matching.CONTINUOUS;
            if (trading || session.matching() == Session.Matching.AUCTION) {
                (session.stocksOnly() ? openToStocks : open).set(from, until);
            }
            if (trading) {
                continuous.set(from, until);
            }
        }
        openToStocks.andNot(open);
    }

    /** Whether a second has an auction or continuous trading, for every issue. */
    boolean isOpen(int second) {
        return open.get(second);
    }

    /** Whether it has so for shares alone. */
    boolean isOpenToStocks(int second) {
        return openToStocks.get(second);
    }

    /** Whether orders trade as they come. */
    boolean isContinuous(int second) {
        return continuous.get(second);
    }
}
