package hogatape.export;

import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.JournalWriter;
import hogatape.journal.RecordKind;
import hogatape.market.SeoulMoment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A journal for tests that remembers the text of what it recorded. */
final class Tape {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A frame as it was recorded. */
    record Recorded(long sequence, int connection, long wallNanos, String text) {}

    private final Path folder;
    private final List<Recorded> recorded = new ArrayList<>();

    Tape(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    List<Recorded> recorded() {
        return recorded;
    }

    /** Records frames at a time, a nanosecond apart. */
    Tape record(int connection, String time, String... texts) throws JournalException {
        long wallNanos = SeoulMoment.parse(time).epochNanos(DAY);
        try (JournalWriter writer = JournalWriter.open(folder)) {
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                writer.onRecord(0, RecordKind.FRAME, connection, wallNanos, 1, bytes, 0, bytes.length);
                recorded.add(new Recorded(writer.lastSequence(), connection, wallNanos, text));
                wallNanos++;
            }
        }
        return this;
    }

    ExportResult export(Path out, ExportOptions options) throws Exception {
        try (JournalReader reader = JournalReader.open(folder)) {
            return Exporter.export(reader, out, options, ExportWatch.NONE);
        }
    }

    ExportResult export(Path out, ExportFormat format) throws Exception {
        return export(out, ExportOptions.all(format));
    }
}
