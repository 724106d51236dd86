package hogatape.export;

import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.journal.MergedJournals;
import hogatape.journal.RecordSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
     * Exports a journal, see {@link #export(List, Path, ExportOptions, ExportWatch)}.
     *
     * @throws ExportException if a file cannot be written, or if the watch ends the export
     */
    public static ExportResult export(JournalReader journal, Path out, ExportOptions options, ExportWatch watch)
            throws ExportException {
        return export(List.of(journal), out, options, watch);
    }

    /**
     * Exports journals as one tape, in the order of their times: the calling thread reads, others decode and encode. A day whose
     * files stand there already, from the same tape by the same export, is left as it is; {@link ExportOptions#replacing} exports
     * it again.
     *
     * @param journals stay open: whoever opened them closes them
     * @param out the folder that gets a folder a table, and {@code days} with a note a day; made where it is not there
     * @throws ExportException if a file cannot be written, if a day stands there that holds more, or if the watch ends the export
     */
    public static ExportResult export(List<JournalReader> journals, Path out, ExportOptions options, ExportWatch watch)
            throws ExportException {
        try (DataSet data =
                        DataSet.open(out, options.format(), options.order(), options.bySymbol(), options.threads());
                SymbolDays symbols = new SymbolDays(out, journals, options)) {
            Export export = new Export(tape(journals), journals, out, options, data, symbols);
            export.read(watch);
            return export.result().with(symbols.troubles());
        } catch (IOException e) {
            throw ExportException.unwritable(out, e);
        }
    }

    /** The journals as one tape, in the order of their times; closing it closes them. */
    public static RecordSource tape(List<JournalReader> journals) throws JournalException {
        return journals.size() == 1 ? journals.get(0) : new MergedJournals(journals);
    }

    /** What files tell of the tape that they were made of, and of what was taken. */
    public static Map<String, String> metadata(List<JournalReader> journals, ExportOptions options) {
        return metadata(journals, options, options.selection());
    }

    static Map<String, String> metadata(List<JournalReader> journals, ExportOptions options, String selection) {
        return Map.of(
                "hogatape.journal",
                identity(journals),
                "hogatape.selection",
                selection,
                "hogatape.decoder",
                DecoderDigest.of(options.layouts()));
    }

    private static String identity(List<JournalReader> journals) {
        return journals.stream().map(JournalReader::id).collect(Collectors.joining(","));
    }
}
