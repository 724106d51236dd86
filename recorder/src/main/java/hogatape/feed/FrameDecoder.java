package hogatape.feed;

import hogatape.feed.Undecoded.Reason;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Turns the frames of a tape into books, trades and states of issues. It takes what was received,
 * {@link RecordKind#FRAME} and {@link RecordKind#IMPORTED}, and passes over every other kind.
 *
 * <p>A record is delivered if its sure fields are sound, those that every record of its TR has: issue code and time must
 * be there and be what they say, every other field may be empty, but what is there must be of its type (see
 * {@link FieldType}). Fields after the sure ones, texts, and times other than the record's own never stop a delivery. Whatever cannot be delivered is reported and passed over, one record at a time where the
 * record count allows it; no bytes make it throw. JSON messages (ACKs, PINGPONG) are no data and are counted only.
 *
 * <p>One thread at a time. Once every issue has been seen, decoding makes no garbage.
 */
public final class FrameDecoder implements RecordHandler {
    /** The largest number of fields a record may have; a wider one is taken for garbage. */
    public static final int MAX_WIDTH = 255;

    private final MarketListener listener;
    private final Channel[] channels;
    private final Frame frame = new Frame();
    private final FrameHeader header = new FrameHeader();
    private final Book book = new Book();
    private final Trade trade = new Trade();
    private final Status status = new Status();
    private final Undecoded undecoded = new Undecoded();
    private final List<NewWidth> newWidths = new ArrayList<>();

    private Channel channel;
    private LastRecord decoded;
    private int issues;
    private long frames;
    private long controls;
    private long decodedBooks;
    private long decodedTrades;
    private long decodedExpectedTrades;
    private long decodedStatuses;
    private long malformed;
    private long unknown;
    private long encrypted;

    /** A decoder that has seen nothing. */
    public FrameDecoder(Layouts layouts, MarketListener listener) {
        this.listener = listener;
        this.channels =
                layouts.trs().stream().map(tr -> new Channel(tr, layouts)).toArray(Channel[]::new);
        book.frame = frame;
        trade.frame = frame;
        status.frame = frame;
        undecoded.frame = frame;
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        if (kind == RecordKind.FRAME || kind == RecordKind.IMPORTED) {
            frame.sequence = sequence;
            frame.connection = connection;
            frame.receiveNanos = wallNanos;
            frame.buffer = buffer;
            frames++;
            decode(buffer, offset, offset + length);
        }
    }

    /** The messages taken, whatever they held. */
    public long frames() {
        return frames;
    }

    /** The JSON messages among them. */
    public long controls() {
        return controls;
    }

    /** The books delivered. */
    public long decodedBooks() {
        return decodedBooks;
    }

    /** The trades delivered. */
    public long decodedTrades() {
        return decodedTrades;
    }

    /** The expected trades delivered. */
    public long decodedExpectedTrades() {
        return decodedExpectedTrades;
    }

    /** The states of issues delivered. */
    public long decodedStatuses() {
        return decodedStatuses;
    }

    /** The widths met that no layout knows, in the order in which they were met. */
    public List<NewWidth> newWidths() {
        return Collections.unmodifiableList(newWidths);
    }

    /** The frames and records that were reported as malformed. */
    public long malformed() {
        return malformed;
    }

    /** The frames of TRs without a layout. */
    public long unknown() {
        return unknown;
    }

    /** The frames with an encrypted payload. */
    public long encrypted() {
        return encrypted;
    }

    private void decode(byte[] buffer, int from, int to) {
        if (from < to && buffer[from] == '{') {
            controls++;
        } else if (to - from < 2 || buffer[from + 1] != '|' || buffer[from] != '0' && buffer[from] != '1') {
            report(Reason.NOT_A_FRAME, "", 0);
        } else if (buffer[from] == '0' && header.readUsual(buffer, from, to) && find(header.trKey(buffer))) {
            decode(channel, buffer, header.body(), to);
        } else if (!header.read(buffer, from, to)) {
            report(Reason.BROKEN_HEADER, "", 0);
        } else if (buffer[from] == '1') {
            encrypted++;
            report(Reason.ENCRYPTED, header.tr(buffer), 0);
        } else if (find(header.trKey(buffer))) {
            decode(channel, buffer, header.body(), to);
        } else {
            unknown++;
            report(Reason.UNKNOWN_TR, header.tr(buffer), 0);
        }
    }

    /** A frame of one record most likely is as wide as the last; only if it is not, or if no table has that width, are its fields counted. */
    private void decode(Channel channel, byte[] buffer, int body, int to) {
        int count = header.count();
        Layout layout = channel.lastLayout();
        if (count == 1 && layout.isKnown()) {
            int after = decode(channel, layout, buffer, body, to);
            if (after == to + 1) {
                deliver(layout, 0, body, to);
                return;
            }
        }
        decodeCounted(channel, count, buffer, body, to);
    }

    private void decodeCounted(Channel channel, int count, byte[] buffer, int body, int to) {
        int fields = Delimiters.count(buffer, body, to) + 1;
        int width = fields / count;
        Layout layout = width <= MAX_WIDTH ? channel.layout(width) : null;
        if (width * count != fields) {
            report(Reason.UNEVEN, channel.tr(), 0);
        } else if (width > MAX_WIDTH) {
            report(Reason.TOO_WIDE, channel.tr(), width);
        } else if (layout == null) {
            report(Reason.TOO_NARROW, channel.tr(), width);
        } else if (!layout.isKnown() && channel.areJoined(width, buffer, body, to)) {
            report(Reason.WRONG_COUNT, channel.tr(), width);
        } else {
            int from = body;
            for (int record = 0; record < count; record++) {
                int after = decode(channel, layout, buffer, from, to);
                if (after < 0) {
                    undecoded.layout = layout;
                    report(Reason.UNSOUND_FIELD, channel.tr(), width, record, ~after);
                    after = record == count - 1 ? to + 1 : Delimiters.after(buffer, from, width);
                } else {
                    deliver(layout, record, from, after - 1);
                }
                from = after;
            }
        }
    }

    /** Decodes a record; returns what {@link LastRecord#decode} does, and sets {@link #decoded} if it is sound. */
    private int decode(Channel channel, Layout layout, byte[] buffer, int from, int to) {
        int codeTo = Delimiters.next(buffer, from, to);
        LastRecord record = channel.find(buffer, from, codeTo);
        if (record != null) {
            decoded = record;
            return record.decode(layout, channel.sureFields(), buffer, codeTo + 1, to);
        }
        if (!IssueTable.isCode(buffer, from, codeTo)) {
            return ~0;
        }
        decoded = channel.newRecord(buffer, from, codeTo, issues);
        int after = decoded.decode(layout, channel.sureFields(), buffer, codeTo + 1, to);
        if (after >= 0) {
            channel.add(buffer, from, codeTo, decoded);
            issues++;
        }
        return after;
    }

    private void deliver(Layout layout, int record, int from, int to) {
        if (channel.delivers(layout)) {
            NewWidth width = new NewWidth(channel.tr(), layout.width(), frame.sequence);
            newWidths.add(width);
            listener.onNewWidth(width);
        }
        switch (layout.kind()) {
            case BOOK -> {
                book.place(decoded, record, from, to);
                decodedBooks++;
                listener.onBook(book);
            }
            case TRADE -> {
                trade.place(decoded, record, from, to);
                decodedTrades++;
                listener.onTrade(trade);
            }
            case EXPECTED_TRADE -> {
                trade.place(decoded, record, from, to);
                decodedExpectedTrades++;
                listener.onExpectedTrade(trade);
            }
            case STATUS -> {
                status.place(decoded, record, from, to);
                decodedStatuses++;
                listener.onStatus(status);
            }
        }
    }

    private void report(Reason reason, String tr, int width) {
        report(reason, tr, width, -1, -1);
    }

    private void report(Reason reason, String tr, int width, int record, int field) {
        if (reason.isMalformed()) {
            malformed++;
        }
        undecoded.reason = reason;
        undecoded.tr = tr;
        undecoded.width = width;
        undecoded.record = record;
        undecoded.field = field;
        listener.onUndecoded(undecoded);
    }

    /** Finds the channel of a TR; most frames are of the TR of the last. */
    private boolean find(long trKey) {
        if (channel != null && channel.trKey() == trKey) {
            return true;
        }
        for (Channel known : channels) {
            if (known.trKey() == trKey) {
                channel = known;
                return true;
            }
        }
        return false;
    }
}
