package hogatape.export;

import hogatape.journal.Payload;
import hogatape.message.Messages;
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
 * @param journals what of each journal lies between the moments taken, by its identity
 * @param symbols the issues taken; empty for all
 * @param fromNanos the first moment taken
 * @param toNanos the first moment behind
 * @param complete false where the day was going on, and where the journal was damaged
 * @param files the length of each file, by its path within the folder
 */
record DayNote(
        String made,
        Map<String, JournalStretch> journals,
        List<String> symbols,
        long fromNanos,
        long toNanos,
        boolean complete,
        Map<String, Long> files) {
    /** A note as it was read: what an earlier version did not write is empty. */
    DayNote {
        journals = journals == null ? Map.of() : journals;
        if (made == null || symbols == null || files == null) {
            throw new IllegalArgumentException("it does not tell what was made");
        }
    }

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
                    Messages.text(
                            "'%s' cannot be read: %s; remove it, and export the day with --again.",
                            place, e.getMessage()),
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
                && journals.equals(other.journals)
                && symbols.equals(other.symbols)
                && fromNanos == other.fromNanos
                && toNanos == other.toNanos;
    }

    /** Whether all issues, journals and hours that another note tells of are taken here, too. */
    boolean covers(DayNote other) {
        boolean issues = symbols.isEmpty() || !other.symbols.isEmpty() && symbols.containsAll(other.symbols);
        return issues
                && journals.keySet().containsAll(other.journals.keySet())
                && fromNanos <= other.fromNanos
                && toNanos >= other.toNanos;
    }

    /** A journal of which another note tells more than this one; empty where there is none, and where this one does not know it. */
    Optional<String> shorter(DayNote other) {
        return journals.keySet().stream()
                .filter(id ->
                        other.journals.containsKey(id) && !journals.get(id).covers(other.journals.get(id)))
                .findFirst();
    }

    /** What was taken, for people. */
    String selection() {
        return symbols.isEmpty() ? Messages.text("all issues") : String.join(",", symbols);
    }

    /** This note, once the files are written. */
    DayNote of(boolean isComplete, Map<String, Long> itsFiles) {
        return new DayNote(made, journals, symbols, fromNanos, toNanos, isComplete, itsFiles);
    }
}
