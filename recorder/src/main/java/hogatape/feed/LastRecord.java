package hogatape.feed;

/** The last record of an issue, decoded: where its fields begin and what they hold. */
final class LastRecord {
    /** Null until the first sound record. */
    Issue issue;

    Layout layout;
    int width;

    /** Where each field begins, counted from the record's first byte; the last tells where a further one would. */
    final int[] starts = new int[FrameDecoder.MAX_WIDTH + 1];

    final long[] values = new long[FrameDecoder.MAX_WIDTH];
}
