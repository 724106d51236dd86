package hogatape.fill;

import hogatape.feed.Book;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import hogatape.journal.Gap;
import hogatape.market.Instruments;
import hogatape.market.SeoulMoment;
import hogatape.market.TradingCalendar;
import hogatape.tape.Tape;
import hogatape.tape.TapeBuilder;
import hogatape.tape.TapeRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A market in memory with an exchange for each model: frames go the way of every frame, through the encoder and the decoder. */
final class TestMarket {
    private final MarketState state = MarketState.of(TradingCalendar.standard());
    private final Map<FillModel, Exchange> exchanges = new EnumMap<>(FillModel.class);
    private final Map<FillModel, List<String>> told = new EnumMap<>(FillModel.class);
    private final Map<FillModel, TestListener> listeners = new EnumMap<>(FillModel.class);
    private final long startNanos;
    private long nowNanos;
    private long sequence;
    private long volume;

    private final FrameDecoder decoder = new FrameDecoder(Layouts.builtIn(), new MarketListener() {
        @Override
        public void onBook(Book book) {
            IssueState issue = state.onBook(book, nowNanos);
            exchanges.values().forEach(exchange -> exchange.onBook(issue));
        }

        @Override
        public void onTrade(Trade trade) {
            IssueState issue = state.onTrade(trade, nowNanos);
            exchanges.values().forEach(exchange -> exchange.onTrade(issue));
        }

        @Override
        public void onStatus(Status status) {
            IssueState issue = state.onStatus(status, nowNanos);
            exchanges.values().forEach(exchange -> exchange.onStatus(issue));
        }

        @Override
        public void onUndecoded(Undecoded undecoded) {
            throw new AssertionError(undecoded.toString());
        }
    });

    TestMarket(String moment, Instruments instruments) {
        startNanos = SeoulMoment.parse(moment).epochNanos(null);
        nowNanos = startNanos;
        for (FillModel model : FillModel.values()) {
            List<String> events = new ArrayList<>();
            told.put(model, events);
            TestListener listener = new TestListener(startNanos, () -> nowNanos, events);
            listeners.put(model, listener);
            exchanges.put(
                    model, Exchange.of(state, model, OrderRules.of(TradingCalendar.standard()), instruments, listener));
        }
    }

    long startNanos() {
        return startNanos;
    }

    /** Time passes up to so many nanoseconds behind the start. */
    void at(long nanos) {
        nowNanos = startNanos + nanos;
        exchanges.values().forEach(exchange -> exchange.advance(nowNanos));
    }

    long nowNanos() {
        return nowNanos;
    }

    /** A frame is received now. */
    void frame(Consumer<TapeBuilder> row) {
        TapeBuilder builder = Tape.from("1970-01-01T09:00:00").exact().after(Duration.ofNanos(nowNanos));
        row.accept(builder);
        for (TapeRecord record : builder.build().records()) {
            byte[] payload = record.payload();
            decoder.onRecord(++sequence, record.kind(), 0, nowNanos, nowNanos, payload, 0, payload.length);
        }
    }

    /** The volume of the day, of which a tape of single frames knows nothing. */
    long volume() {
        return volume;
    }

    void volume(long day) {
        volume = day;
    }

    void gap() {
        Gap gap = new Gap(Gap.Cause.DISCONNECTED, "reset", List.of(), nowNanos);
        state.gapStart(gap);
        exchanges.values().forEach(exchange -> exchange.gapStart(gap, nowNanos));
    }

    void ask(Consumer<Exchange> wish) {
        exchanges.values().forEach(wish);
    }

    /** What the exchange of a model told, a line each. */
    List<String> told(FillModel model) {
        return told.get(model);
    }

    TestListener listener(FillModel model) {
        return listeners.get(model);
    }
}
