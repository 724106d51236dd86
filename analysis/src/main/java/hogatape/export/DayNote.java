package hogatape.export;

import hogatape.journal.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an export has written of a day, in {@code OUT/days/DATE.FORMAT.json}, with a table that stands for itself in {@code OUT/days/DATE.TABLE.FORMAT.json}: so that a later one knows what need not be done
 * again, and what must not be replaced by less.
 *
 * @param made everything else that the bytes depend on: versions, decoder, order
 * @param lastSequences the last sequence of each journal before the last moment taken, by its identity
 * @param symbols the issues taken; empty for all
 * @param fromNanos the first moment taken
 * @param toNanos the first moment behind
 * @param complete false where the day was going on, and where the journal was damaged
 * @param files the length of each file, by its path within the folder
 */
record DayNote(
        String made,
        Map<String, Long> lastSequences,
        List<String> symbols,
        long fromNanos,
        long toNanos,
        boolean complete,
        Map<String, Long> files) {
    /** The name of a day's file. */
    static String name(String table, LocalDate day, ExportFormat format) {
        String of = table.isEmpty() ? "" : table + ".";
        return day + "." + of + format.extension() + ".json";
    }

    static List<String> sorted(Collection<String> symbols) {
        return List.copyOf(new TreeSet<>(symbols));
    }

    static String joined(Collection<String> symbols) {
        return String.join(",", sorted(symbols));
    }

    static Optional<DayNote> read(Path out, String table, LocalDate day, ExportFormat format) throws ExportException {
        Path place = DayFolder.notes(out).resolve(name(table, day, format));
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(place);
            return Optional.of(Payload.read(DayNote.class, bytes, 0, bytes.length));
        } catch (IOException | UncheckedIOException e) {
            throw new ExportException(
                    "'" + place + "' cannot be read: " + e.getMessage()
                            + "; remove it, and export the day with --again.",
                    e);
        }
    }

    /** Whether the files are there as they were written. */
    boolean stands(Path out) throws ExportException {
        for (Map.Entry<String, Long> file : files.entrySet()) {
            Path path = out.resolve(file.getKey());
            try {
                if (!Files.isRegularFile(path) || Files.size(path) != file.getValue()) {
                    return false;
                }
            } catch (IOException e) {
                throw ExportException.unwritable(path, e);
            }
        }
        return true;
    }

    /** Whether an export of the same would write the same files again. */
    boolean isOf(DayNote other) {
        return made.equals(other.made)
                && lastSequences.equals(other.lastSequences)
                && symbols.equals(other.symbols)
                && fromNanos == other.fromNanos
                && toNanos == other.toNanos;
    }

    /** Whether everything that another note tells of is taken here, too. */
    boolean covers(DayNote other) {
        boolean issues = symbols.isEmpty() || !other.symbols.isEmpty() && symbols.containsAll(other.symbols);
        return issues
                && lastSequences.keySet().containsAll(other.lastSequences.keySet())
                && fromNanos <= other.fromNanos
                && toNanos >= other.toNanos;
    }

    /** What was taken, for people. */
    String selection() {
        return symbols.isEmpty() ? "all issues" : String.join(",", symbols);
    }

    /** This note, once the files are written. */
    DayNote of(boolean isComplete, Map<String, Long> itsFiles) {
        return new DayNote(made, lastSequences, symbols, fromNanos, toNanos, isComplete, itsFiles);
    }
}
