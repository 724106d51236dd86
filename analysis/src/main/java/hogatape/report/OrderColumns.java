package hogatape.report;

import hogatape.backtest.OrderJourney;
import hogatape.export.table.Column;
import hogatape.feed.FeedRecord;
import hogatape.fill.FillModel;
import hogatape.market.Venue;
import java.util.function.Function;

/** Columns that several tables of orders have, and how their values are spelled. */
final class OrderColumns {
    private OrderColumns() {}

    static <R> Column<R> world(Function<R, FillModel> model) {
        return Column.text(
                "world",
                "the model: pessimistic, expected, optimistic",
                row -> Page.words(model.apply(row).name()));
    }

    /** The TR of a venue's order book, by which rows join the books. */
    static String bookTr(Venue venue) {
        return venue == Venue.NXT ? "H0NXASP0" : "H0STASP0";
    }

    /** A moment, or no value where it never came. */
    static long momentOrNone(long nanos) {
        return nanos == OrderJourney.NEVER ? FeedRecord.NO_VALUE : nanos;
    }

    /** A queue, or no value where the order did not rest. */
    static long queueOrNone(long shares) {
        return shares == OrderJourney.NO_QUEUE ? FeedRecord.NO_VALUE : shares;
    }

    /** A price or a sequence, or no value for 0. */
    static long aboveZeroOrNone(long value) {
        return value == 0 ? FeedRecord.NO_VALUE : value;
    }
}
