package hogatape.feed;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** What a decoder keeps of one TR: its layouts by width and the last record of each of its issues. */
final class Channel {
    private final String tr;
    private final Layouts layouts;
    private final Layout[] ofTables;
    private final Layout[] byWidth = new Layout[FrameDecoder.MAX_WIDTH + 1];
    private final int sureFields;
    private final IssueTable issues = new IssueTable();

    private final BitSet reported = new BitSet(FrameDecoder.MAX_WIDTH + 1);
    private final long trKey;
    private Layout lastLayout;

    Channel(String tr, Layouts layouts) {
        this.tr = tr;
        this.layouts = layouts;
        this.ofTables = layouts.of(tr).toArray(Layout[]::new);
        this.lastLayout = layouts.sure(tr, FeedKind.ofTr(tr));
        this.sureFields = lastLayout.width();
        this.trKey = (long) FieldParser.LONG.get(tr.getBytes(StandardCharsets.US_ASCII), 0);
    }

    String tr() {
        return tr;
    }

    /** The TR as {@link FrameHeader#trKey} gives it. */
    long trKey() {
        return trKey;
    }

    /** The number of fields that every record has and that must be sound. */
    int sureFields() {
        return sureFields;
    }

    FeedKind kind() {
        return lastLayout.kind();
    }

    /** The layout of the last record delivered, which most likely is that of the next. */
    Layout lastLayout() {
        return lastLayout;
    }

    /** The layout of a width up to {@link FrameDecoder#MAX_WIDTH}; null if the width is below the sure fields. */
    Layout layout(int width) {
        Layout layout = byWidth[width];
        if (layout == null) {
            layout = layouts.find(tr, width);
            byWidth[width] = layout;
        }
        return layout;
    }

    /** Whether a record of a width that no table has is several of a width that one has. */
    boolean areJoined(int width, byte[] buffer, int from, int to) {
        for (Layout known : ofTables) {
            if (JoinedRecords.are(known, width, buffer, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Takes note of a delivery; whether it is the first of a width that no table has. */
    boolean delivers(Layout layout) {
        lastLayout = layout;
        if (layout.isKnown() || reported.get(layout.width())) {
            return false;
        }
        reported.set(layout.width());
        return true;
    }

    /** The last record of the issue whose code stands in a buffer; null if the code was not added yet. */
    LastRecord find(byte[] buffer, int from, int to) {
        return issues.find(buffer, from, to);
    }

    /** A record for an issue that was not added yet. */
    LastRecord newRecord(byte[] buffer, int from, int to, int number) {
        return new LastRecord(new Issue(tr, new String(buffer, from, to - from, StandardCharsets.US_ASCII), number));
    }

    /** Adds the record of a new issue, which proved sound. */
    void add(byte[] buffer, int from, int to, LastRecord record) {
        issues.add(buffer, from, to, record);
    }
}
