package hogatape.export;

import hogatape.journal.JournalReader;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days of a table that is made of a tape, each with a note of what it was made of: a day that holds more issues, more hours, other
 * journals or more of one than would be written now is replaced with {@link ExportOptions#again} only. For the data set's thread.
 */
public final class TableDays {
    private final DataSet data;
    private final ExportOptions options;
    private final Map<String, String> metadata;
    private final List<JournalReader> journals;
    private final DayNotes notes;
    private final Set<LocalDate> damaged = new HashSet<>();
    private DayEnds ends;
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
        this.journals = journals;
        metadata = Exporter.metadata(journals, options);
        notes = new DayNotes(out, table, options);
    }

    /** Whether the day stands there as it would be written again, so that it need not be. */
    public boolean isDone(LocalDate itsDay) throws IOException {
        Optional<DayNote> before = notes.of(itsDay);
        return before.isPresent() && notes.isDone(before.get(), note(itsDay, DayEnds.of(window(itsDay), journals)));
    }

    /**
     * The days of the window that need not be written again, up to the first that must be.
     *
     * @throws IOException if a journal or a note cannot be read
     */
    public List<LocalDate> leadingDone() throws IOException {
        List<LocalDate> done = new ArrayList<>();
        TapeDays tape = new TapeDays(journals);
        Optional<LocalDate> next = tape.next(options.window().begin().orElse(0));
        while (next.isPresent() && isDone(next.get())) {
            done.add(next.get());
            next = tape.next(SeoulTime.startOfDay(next.get().plusDays(1)));
        }
        return done;
    }

    /** Whether the window has anything of a day behind another. */
    public boolean goesOnBehind(LocalDate last) throws IOException {
        Optional<LocalDate> next = new TapeDays(journals).next(SeoulTime.startOfDay(last.plusDays(1)));
        return next.isPresent() && !options.window().isOver(SeoulTime.startOfDay(next.get()));
    }

    /**
     * Begins a day of the data set.
     *
     * @throws ExportException if more stands there than would be written
     * @throws IOException if a journal cannot be read
     */
    public void begin(LocalDate itsDay) throws IOException {
        Optional<DayNote> before = notes.of(itsDay);
        ends = DayEnds.of(window(itsDay), journals);
        if (before.isPresent()) {
            notes.requireNoLess(itsDay, before.get(), note(itsDay, ends));
        } else {
            notes.requireNone(data.standing(itsDay));
        }
        data.begin(itsDay, metadata);
        day = itsDay;
    }

    /** Damage of the tape was met, which is on a day: that one is never done. */
    public void damaged(LocalDate ofDay) {
        damaged.add(ofDay);
    }

    /**
     * Puts the files of the day at hand in their places.
     *
     * @throws ExportException if they cannot be written, or if the day is damaged and stands there whole
     */
    public List<ExportedFile> complete() throws ExportException {
        return notes.complete(data, note(day, ends), damaged.contains(day), ends.grow());
    }

    private DayWindow window(LocalDate itsDay) {
        return DayWindow.of(options.window(), itsDay);
    }

    private DayNote note(LocalDate itsDay, DayEnds itsEnds) {
        DayWindow window = window(itsDay);
        return new DayNote(
                data.versions() + ", decoder " + DecoderDigest.of(options.layouts()),
                itsEnds.stretches(),
                DayNote.sorted(options.symbols()),
                window.fromNanos(),
                window.toNanos(),
                false,
                Map.of());
    }
}
