package hogatape.feed;

import java.util.Objects;

/**
 * An order book: ten levels a side of one issue at one venue, as the exchange told them. A flyweight, see
 * {@link FeedRecord}.
 *
 * <p>Levels count from 1, the best. Prices and changes of prices are in won, sizes and volumes in shares.
 */
public final class Book extends FeedRecord {
    /** The number of levels on each side. */
    public static final int LEVELS = 10;

    private static final int TIME = 1;
    private static final int HOUR_CLASS = 2;
    private static final int ASK_PRICES = 3;
    private static final int BID_PRICES = 13;
    private static final int ASK_SIZES = 23;
    private static final int BID_SIZES = 33;

    Book() {}

    /** The exchange's time as the second of the Seoul day. */
    public int exchangeSecond() {
        return (int) at(TIME);
    }

    /**
     * The kind of hour: 0 continuous, A expected after close, B expected before open, C expected price or VI, D off-hours
     * single price expected; a space where the feed leaves it empty.
     */
    public char hourClass() {
        return (char) at(HOUR_CLASS);
    }

    /** The ask price of a level from 1 to 10, in won; 0 where the level is empty. */
    public long askPrice(int level) {
        return level(ASK_PRICES, level);
    }

    /** The bid price of a level from 1 to 10, in won; 0 where the level is empty. */
    public long bidPrice(int level) {
        return level(BID_PRICES, level);
    }

    /** The shares offered at a level from 1 to 10; 0 where the level is empty. */
    public long askSize(int level) {
        return level(ASK_SIZES, level);
    }

    /** The shares wanted at a level from 1 to 10; 0 where the level is empty. */
    public long bidSize(int level) {
        return level(BID_SIZES, level);
    }

    /** The shares offered at all levels, as the feed sums them. */
    public long totalAskSize() {
        return at(43);
    }

    /** The shares wanted at all levels, as the feed sums them. */
    public long totalBidSize() {
        return at(44);
    }

    /** The shares offered off hours. */
    public long overtimeTotalAskSize() {
        return at(45);
    }

    /** The shares wanted off hours. */
    public long overtimeTotalBidSize() {
        return at(46);
    }

    /** The price at which an auction would trade now, in won; 0 in continuous trading. */
    public long expectedPrice() {
        return at(47);
    }

    /** The shares that an auction would trade now; 0 in continuous trading. */
    public long expectedSize() {
        return at(48);
    }

    /** The expected volume (ANTC_VOL) in shares; in continuous trading it keeps an earlier value. */
    public long expectedVolume() {
        return at(49);
    }

    /** The expected price against the previous close, in won; in continuous trading minus that close. */
    public long expectedChange() {
        return at(50);
    }

    /** 1 upper limit, 2 up, 3 unchanged, 4 lower limit, 5 down; 5 in continuous trading. */
    public int expectedChangeSign() {
        return (int) at(51);
    }

    /** The expected change in hundredths of a percent; -10000 in continuous trading. */
    public long expectedChangeRateHundredths() {
        return at(52);
    }

    /** The shares traded today. */
    public long accumulatedVolume() {
        return at(53);
    }

    /** The change of the total ask size against the exchange's previous state, which may not have been delivered. */
    public long totalAskSizeChange() {
        return at(54);
    }

    /** The change of the total bid size against the exchange's previous state, which may not have been delivered. */
    public long totalBidSizeChange() {
        return at(55);
    }

    /** The change of the shares offered off hours. */
    public long overtimeTotalAskSizeChange() {
        return at(56);
    }

    /** The change of the shares wanted off hours. */
    public long overtimeTotalBidSizeChange() {
        return at(57);
    }

    /** The class of the deal (STCK_DEAL_CLS_CODE), always 0 so far; a space where the feed leaves it empty. */
    public char dealClass() {
        return (char) at(58);
    }

    /** Whether the layout names a middle price of KRX and all its three fields are sound. */
    public boolean hasKrxMiddle() {
        return hasMiddle(fields.layout.krxMiddle());
    }

    /** The middle price of KRX in hundredths of a won, so that half ticks are exact; {@link #NO_VALUE} without one. */
    public long krxMiddlePriceHundredths() {
        return middle(fields.layout.krxMiddle(), 0);
    }

    /** The shares of middle-price orders on KRX; {@link #NO_VALUE} without a middle price. */
    public long krxMiddleTotalSize() {
        return middle(fields.layout.krxMiddle(), 1);
    }

    /** The side of the middle-price orders on KRX; a space without a middle price. */
    public char krxMiddleClass() {
        return middleClass(fields.layout.krxMiddle());
    }

    /** Whether the layout names a middle price of NXT and all its three fields are sound. */
    public boolean hasNxtMiddle() {
        return hasMiddle(fields.layout.nxtMiddle());
    }

    /** The middle price of NXT in hundredths of a won, so that half ticks are exact; {@link #NO_VALUE} without one. */
    public long nxtMiddlePriceHundredths() {
        return middle(fields.layout.nxtMiddle(), 0);
    }

    /** The shares of middle-price orders on NXT; {@link #NO_VALUE} without a middle price. */
    public long nxtMiddleTotalSize() {
        return middle(fields.layout.nxtMiddle(), 1);
    }

    /** The side of the middle-price orders on NXT; a space without a middle price. */
    public char nxtMiddleClass() {
        return middleClass(fields.layout.nxtMiddle());
    }

    /** Copies the prices of both sides, asks first, and the sizes likewise, ten each. */
    void copyLevels(long[] target) {
        copyValues(ASK_PRICES, target.length, target, 0);
    }

    private long level(int first, int level) {
        return at(first + Objects.checkIndex(level - 1, LEVELS));
    }

    private boolean hasMiddle(int first) {
        return first >= 0 && at(first) != NO_VALUE && at(first + 1) != NO_VALUE && at(first + 2) != NO_VALUE;
    }

    private long middle(int first, int field) {
        return hasMiddle(first) ? at(first + field) : NO_VALUE;
    }

    private char middleClass(int first) {
        return hasMiddle(first) ? (char) at(first + 2) : ' ';
    }
}
