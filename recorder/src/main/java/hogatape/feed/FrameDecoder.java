package hogatape.feed;

import hogatape.feed.Undecoded.Reason;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the frames of a tape into books. It takes what was received, {@link RecordKind#FRAME} and
 * {@link RecordKind#IMPORTED}, and passes over every other kind.
 *
 * <p>A record is delivered if its sure fields are sound: issue code and time must be there and be what they say, and the
 * fields between may be empty, but a number that is there must be one (see {@link FieldType}). Fields after the sure
 * ones never stop a delivery. Whatever cannot be delivered is reported and passed over, one record at a time where the
 * record count allows it; no bytes make it throw. JSON messages (ACKs, PINGPONG) are no data and are counted only.
 *
 * <p>One thread at a time. Once every issue has been seen, decoding makes no garbage.
 */
public final class FrameDecoder implements RecordHandler {
    /** The largest number of fields a record may have; a wider one is taken for garbage. */
    public static final int MAX_WIDTH = 255;

    private final MarketListener listener;
    private final List<Channel> channels = new ArrayList<>();
    private final long[] trKeys;
    private final Frame frame = new Frame();
    private final FrameHeader header = new FrameHeader();
    private final FieldIndex index = new FieldIndex();
    private final Book book = new Book();
    private final Undecoded undecoded = new Undecoded();

    private int issues;
    private long frames;
    private long controls;
    private long decodedBooks;
    private long malformed;
    private long unknown;
    private long encrypted;

    /** A decoder that has seen nothing. */
    public FrameDecoder(Layouts layouts, MarketListener listener) {
        this.listener = listener;
        for (String tr : layouts.trs()) {
            channels.add(new Channel(tr, layouts));
        }
        this.trKeys = channels.stream()
                .mapToLong(channel -> (long) FieldParser.LONG.get(channel.tr().getBytes(StandardCharsets.US_ASCII), 0))
                .toArray();
        book.frame = frame;
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
        } else if (!header.read(buffer, from, to)) {
            report(Reason.BROKEN_HEADER, "", 0);
        } else if (buffer[from] == '1') {
            encrypted++;
            report(Reason.ENCRYPTED, header.tr(buffer), 0);
        } else {
            Channel channel = channel(header.trKey(buffer));
            if (channel == null) {
                unknown++;
                report(Reason.UNKNOWN_TR, header.tr(buffer), 0);
            } else {
                decode(channel, buffer, header.body(), to);
            }
        }
    }

    private void decode(Channel channel, byte[] buffer, int body, int to) {
        int count = header.count();
        int limit = count * MAX_WIDTH + 1;
        int fields = index.find(buffer, body, to, limit);
        int width = fields / count;
        Layout layout = fields < limit ? channel.layout(width) : null;
        if (fields >= limit) {
            report(Reason.TOO_WIDE, channel.tr(), 0);
        } else if (width * count != fields) {
            report(Reason.UNEVEN, channel.tr(), 0);
        } else if (layout == null) {
            report(Reason.TOO_NARROW, channel.tr(), width);
        } else {
            for (int record = 0; record < count; record++) {
                decode(channel, buffer, layout, record);
            }
        }
    }

    private void decode(Channel channel, byte[] buffer, Layout layout, int record) {
        int first = record * layout.width();
        LastRecord decoded = channel.decode(buffer, index, first, layout, issues);
        if (decoded == null) {
            undecoded.layout = layout;
            report(Reason.UNSOUND_FIELD, channel.tr(), layout.width(), record, channel.unsoundField());
            return;
        }
        issues = Math.max(issues, decoded.issue.number() + 1);
        book.fields = decoded;
        book.record = record;
        book.start = index.start(first);
        decodedBooks++;
        listener.onBook(book);
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

    private Channel channel(long trKey) {
        for (int i = 0; i < trKeys.length; i++) {
            if (trKeys[i] == trKey) {
                return channels.get(i);
            }
        }
        return null;
    }
}
