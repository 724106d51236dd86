package hogatape.tape;

import hogatape.feed.FeedKind;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import hogatape.journal.RecordKind;
import hogatape.market.IssueKind;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.market.TickTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Builds a {@link Tape}, row by row. A row happens at the builder's time, which {@link #at} sets and {@link #after}
 * moves on. Around the rows stands what a recorder writes: its start, a connection, every issue of the tape granted, its
 * state, and at the end its stop.
 *
 * <p>Of a frame only what matters is said. A level that is not named is empty; totals are the sums of the levels, their
 * changes are those since the issue's book before; the exchange's time is the row's; trades raise the day's volume, and
 * later books and trades of the venue carry it on; all else is zero, or what the feed has in continuous trading.
 * {@link #with} gives any field. A frame is as wide as the widest layout of its TR, unless {@link #width} says otherwise.
 *
 * <p>Methods throw {@link IllegalArgumentException} at a text or a name that is none, and
 * {@link IllegalStateException} out of place, each with a sentence.
 */
public final class TapeBuilder {
    private static final int LEVELS = 10;

    private final Rows rows = new Rows();
    private LocalDate day;
    private long nanos;
    private int connection;
    private FrameRow frame;

    TapeBuilder() {}

    /** Sets the time: a Seoul time with its day, or one alone, on the day of the time before. */
    public TapeBuilder at(String moment) {
        SeoulMoment parsed = SeoulMoment.parse(moment);
        if (day == null && !parsed.isAbsolute()) {
            throw new IllegalArgumentException(
                    "A tape begins with a day; write '" + moment + "' as 2026-11-23T" + moment.strip() + ".");
        }
        return atNanos(parsed.epochNanos(day));
    }

    /** Lets time pass. */
    public TapeBuilder after(Duration time) {
        requireTime();
        return atNanos(nanos + time.toNanos());
    }

    /** Lets time pass: {@code 200ms}, {@code 30s}, {@code 10m} or {@code 2h}. */
    public TapeBuilder after(String time) {
        return after(SeoulTime.parseDuration(time));
    }

    private TapeBuilder atNanos(long epochNanos) {
        nanos = epochNanos;
        day = SeoulTime.date(epochNanos);
        return this;
    }

    /** What follows belongs to this connection; 0 unless told. */
    public TapeBuilder connection(int number) {
        connection = number;
        return this;
    }

    /** An order book is received, without any order so far. */
    public TapeBuilder book(String tr, String symbol) {
        return frame(tr, symbol, FeedKind.BOOK);
    }

    /** A trade is received: so many shares at a price in won. */
    public TapeBuilder trade(String tr, String symbol, long price, long size) {
        return frame(tr, symbol, FeedKind.TRADE).with("price", price).with("size", size);
    }

    /** The state of an issue is received: not halted, no interruption, unless {@link #with} tells. */
    public TapeBuilder status(String tr, String symbol) {
        return frame(tr, symbol, FeedKind.STATUS);
    }

    /** A data frame of any TR that has a layout is received. */
    public TapeBuilder frame(String tr, String symbol) {
        Layout widest = Layouts.builtIn().all().stream()
                .filter(layout -> layout.tr().equals(tr))
                .reduce((narrow, wide) -> wide)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + tr + "' has no layout; give its frames as raw ones, or name a TR such as H0NXASP0."));
        FrameRow begun = new FrameRow(widest, symbol);
        row(begun);
        frame = begun;
        return this;
    }

    private TapeBuilder frame(String tr, String symbol, FeedKind kind) {
        frame(tr, symbol);
        if (frame.layout().kind() != kind) {
            throw new IllegalArgumentException("The frames of " + tr + " hold a "
                    + frame.layout().kind().label() + ", not a " + kind.label() + ".");
        }
        return this;
    }

    /** The same frame holds a further record. */
    public TapeBuilder and(String symbol) {
        frame().and(symbol);
        return this;
    }

    /** The frame's records have so many fields; to be said before the first of them. */
    public TapeBuilder width(int fields) {
        Layout layout = Layouts.builtIn().find(frame().layout().tr(), fields);
        if (layout == null) {
            throw new IllegalArgumentException(
                    frame().layout().tr() + " has no records of " + fields + " fields; give the frame as a raw one.");
        }
        frame().layout(layout);
        return this;
    }

    /** The book has an ask level, from 1 to 10: a price in won, and the shares offered there. */
    public TapeBuilder ask(int level, long price, long size) {
        return with("ask_price_" + level, price).with("ask_size_" + level, size);
    }

    /** The book has a bid level, from 1 to 10: a price in won, and the shares wanted there. */
    public TapeBuilder bid(int level, long price, long size) {
        return with("bid_price_" + level, price).with("bid_size_" + level, size);
    }

    /** The book has ten levels on each side, a tick of a share apart from these two outwards, of one size. */
    public TapeBuilder ladder(long bid, long ask, long size) {
        TickTable ticks = TickTable.of(IssueKind.STOCK, day);
        long asked = ask;
        long wanted = bid;
        for (int level = 1; level <= LEVELS; level++) {
            ask(level, asked, size);
            asked = ticks.up(asked);
            if (wanted > 0) {
                bid(level, wanted, size);
                wanted = ticks.down(wanted);
            }
        }
        return this;
    }

    /** The record has a whole number in a field, named as in {@link #with(String, String)}. */
    public TapeBuilder with(String field, long value) {
        return with(field, Long.toString(value));
    }

    /**
     * The record has a text in a field.
     *
     * @param field as the export names it ({@code ask_price_1}, {@code hour_class}), as the broker does in any case
     *     ({@code ASKP1}), or by its place ({@code field_60})
     */
    public TapeBuilder with(String field, String text) {
        int index = Columns.indexOf(frame().layout(), field);
        if (index < 0) {
            throw new IllegalArgumentException(frame().layout() + " has no field '" + field + "'.");
        }
        frame().give(index, text);
        return this;
    }

    /** A message is received, whatever it holds. */
    public TapeBuilder raw(String message) {
        return raw(message.getBytes(StandardCharsets.UTF_8));
    }

    /** A message is received, whatever it holds. */
    public TapeBuilder raw(byte[] message) {
        return row(new RawRow(message.clone()));
    }

    /** Time goes by without a message: a mark of the recorder's clocks. */
    public TapeBuilder clock() {
        return row(Recording::mark);
    }

    /** The connection ends; it was last heard at its last message. */
    public TapeBuilder disconnected(String reason) {
        return row(recording -> recording.disconnect(reason));
    }

    /** The connection stands again, and everything is granted on it. */
    public TapeBuilder reconnected() {
        return row(Recording::connect);
    }

    /** The recorder ends in good order. */
    public TapeBuilder stopped(String reason) {
        return row(recording -> recording.stop(reason));
    }

    /** A recorder begins; if the one before did not stop, it has crashed. All connections stand and all is granted. */
    public TapeBuilder started() {
        requireTime();
        frame = null;
        rows.addStart(nanos, connection);
        return this;
    }

    /** An issue is subscribed from the tape's beginning, as those are that the tape has frames of. */
    public TapeBuilder subscribed(String tr, String symbol) {
        if (tr.isEmpty() || symbol.isEmpty()) {
            throw new IllegalArgumentException("A subscription names a TR and a symbol.");
        }
        return row(new SilentRow(tr, symbol));
    }

    /** A record as it is, of whatever kind; what a recorder would know of it does not follow. */
    public TapeBuilder record(RecordKind kind, byte[] payload) {
        byte[] copy = payload.clone();
        return row(recording -> recording.write(kind, copy));
    }

    /** The tape holds its rows and nothing else: no start, no stop, no state at the beginning of a day. */
    public TapeBuilder exact() {
        rows.exact();
        return this;
    }

    /** The tape. */
    public Tape build() {
        return new Tape(rows.records());
    }

    /** Names the rows that follow in errors of {@link #build}. */
    void where(String place) {
        rows.where(place);
    }

    private TapeBuilder row(Row row) {
        requireTime();
        frame = null;
        rows.add(nanos, connection, row);
        return this;
    }

    private void requireTime() {
        if (day == null) {
            throw new IllegalStateException("A tape begins with a time and its day, such as 2026-11-23T09:00:30.");
        }
    }

    private FrameRow frame() {
        if (frame == null) {
            throw new IllegalStateException(
                    "There is no frame to say more of; a book, a trade or a status comes first.");
        }
        return frame;
    }
}
