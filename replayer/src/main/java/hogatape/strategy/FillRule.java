package hogatape.strategy;

/** Why a simulated fill is one. */
public enum FillRule {
    /** The order met the visible book and took what it showed. */
    BOOK_TAKEN("taken from the visible book"),
    /** It stood in the book, and the tape's book showed the other side at its price or better. */
    BOOK_CROSSED("the visible book came to its price"),
    /** Everything ahead of the order at its price had traded or left. */
    QUEUE_TRADED("the queue ahead of it had traded or left"),
    /** The market traded at a worse price than the order's, which would have come first. */
    TRADED_THROUGH("the market traded through its price"),
    /** An auction's price reached it. */
    AUCTION("an auction traded at the tape's price"),
    /** It met the other side at the middle of the best bid and ask. */
    MIDDLE("traded at the middle price");

    private final String sentence;

    FillRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule in words. */
    public String sentence() {
        return sentence;
    }
}
