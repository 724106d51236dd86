package hogatape.feed;

/**
 * Tells whether what a frame's count makes one record is several: then the count is wrong, and the feed has no new width. This is so
 * where a multiple of a known width is met, and each part begins as a record does, with an issue code of six letters or more and what
 * must follow it.
 */
final class JoinedRecords {
    private static final int SHORTEST_CODE = 6;

    private JoinedRecords() {}

    /**
     * Looks at a record of a width that no table has.
     *
     * @param known a layout that a table has
     * @param from where the record begins; it has all its fields
     * @param to where the frame ends
     */
    static boolean are(Layout known, int width, byte[] buffer, int from, int to) {
        if (width % known.width() != 0) {
            return false;
        }
        int part = from;
        for (int field = known.width(); field < width; field += known.width()) {
            part = Delimiters.after(buffer, part, known.width());
            int codeTo = Delimiters.next(buffer, part, to);
            int secondTo = Delimiters.next(buffer, codeTo + 1, to);
            if (codeTo - part < SHORTEST_CODE
                    || !IssueTable.isCode(buffer, part, codeTo)
                    || FieldParser.parse(known.type(1), buffer, codeTo + 1, secondTo) == FeedRecord.NO_VALUE) {
                return false;
            }
        }
        return true;
    }
}
