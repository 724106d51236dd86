package hogatape.fill;

/** Why what becomes of an order is doubtful. */
public enum OrderFlag {
    /** It was at the exchange while the tape did not hear its issue. */
    GAP,
    /** It was at the exchange while the issue was halted or in a volatility interruption. */
    HALT,
    /** It rests where the ten levels do not reach. */
    PARTIAL_BOOK,
    /** It wanted more than the visible levels showed, and its limit reaches beyond them. */
    BEYOND_VISIBLE_BOOK
}
