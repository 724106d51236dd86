package hogatape.quality;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.JournalWriter;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.SyncPolicy;
import hogatape.tape.TapeBuilder;
import hogatape.tape.TapeRecord;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Small tapes to judge: a book each ten seconds is six a minute. */
final class LedgerTape {
    static final String KRX = "H0STASP0";
    static final String ONE = "005930";
    static final String TWO = "000660";

    private LedgerTape() {}

    /** A book of each issue each ten seconds of some minutes on Monday, the first on the minute. */
    static void books(TapeBuilder tape, String from, int minutes, String... symbols) {
        books(tape, "2026-11-23T", from, minutes, symbols);
    }

    static void books(TapeBuilder tape, String day, String from, int minutes, String... symbols) {
        tape.at(day + from);
        for (int book = 0; book < 6 * minutes; book++) {
            for (String symbol : symbols) {
                tape.book(KRX, symbol).ladder(71_000, 71_100, 10);
            }
            tape.after("10s");
        }
    }

    /** The ledger of a tape's only day. */
    static DayLedger only(TapeBuilder tape, Path journal) throws Exception {
        tape.build().writeTo(journal);
        List<DayLedger> days = Days.of(journal);
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    /** Writes the records as a recorder that was killed behind the last of them. */
    static void write(Path journal, List<TapeRecord> records) throws Exception {
        long nanos = records.get(0).wallNanos();
        RecordClock clock = new RecordClock() {
            @Override
            public long wallNanos() {
                return nanos;
            }

            @Override
            public long monotonicNanos() {
                return nanos;
            }
        };
        try (JournalWriter writer = JournalWriter.open(journal, SyncPolicy.NONE, clock)) {
            for (TapeRecord record : records) {
                byte[] payload = record.payload();
                writer.onRecord(
                        RecordHandler.UNNUMBERED,
                        record.kind(),
                        record.connection(),
                        record.wallNanos(),
                        record.monotonicNanos(),
                        payload,
                        0,
                        payload.length);
            }
        }
    }

    /** Spoils the last record of a day's file that holds a text. */
    static void damage(Path dayFile, String text) throws Exception {
        byte[] head = new byte[1 << 20];
        try (RandomAccessFile access = new RandomAccessFile(dayFile.toFile(), "rw")) {
            access.readFully(head);
            int at = new String(head, StandardCharsets.ISO_8859_1).lastIndexOf(text);
            assertThat(at).isPositive();
            access.seek(at);
            access.write('X');
        }
    }
}
