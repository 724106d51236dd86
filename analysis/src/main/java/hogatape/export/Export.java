package hogatape.export;

import hogatape.feed.FrameDecoder;
import hogatape.journal.DamagedJournalException;
import hogatape.journal.GapTracker;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.TapeTime;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One export under way: reads a journal, picks the records of the window, decodes them and writes their rows. */
final class Export implements RecordHandler {
    private static final int RECORDS_BETWEEN_WATCHES = 4096;
    private static final int DAMAGES_KEPT = 20;

    private final ExportOptions options;
    private final DataSet data;
    private final Map<String, String> metadata;
    private final FrameDecoder decoder;
    private final AfterGaps afterGaps = new AfterGaps();
    private final GapTracker gaps = new GapTracker(afterGaps);
    private final TapeTime tapeTime = new TapeTime();
    private final NotDecodedCount notDecoded = new NotDecodedCount();
    private final List<ExportedFile> files = new ArrayList<>();
    private final List<String> damages = new ArrayList<>();
    private long damageCount;
    private long day = Long.MIN_VALUE;
    private long rows;

    Export(ExportOptions options, DataSet data, Map<String, String> metadata) {
        this.options = options;
        this.data = data;
        this.metadata = metadata;
        decoder = new FrameDecoder(options.layouts(), new RecordTables(options, data, afterGaps, notDecoded));
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
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        long tapeNanos = tapeTime.advance(wallNanos);
        if (options.window().contains(tapeNanos)) {
            if (SeoulTime.epochDay(tapeNanos) != day) {
                completeDay();
                day = SeoulTime.epochDay(tapeNanos);
                afterGaps.beginDay();
                data.begin(LocalDate.ofEpochDay(day), metadata);
            }
            decoder.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        }
    }

    /** Reads to the end of the journal or of the window. */
    void read(JournalReader journal, ExportWatch watch) throws IOException {
        try {
            for (long records = 1; readNext(journal); records++) {
                if (options.window().isOver(tapeTime.nanos())) {
                    break;
                }
                if (records % RECORDS_BETWEEN_WATCHES == 0 && !watch.goOn(rows + data.rows(), tapeTime.nanos())) {
                    throw new ExportException(
                            "The export was stopped; the day at hand was not written, days before it are complete.");
                }
            }
            completeDay();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void completeDay() {
        if (day != Long.MIN_VALUE) {
            rows += data.rows();
            try {
                files.addAll(data.completeDay());
            } catch (ExportException e) {
                throw new UncheckedIOException(e);
            }
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
                files,
                decoder.frames(),
                decoder.controls(),
                decoder.decodedBooks(),
                notDecoded.groups(),
                List.copyOf(damages),
                damageCount);
    }
}
