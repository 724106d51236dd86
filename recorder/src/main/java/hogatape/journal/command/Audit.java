package hogatape.journal.command;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Field;
import hogatape.feed.FieldType;
import hogatape.feed.FrameDecoder;
import hogatape.feed.Layout;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts, by TR and width, what a decoder makes of a tape, and digests every field's values in the tape's order. */
final class Audit implements MarketListener {
    private final FrameDecoder decoder;
    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, Left> left = new TreeMap<>();
    private byte[] text = new byte[64];

    Audit(Layouts layouts) {
        decoder = new FrameDecoder(layouts, this);
    }

    private static final class Table {
        private final Layout layout;
        private final long[] digests;
        private long records;

        Table(Layout layout) {
            this.layout = layout;
            this.digests = new long[layout.width()];
        }
    }

    private static final class Left {
        private final String tr;
        private final int width;
        private final Undecoded.Reason reason;
        private final long firstSequence;
        private final String first;
        private long count;

        Left(Undecoded undecoded) {
            tr = undecoded.tr();
            width = undecoded.width();
            reason = undecoded.reason();
            firstSequence = undecoded.sequence();
            first = undecoded.sentence();
        }
    }

    FrameDecoder decoder() {
        return decoder;
    }

    AuditReport report(String journal) {
        List<AuditReport.Table> all = new ArrayList<>();
        tables.values().forEach(table -> all.add(report(table)));
        return new AuditReport(
                journal,
                decoder.frames(),
                decoder.controls(),
                all,
                left.values().stream()
                        .map(each -> new AuditReport.Undecoded(
                                each.tr, each.width, each.reason.name(), each.count, each.firstSequence, each.first))
                        .toList());
    }

    private static AuditReport.Table report(Table table) {
        List<AuditReport.FieldDigest> digests = new ArrayList<>();
        for (Field field : table.layout.fields()) {
            digests.add(new AuditReport.FieldDigest(
                    field.index(), field.element(), String.format("%016x", table.digests[field.index()])));
        }
        return new AuditReport.Table(
                table.layout.tr(), table.layout.width(), table.layout.isKnown(), table.records, digests);
    }

    @Override
    public void onBook(Book book) {
        take(book);
    }

    @Override
    public void onTrade(Trade trade) {
        take(trade);
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        take(trade);
    }

    @Override
    public void onStatus(Status status) {
        take(status);
    }

    @Override
    public void onUndecoded(Undecoded undecoded) {
        String key = undecoded.tr() + '/' + undecoded.width() + '/' + undecoded.reason();
        left.computeIfAbsent(key, first -> new Left(undecoded)).count++;
    }

    private void take(FeedRecord record) {
        Layout layout = record.layout();
        Table table = tables.computeIfAbsent(layout.tr() + '/' + layout.width(), first -> new Table(layout));
        table.records++;
        for (int index = 0; index < layout.width(); index++) {
            FieldType type = layout.field(index).type();
            boolean byText = type == FieldType.CODE || type == FieldType.TEXT;
            long value = byText ? textHash(record, index) : record.value(index);
            table.digests[index] = mix(table.digests[index], value);
        }
    }

    private long textHash(FeedRecord record, int index) {
        int length = record.textLength(index);
        if (text.length < length) {
            text = new byte[2 * length];
        }
        record.copyText(index, text, 0);
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = mix(hash, text[i]);
        }
        return hash;
    }

    /** Depends on the order of what is mixed in; against accident, not against malice. */
    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) + 1;
    }
}
