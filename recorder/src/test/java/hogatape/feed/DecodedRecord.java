package hogatape.feed;

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
                IntStream.range(0, record.width()).mapToObj(record::value).toList(),
                IntStream.range(0, record.width()).mapToObj(record::text).toList());
    }
}
