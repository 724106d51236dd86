package hogatape.export;

import hogatape.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Exports the books of a journal as a table, a row a record and a file a day; {@code doc/SCHEMA.md} tells the columns.
 * The same journal and options give the same bytes. Memory does not grow with the journal.
 *
 * <p>A file appears whole or not at all; one that stood in its place is replaced, files of other days stay. Where the
 * journal is damaged, what is sound around the damage is exported and the result tells of the damage.
 */
public final class Exporter {
    private Exporter() {}

    /**
     * Exports what a reader has still to read, on the calling thread.
     *
     * @param journal stands at its first record
     * @param out the folder that gets the folder {@code books}; made where it is not there
     * @throws ExportException if a file cannot be written, or if the watch ends the export
     */
    public static ExportResult export(JournalReader journal, Path out, ExportOptions options, ExportWatch watch)
            throws ExportException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw ExportException.unwritable(out, e);
        }
        try (DayFiles files = new DayFiles(out, options.format(), metadata(journal, options))) {
            Export export = new Export(options, files);
            export.read(journal, watch);
            files.complete();
            return export.result();
        } catch (IOException e) {
            throw ExportException.unwritable(out, e);
        }
    }

    private static Map<String, String> metadata(JournalReader journal, ExportOptions options) {
        String version = Exporter.class.getPackage().getImplementationVersion();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("hogatape.table", "books");
        metadata.put("hogatape.schema_version", Integer.toString(BookColumns.SCHEMA_VERSION));
        metadata.put("hogatape.journal", journal.id());
        metadata.put("hogatape.selection", options.selection());
        metadata.put("hogatape.sort_order", "sequence,record");
        metadata.put("hogatape.created_by", "hogatape " + (version == null ? "(not packaged)" : version));
        return metadata;
    }
}
