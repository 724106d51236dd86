package hogatape.export;

import hogatape.journal.JournalReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The days of a table that is made of a tape, each with a note of what it was made of: a day that holds more issues, more hours or other
 * journals than would be written now is replaced with {@link ExportOptions#again} only. For the data set's thread.
 */
public final class TableDays {
    private final DataSet data;
    private final ExportOptions options;
    private final Map<String, String> metadata;
    private final Map<String, Long> journals;
    private final DayNotes notes;
    private LocalDate day;

    /**
     * The days of one table.
     *
     * @param out the data set's folder
     * @param table the table's name
     * @param journals what the tape is made of
     */
    public TableDays(DataSet data, Path out, String table, List<JournalReader> journals, ExportOptions options) {
        this.data = data;
        this.options = options;
        this.journals = journals.stream()
                .map(JournalReader::id)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> 0L));
        metadata = Exporter.metadata(journals, options);
        notes = new DayNotes(out, table, options);
    }

    /**
     * Begins a day of the data set.
     *
     * @throws ExportException if more stands there than would be written
     */
    public void begin(LocalDate itsDay) throws ExportException {
        notes.begin(itsDay, note(itsDay), data.standing(itsDay));
        data.begin(itsDay, metadata);
        day = itsDay;
    }

    /** Puts the files of the day at hand in their places. */
    public List<ExportedFile> complete() throws ExportException {
        return notes.complete(data, note(day), true);
    }

    private DayNote note(LocalDate itsDay) {
        DayWindow window = DayWindow.of(options.window(), itsDay);
        return new DayNote(
                data.versions(),
                journals,
                DayNote.sorted(options.symbols()),
                window.fromNanos(),
                window.toNanos(),
                false,
                Map.of());
    }
}
