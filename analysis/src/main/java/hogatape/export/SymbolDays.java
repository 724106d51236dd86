package hogatape.export;

import hogatape.export.records.SymbolTable;
import hogatape.journal.JournalReader;
import hogatape.message.Sentence;
import hogatape.replay.Window;
import hogatape.symbols.ListedIssue;
import hogatape.symbols.SymbolSnapshot;
import hogatape.symbols.SymbolSnapshots;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes what the market listed on the days of an export, where snapshots of it lie beside the journals. With a note of its own, so
 * that a snapshot that comes later does not make the day's records be exported again.
 */
final class SymbolDays implements Closeable {
    private final List<JournalReader> journals;
    private final ExportOptions options;
    private final DataSet data;
    private final TableRows<SymbolTable.Row> rows;
    private final DayNotes notes;
    /** One for each file, whichever days it is wanted for. */
    private final Set<Sentence> troubles = new LinkedHashSet<>();

    SymbolDays(Path out, List<JournalReader> journals, ExportOptions options) throws ExportException {
        this.journals = journals;
        this.options = options;
        data = DataSet.open(out, options.format(), 1);
        rows = data.table(SymbolTable.SYMBOLS);
        notes = new DayNotes(out, SymbolTable.SYMBOLS.name(), options);
    }

    /**
     * Writes a day's file, unless it stands there so or nothing is known of the day. Where the names cannot be read, what stands
     * there stays, and {@link #troubles} tells: records are worth having without names.
     */
    List<ExportedFile> write(LocalDate day) throws ExportException {
        Collection<SymbolTable.Row> listed;
        try {
            listed = listed(day);
        } catch (IOException e) {
            troubles.add(Sentence.of(
                    "The names of some days are left out; mend or remove their file, and export again: %s", e));
            return List.of();
        }
        if (listed.isEmpty()) {
            return List.of();
        }
        DayNote now = note(day, listed);
        Optional<DayNote> before = notes.of(day);
        if (before.isEmpty()) {
            notes.requireNone(data.standing(day));
        } else if (notes.isDone(before.get(), now)) {
            return List.of();
        }
        data.begin(day, Exporter.metadata(journals, options, ""));
        for (SymbolTable.Row row : listed) {
            rows.add(row);
        }
        return notes.complete(data, now, false, false);
    }

    /**
     * Of an issue that several journals know, the first one's snapshot tells; but one from behind the day only where none was known by
     * then.
     */
    private Collection<SymbolTable.Row> listed(LocalDate day) throws IOException {
        Map<String, SymbolTable.Row> bySymbol = new TreeMap<>();
        addListed(day, true, bySymbol);
        addListed(day, false, bySymbol);
        return bySymbol.values();
    }

    private void addListed(LocalDate day, boolean known, Map<String, SymbolTable.Row> bySymbol) throws IOException {
        for (JournalReader journal : journals) {
            Optional<SymbolSnapshot> snapshot = SymbolSnapshots.of(journal.folder(), day);
            if (snapshot.isPresent() && known != snapshot.get().day().isAfter(day)) {
                String source = journal.id() + "/" + SymbolSnapshots.FOLDER + "/"
                        + snapshot.get().day() + ".csv";
                for (ListedIssue issue : snapshot.get().issues()) {
                    if (options.takes(issue.symbol())) {
                        bySymbol.putIfAbsent(
                                issue.symbol(),
                                new SymbolTable.Row(issue, snapshot.get().day(), source));
                    }
                }
            }
        }
    }

    /** What could not be read, each in a sentence. */
    List<Sentence> troubles() {
        return List.copyOf(troubles);
    }

    private DayNote note(LocalDate day, Collection<SymbolTable.Row> listed) {
        DayWindow whole = DayWindow.of(Window.ALL, day);
        return new DayNote(
                data.versions() + ", rows " + Digest.of(listed.toString()),
                Map.of(),
                DayNote.sorted(options.symbols()),
                whole.fromNanos(),
                whole.toNanos(),
                false,
                Map.of());
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
