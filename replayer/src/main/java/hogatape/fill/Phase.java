package hogatape.fill;

/** What an issue's market does with orders. */
enum Phase {
    /** Orders trade as soon as they find each other. */
    CONTINUOUS,
    /** Orders are gathered for one price: an auction, or a volatility interruption. */
    AUCTION,
    /** Nothing trades: a halt. */
    HALTED,
    /** Nothing trades: no session is on. */
    CLOSED
}
