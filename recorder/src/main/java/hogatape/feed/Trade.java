package hogatape.feed;

/**
 * A trade, or the trade that an auction would make now. A flyweight, see {@link FeedRecord}. Prices and changes of
 * prices are in won, sizes and volumes in shares; totals and counts are those of the day so far.
 */
public final class Trade extends FeedRecord {
    Trade() {}

    /** The exchange's time as the second of the Seoul day. */
    public int exchangeSecond() {
        return (int) at(1);
    }

    /** The price in won. */
    public long price() {
        return at(2);
    }

    /** 1 upper limit, 2 up, 3 unchanged, 4 lower limit, 5 down. */
    public int changeSign() {
        return (int) at(3);
    }

    /** The price against the previous close, in won. */
    public long change() {
        return at(4);
    }

    /** The change in hundredths of a percent. */
    public long changeRateHundredths() {
        return at(5);
    }

    /** The day's average price, weighted by volume, in hundredths of a won. */
    public long averagePriceHundredths() {
        return at(6);
    }

    /** The day's first price. */
    public long openPrice() {
        return at(7);
    }

    /** The day's highest price. */
    public long highPrice() {
        return at(8);
    }

    /** The day's lowest price. */
    public long lowPrice() {
        return at(9);
    }

    /** The best ask price; 0 where there is none. */
    public long askPrice() {
        return at(10);
    }

    /** The best bid price; 0 where there is none. */
    public long bidPrice() {
        return at(11);
    }

    /** The shares traded. */
    public long size() {
        return at(12);
    }

    /** The shares traded today, this trade included. */
    public long accumulatedVolume() {
        return at(13);
    }

    /** The won that changed hands today. */
    public long accumulatedValue() {
        return at(14);
    }

    /** Who took: 1 a buyer, 5 a seller, 3 before the open; a space where the feed leaves it empty. */
    public char side() {
        return (char) at(21);
    }

    /** The day of the trade as a number, such as 20260608; 0 where the feed leaves it empty. */
    public int businessDate() {
        return (int) at(33);
    }

    /** Whether the issue is halted. */
    public boolean isHalted() {
        return at(35) == 'Y';
    }

    /** The shares offered at the best ask. */
    public long askSize() {
        return at(36);
    }

    /** The shares wanted at the best bid. */
    public long bidSize() {
        return at(37);
    }

    /** The shares offered at all levels. */
    public long totalAskSize() {
        return at(38);
    }

    /** The shares wanted at all levels. */
    public long totalBidSize() {
        return at(39);
    }

    /** The kind of hour, as in {@link Book#hourClass()}; a space where the feed leaves it empty. */
    public char hourClass() {
        return (char) at(43);
    }

    /** The price that volatility interruptions are measured from; {@link #NO_VALUE} where the layout has none. */
    public long interruptionBasePrice() {
        return value("VI_STND_PRC");
    }

    /**
     * The part of the day: 1 pre-market, 2 regular, 3 after-market, 5 closing price; a space where the layout or the
     * record has none.
     */
    public char marketClass() {
        long value = value("MARKET_CLS_CODE");
        return value == NO_VALUE ? ' ' : (char) value;
    }
}
