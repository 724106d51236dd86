package hogatape.feed;

/** What may be odd about a book whose fields are all sound. Some are faults of the feed, others are how it works. */
public enum BookFinding {
    /** Ask prices do not rise, or bid prices do not fall, from level to level. */
    UNORDERED,
    /** A price is not on the tick table of the day. */
    OFF_TICK,
    /** A level without a price stands before one with a price, or a level has a size and no price. */
    HOLE,
    /** A total is not the sum of its ten levels. */
    WRONG_TOTAL,
    /** The best bid is the best ask in continuous trading. */
    LOCKED,
    /** The best bid is above the best ask in continuous trading. */
    CROSSED,
    /** The middle price of the book's own venue is not between its best two. */
    WRONG_MIDDLE,
    /** The volume of the day fell. */
    VOLUME_FELL,
    /** The exchange's time ran backwards within the day. */
    TIME_FELL,
    /**
     * The change of a total that the feed tells is not the change since the book before: updates between the two were
     * not delivered. No fault, the feed is conflated.
     */
    SKIPPED_UPDATES;

    /** The bit that stands for this finding in what {@link BookCheck#check} returns. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether this finding is among others. */
    public boolean isIn(int findings) {
        return (findings & bit()) != 0;
    }
}
