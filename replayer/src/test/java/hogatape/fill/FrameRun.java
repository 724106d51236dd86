package hogatape.fill;

import hogatape.feed.Book;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.journal.RecordKind;
import hogatape.market.Instruments;
import hogatape.market.TradingCalendar;
import java.util.Arrays;

/** Takes frames to a market's state and to exchanges with ten orders each, as a run of a backtest does. */
final class FrameRun implements MarketListener {
    /** How far a run goes: the decoder alone, the market's state, exchanges without orders, exchanges with them. */
    enum Depth {
        DECODE,
        STATE,
        IDLE,
        ORDERS
    }

    final CountingListener told = new CountingListener();

    private final Depth depth;
    private final MarketState state = MarketState.of(TradingCalendar.standard());
    private final Exchange[] exchanges;
    private final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), this);
    private long frames;
    private long nanos = BookFrames.START_NANOS;
    private long seen;

    FrameRun(Depth depth, FillModel... models) {
        this.depth = depth;
        exchanges = Arrays.stream(models)
                .map(model ->
                        Exchange.of(state, model, OrderRules.of(TradingCalendar.standard()), Instruments.none(), told))
                .toArray(Exchange[]::new);
    }

    void play(byte[][] tape, int from, int to) {
        for (int frame = from; frame < to; frame++) {
            nanos += BookFrames.APART_NANOS;
            frames++;
            decoder.onRecord(frames, RecordKind.FRAME, 0, nanos, nanos, tape[frame], 0, tape[frame].length);
            if (depth == Depth.ORDERS && frames == BookFrames.ISSUES) {
                for (Exchange exchange : exchanges) {
                    BookFrames.enter(exchange, nanos);
                }
            }
        }
    }

    @Override
    public void onBook(Book book) {
        seen += book.askPrice(1);
        if (depth == Depth.DECODE) {
            return;
        }
        for (int each = 0; each < exchanges.length; each++) {
            exchanges[each].advance(nanos);
        }
        IssueState issue = state.onBook(book, nanos);
        for (int each = 0; each < exchanges.length; each++) {
            exchanges[each].onBook(issue);
        }
    }

    /** Keeps the work from being no work. */
    long seen() {
        return seen;
    }
}
