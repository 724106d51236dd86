package hogatape.export;

import hogatape.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Exports the records of a journal as tables, a row a record and a file a table and day; {@code doc/SCHEMA.md} tells the columns.
 * The same journal and options give the same bytes. Memory does not grow with the journal.
 *
 * <p>A file appears whole or not at all; one that stood in its place is replaced, files of other days stay. Where the
 * journal is damaged, what is sound around the damage is exported and the result tells of the damage.
 */
public final class Exporter {
    private Exporter() {}

    /**
     * Exports what a reader has still to read: the calling thread reads and decodes, others encode.
     *
     * @param journal stands at its first record
     * @param out the folder that gets a folder a table; made where it is not there
     * @throws ExportException if a file cannot be written, or if the watch ends the export
     */
    public static ExportResult export(JournalReader journal, Path out, ExportOptions options, ExportWatch watch)
            throws ExportException {
        try (DataSet data = DataSet.open(out, options.format(), options.threads())) {
            Export export = new Export(options, data, metadata(journal, options));
            export.read(journal, watch);
            return export.result();
        } catch (IOException e) {
            throw ExportException.unwritable(out, e);
        }
    }

    /** What files tell of the tape that they were made of, and of what was taken. */
    public static Map<String, String> metadata(JournalReader journal, ExportOptions options) {
        return Map.of("hogatape.journal", journal.id(), "hogatape.selection", options.selection());
    }
}
