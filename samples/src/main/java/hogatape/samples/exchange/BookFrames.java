package hogatape.samples.exchange;

import hogatape.feed.FrameEncoder;
import hogatape.market.Venue;

/** Writes simulated books as records of the order-book TRs: 65 fields for NXT, 62 for the KRX. */
final class BookFrames {
    private static final int FALLING = 5;
    private static final long ALL_LOST = -100_00;

    private BookFrames() {}

    /** The order-book TR of a venue. */
    static String tr(Venue venue) {
        return switch (venue) {
            case NXT -> "H0NXASP0";
            case KRX -> "H0STASP0";
            case UNIFIED -> throw new IllegalArgumentException("The simulated market has no unified book");
        };
    }

    /**
     * Appends a record.
     *
     * @param krx the issue's book on the KRX, whose middle price the frames of both venues tell
     */
    static void append(FrameEncoder encoder, SimulatedBook book, SimulatedBook krx, int secondOfDay) {
        encoder.beginRecord().field(book.issue().symbol()).time(secondOfDay).field(0);
        Side asks = book.asks();
        Side bids = book.bids();
        for (int level = 0; level < Side.MOST_LEVELS; level++) {
            encoder.field(asks.price(level));
        }
        for (int level = 0; level < Side.MOST_LEVELS; level++) {
            encoder.field(bids.price(level));
        }
        for (int level = 0; level < Side.MOST_LEVELS; level++) {
            encoder.field(asks.size(level));
        }
        for (int level = 0; level < Side.MOST_LEVELS; level++) {
            encoder.field(bids.size(level));
        }
        encoder.field(asks.total()).field(bids.total());
        encoder.field(0).field(0);
        // No expected trade in continuous trading: price and quantity 0, and the change that follows from a price of 0.
        encoder.field(0).field(0).field(0);
        encoder.field(-book.issue().previousClose()).field(FALLING).hundredths(ALL_LOST);
        encoder.field(book.volume());
        encoder.field(book.askChange()).field(book.bidChange());
        encoder.field(0).field(0).field(0);
        middle(encoder, krx);
        if (book.venue() == Venue.NXT) {
            middle(encoder, book);
        }
    }

    private static void middle(FrameEncoder encoder, SimulatedBook book) {
        encoder.halves(book.middleHalves()).field(book.middleSize()).field(book.middleSide());
    }
}
