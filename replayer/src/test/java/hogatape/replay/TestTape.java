package hogatape.replay;

import hogatape.feed.FrameEncoder;
import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.Started;
import hogatape.journal.Stopped;
import hogatape.journal.Subscription;
import hogatape.journal.Subscription.Standing;
import hogatape.market.SeoulMoment;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes a journal for a test, a record a call; both clocks run alike unless the test says otherwise. */
public final class TestTape implements Closeable {
    public static final String NXT = "H0NXASP0";
    public static final String KRX = "H0STASP0";
    public static final long MILLISECOND = 1_000_000;
    public static final long SECOND = 1_000 * MILLISECOND;

    private final Path folder;
    private final JournalWriter writer;
    private long wallNanos;
    private long monotonicNanos = 7 * SECOND;

    private TestTape(Path folder) throws JournalException {
        this.folder = folder;
        writer = JournalWriter.open(folder);
    }

    /** A journal in a folder; the first record will be at a moment such as {@code 2026-11-23T09:00}. */
    public static TestTape at(Path folder, String moment) throws JournalException {
        return new TestTape(folder).time(moment);
    }

    public static long nanos(String moment) {
        return SeoulMoment.parse(moment).epochNanos(LocalDate.EPOCH);
    }

    /** Lets the clocks run until a moment. */
    public TestTape time(String moment) {
        long nanos = nanos(moment);
        monotonicNanos += wallNanos == 0 ? 0 : nanos - wallNanos;
        wallNanos = nanos;
        return this;
    }

    public long nowNanos() {
        return wallNanos;
    }

    public TestTape after(long nanos) {
        wallNanos += nanos;
        monotonicNanos += nanos;
        return this;
    }

    /** Sets the monotonic clock alone. */
    public TestTape monotonic(long nanos) {
        monotonicNanos = nanos;
        return this;
    }

    public TestTape started() {
        return record(RecordKind.STARTED, new Started("test"));
    }

    public TestTape stopped() {
        return record(RecordKind.STOPPED, new Stopped("--for is over", List.of()));
    }

    public TestTape granted(String tr, String symbol) {
        return record(RecordKind.SUBSCRIPTION, new Subscription(tr, symbol, Standing.GRANTED, "OPSP0000", ""));
    }

    public TestTape record(RecordKind kind, Object payload) {
        return raw(kind, Payload.write(payload));
    }

    public TestTape frame(String text) {
        return raw(RecordKind.FRAME, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A frame with a book, or with several of one price apart. */
    public TestTape book(String tr, long ask, String... symbols) {
        FrameEncoder encoder = new FrameEncoder().begin(tr);
        for (String symbol : symbols) {
            encode(encoder, symbol, ask);
        }
        return raw(RecordKind.FRAME, encoder.toBytes());
    }

    /** A frame with a book whose exchange's time is given, as {@code HHMMSS}. */
    public TestTape bookAt(String tr, String time, String symbol) {
        FrameEncoder encoder = new FrameEncoder().begin(tr);
        encode(encoder, symbol, 71_500);
        String text = new String(encoder.toBytes(), StandardCharsets.US_ASCII);
        return frame(text.replace(symbol + "^090000^", symbol + "^" + time + "^"));
    }

    /** A frame with a trade, or with an expected one. */
    public TestTape trade(String tr, long price, String symbol) {
        FrameEncoder encoder = new FrameEncoder().begin(tr);
        encoder.beginRecord().field(symbol).time(9 * 3600 + 60).field(price);
        for (int field = 3; field < (tr.endsWith("ANC0") ? 45 : 46); field++) {
            encoder.field(field == 35 ? "N" : "1");
        }
        return raw(RecordKind.FRAME, encoder.toBytes());
    }

    /** A frame with the state of an issue. */
    public TestTape status(String tr, String halted, String symbol) {
        return frame("0|" + tr + "|001|" + symbol + "^" + halted + "^(null)^AB1^311^^^58^N^");
    }

    public TestTape raw(RecordKind kind, byte[] payload) {
        writer.onRecord(RecordHandler.UNNUMBERED, kind, 0, wallNanos, monotonicNanos, payload, 0, payload.length);
        return this;
    }

    /** Closes the journal and opens it for reading. */
    public JournalReader read() throws JournalException {
        close();
        return JournalReader.open(folder);
    }

    @Override
    public void close() {
        writer.close();
    }

    public static void encode(FrameEncoder encoder, String symbol, long ask) {
        encoder.beginRecord().field(symbol).time(9 * 3600).field("0");
        for (int level = 0; level < 10; level++) {
            encoder.field(ask + 100 * level);
        }
        for (int level = 1; level <= 10; level++) {
            encoder.field(ask - 100 * level);
        }
        for (int field = 23; field < 50; field++) {
            encoder.field(field);
        }
        encoder.field(-ask).field("5").field("-100.00");
        for (int field = 53; field < 58; field++) {
            encoder.field(field);
        }
        encoder.field("0");
    }
}
