package hogatape.export;

import hogatape.feed.Book;
import hogatape.feed.FrameDecoder;
import hogatape.feed.MarketListener;
import hogatape.feed.Undecoded;
import hogatape.journal.DamagedJournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One export under way: reads a journal, picks the records of the window, decodes them and writes their rows. */
final class Export implements RecordHandler, MarketListener {
    private static final int RECORDS_BETWEEN_WATCHES = 4096;
    private static final int DAMAGES_KEPT = 20;

    private final ExportOptions options;
    private final DayFiles files;
    private final FrameDecoder decoder;
    private final TapeTime tapeTime = new TapeTime();
    private final NotDecodedCount notDecoded = new NotDecodedCount();
    private final List<String> damages = new ArrayList<>();
    private long damageCount;

    Export(ExportOptions options, DayFiles files) {
        this.options = options;
        this.decoder = new FrameDecoder(options.layouts(), this);
        this.files = files;
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        if (options.window().contains(tapeTime.advance(wallNanos))) {
            decoder.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }
    }

    @Override
    public void onBook(Book book) {
        if (options.takes(book.symbol())) {
            try {
                files.write(book, tapeTime.nanos());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void onUndecoded(Undecoded undecoded) {
        notDecoded.add(undecoded);
    }

    /** Reads to the end of the journal or of the window. */
    void read(JournalReader journal, ExportWatch watch) throws IOException {
        try {
            for (long records = 1; readNext(journal); records++) {
                if (options.window().isOver(tapeTime.nanos())) {
                    return;
                }
                if (records % RECORDS_BETWEEN_WATCHES == 0 && !watch.goOn(files.rows(), tapeTime.nanos())) {
                    throw new ExportException(
                            "The export was stopped; the day at hand was not written, days before it are complete.");
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean readNext(JournalReader journal) {
        while (true) {
            try {
                return journal.read(this);
            } catch (DamagedJournalException damage) {
                if (++damageCount <= DAMAGES_KEPT) {
                    damages.add(damage.getMessage());
                }
            }
        }
    }

    /** What has come of it. */
    ExportResult result() {
        return new ExportResult(
                files.files(),
                decoder.frames(),
                decoder.controls(),
                decoder.decodedBooks(),
                notDecoded.groups(),
                List.copyOf(damages),
                damageCount);
    }
}
