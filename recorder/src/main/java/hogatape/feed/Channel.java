package hogatape.feed;

/** What a decoder keeps of one TR: its layouts by width and the last record of each of its issues. */
final class Channel {
    private final String tr;
    private final Layouts layouts;
    private final Layout[] byWidth = new Layout[FrameDecoder.MAX_WIDTH + 1];
    private final int sureFields;
    private final IssueTable issues = new IssueTable();

    private LastRecord spare = new LastRecord();
    private int unsoundField;

    Channel(String tr, Layouts layouts) {
        this.tr = tr;
        this.layouts = layouts;
        int width = 1;
        while (layouts.find(tr, width) == null) {
            width++;
        }
        this.sureFields = width;
    }

    String tr() {
        return tr;
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

    /**
     * Decodes a record.
     *
     * @param index the fields of the frame
     * @param first the record's first field in the index
     * @param issueCount the number that a new issue gets
     * @return null if a sure field is unsound; {@link #unsoundField} then tells which
     */
    LastRecord decode(byte[] buffer, FieldIndex index, int first, Layout layout, int issueCount) {
        int from = index.start(first);
        int codeTo = index.start(first + 1) - 1;
        LastRecord found = issues.find(buffer, from, codeTo);
        LastRecord record = found != null ? found : spare;
        if (found == null && !IssueTable.isCode(buffer, from, codeTo)) {
            unsoundField = 0;
            return null;
        }
        record.layout = layout;
        record.width = layout.width();
        if (!parse(buffer, index, first, layout, record)) {
            return null;
        }
        if (found == null) {
            issues.add(buffer, from, codeTo, tr, issueCount, record);
            spare = new LastRecord();
        }
        record.values[0] = record.issue.number();
        return record;
    }

    /** The field that kept the last record from being sound. */
    int unsoundField() {
        return unsoundField;
    }

    private boolean parse(byte[] buffer, FieldIndex index, int first, Layout layout, LastRecord record) {
        int[] starts = record.starts;
        long[] values = record.values;
        int width = layout.width();
        int origin = index.start(first);
        int from = origin;
        starts[0] = 0;
        for (int field = 0; field < width; field++) {
            int next = index.start(first + field + 1);
            starts[field + 1] = next - origin;
            FieldType type = layout.type(field);
            long value = FieldParser.parse(type, buffer, from, next - 1);
            if (value == FeedRecord.NO_VALUE && field < sureFields && type.mustBeSound()) {
                unsoundField = field;
                return false;
            }
            values[field] = value;
            from = next;
        }
        return true;
    }
}
