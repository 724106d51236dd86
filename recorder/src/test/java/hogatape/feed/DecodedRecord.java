package hogatape.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a listener saw of a record, kept after the callback. */
record DecodedRecord(
        String tr, String symbol, long sequence, int record, int width, List<Long> values, List<String> texts) {
    static DecodedRecord of(FeedRecord record) {
        return new DecodedRecord(
                record.tr(),
                record.symbol(),
                record.sequence(),
                record.record(),
                record.width(),
                values(record),
                IntStream.range(0, record.width()).mapToObj(record::text).toList());
    }

    /** One by one, or all at a time: by turns, as either leaves something for the next record. */
    private static List<Long> values(FeedRecord record) {
        if (record.sequence() % 2 == 0) {
            return IntStream.range(0, record.width()).mapToObj(record::value).toList();
        }
        long[] values = new long[record.width() + 2];
        record.copyValues(1, record.width() - 1, values, 3);
        record.copyValues(0, 1, values, 2);
        return Arrays.stream(values).skip(2).boxed().toList();
    }
}
