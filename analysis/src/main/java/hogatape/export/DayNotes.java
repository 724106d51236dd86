package hogatape.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the note of each day: which need not be exported again, and which must not be replaced. A day is done where the files
 * stand that the same export would write. A day that holds what the export would leave out is replaced with {@code --again}
 * only, and so are files that no note tells of.
 */
final class DayNotes {
    private final Path out;
    private final String table;
    private final ExportOptions options;

    /** The notes of what an export of a tape's records writes. */
    DayNotes(Path out, ExportOptions options) {
        this(out, "", options);
    }

    /** The notes of one table that stands for itself. */
    DayNotes(Path out, String table, ExportOptions options) {
        this.out = out;
        this.table = table;
        this.options = options;
    }

    /** The note of a day that may be done; whether it is depends on how far the journals go. */
    Optional<DayNote> done(LocalDate day) throws ExportException {
        if (options.again()) {
            return Optional.empty();
        }
        Optional<DayNote> note = DayNote.read(out, table, day, options.format());
        return note.isPresent() && note.get().complete() && note.get().stands(out) ? note : Optional.empty();
    }

    /**
     * Begins a day.
     *
     * @param now tells what will be written of it
     * @throws ExportException if less would be written than stands there
     */
    void begin(LocalDate day, DayNote now, List<Path> places) throws ExportException {
        Optional<DayNote> before = DayNote.read(out, table, day, options.format());
        if (before.isPresent()) {
            if (!options.again() && !now.covers(before.get())) {
                throw new ExportException("'" + out + "' holds more of " + day + " ("
                        + before.get().selection() + ") than this export would write ("
                        + now.selection() + "); name another --out, or --again to replace it.");
            }
            return;
        }
        for (Path place : places) {
            if (!options.again() && Files.isRegularFile(place)) {
                throw new ExportException(
                        "'" + place
                                + "' is there already, and nothing tells what it holds; name another --out, or --again to replace it.");
            }
        }
        now.underWay().write(out, table, day, options.format());
    }

    /** Writes what has become of a day. */
    void complete(LocalDate day, DayNote now, boolean sound, List<ExportedFile> files) throws ExportException {
        Map<String, Long> lengths = new HashMap<>();
        for (ExportedFile file : files) {
            lengths.put(out.relativize(file.path()).toString(), file.bytes());
        }
        new DayNote(now.made(), now.lastSequences(), now.symbols(), now.fromNanos(), now.toNanos(), sound, lengths)
                .write(out, table, day, options.format());
    }
}
