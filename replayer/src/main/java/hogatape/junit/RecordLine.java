package hogatape.junit;

import hogatape.feed.Book;
import hogatape.feed.FeedRecord;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.market.SeoulTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What a line of a diary or of a failure says of a record of a frame. */
final class RecordLine {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter NANOS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS");

    private RecordLine() {}

    static String of(FeedRecord record) {
        String what = record.tr() + " " + record.symbol();
        if (record instanceof Book book) {
            String hour = book.hourClass() == '0' ? "" : " hour class " + book.hourClass();
            return "book " + what + " bid " + book.bidPrice(1) + "x" + book.bidSize(1) + " ask " + book.askPrice(1)
                    + "x" + book.askSize(1) + hour;
        }
        if (record instanceof Trade trade) {
            return "trade " + what + " " + trade.price() + "x" + trade.value(12);
        }
        Status status = (Status) record;
        return "status " + what + (status.isHalted() ? " halted" : "") + " interruption " + status.interruptionClass();
    }

    /** The Seoul time of day, to the millisecond, or to the nanosecond where it is finer. */
    static String time(long nanos) {
        LocalTime time = LocalTime.ofNanoOfDay(SeoulTime.nanoOfDay(nanos));
        return time.format(time.getNano() % 1_000_000 == 0 ? MILLIS : NANOS);
    }
}
