package hogatape.export;

import hogatape.export.records.NotDecoded;
import hogatape.message.Sentence;
import java.time.LocalDate;
import java.util.List;

/**
 * What an export came to.
 *
 * @param files the files written, a file a table and day, in the order of the days
 * @param skipped the days whose files stood there already, from the same tape by the same export
 * @param frames the messages within the window, whatever they held
 * @param controls the JSON messages among them (ACKs, PINGPONG), which are no data
 * @param books the books decoded from the others, of whatever symbol
 * @param notDecoded what could not be decoded
 * @param damages the first damages of the journal, each a sentence; the sound records around them are exported
 * @param damageCount how many damages there were
 * @param troubles what else is left out because it cannot be read, each in a sentence; the rest is exported
 */
public record ExportResult(
        List<ExportedFile> files,
        List<LocalDate> skipped,
        long frames,
        long controls,
        long books,
        List<NotDecoded> notDecoded,
        List<Sentence> damages,
        long damageCount,
        List<Sentence> troubles) {
    ExportResult with(List<Sentence> itsTroubles) {
        return new ExportResult(files, skipped, frames, controls, books, notDecoded, damages, damageCount, itsTroubles);
    }

    /** Whether all that was asked for is in the files, but for what no layout tells how to decode. */
    public boolean isWhole() {
        return damageCount == 0 && troubles.isEmpty();
    }

    /** The rows in all files. */
    public long rows() {
        return files.stream().mapToLong(ExportedFile::rows).sum();
    }

    /** The rows in the files of a table. */
    public long rows(String table) {
        return files.stream()
                .filter(file -> file.table().equals(table))
                .mapToLong(ExportedFile::rows)
                .sum();
    }

    /** The length of all files. */
    public long bytes() {
        return files.stream().mapToLong(ExportedFile::bytes).sum();
    }
}
