package hogatape.export;

import hogatape.journal.Payload;
import hogatape.message.Messages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** The note of a day, where it matters what stands there: without {@code --again}. */
    Optional<DayNote> of(LocalDate day) throws ExportException {
        return options.again() ? Optional.empty() : DayNote.read(out, table, day, options.format());
    }

    /** Whether a day stands there as the export would write it again. */
    boolean isDone(DayNote before, DayNote now) throws ExportException {
        return before.complete() && before.isOf(now) && before.stands(out);
    }

    /**
     * Requires that a day may be replaced.
     *
     * @param now tells what will be written of it
     * @throws ExportException if less would be written than stands there
     */
    void requireNoLess(LocalDate day, DayNote before, DayNote now) throws ExportException {
        if (!now.covers(before)) {
            throw new ExportException(Messages.text(
                    "'%s' holds more of %s (%s) than this export would write (%s); name another --out, or "
                            + "--again to replace it.",
                    out, day, before.selection(), now.selection()));
        }
        Optional<String> shorter = now.shorter(before);
        if (shorter.isPresent()) {
            throw new ExportException(Messages.text(
                    "'%s' holds %s of journal %s on %s, and this copy of it has %s: it is older, or damaged "
                            + "since. Export from the fuller one, name another --out, or --again to replace the day.",
                    out,
                    before.journals().get(shorter.get()).text(),
                    shorter.get(),
                    day,
                    now.journals().get(shorter.get()).text()));
        }
    }

    /** Requires that no files are replaced that nothing tells of. */
    void requireNone(List<Path> standing) throws ExportException {
        if (!options.again() && !standing.isEmpty()) {
            throw new ExportException(Messages.text(
                    "'%s' is there already, and nothing tells what it holds; name another --out, or --again to replace it.",
                    standing.get(0)));
        }
    }

    /**
     * Completes a day of a data set, whose note moves last.
     *
     * @param damaged whether damage of the tape was met on it
     * @param growing whether more of it may be recorded yet
     * @throws ExportException if it is damaged, and stands there whole
     */
    List<ExportedFile> complete(DataSet data, DayNote now, boolean damaged, boolean growing) throws ExportException {
        if (damaged && of(data.day()).filter(DayNote::complete).isPresent()) {
            throw new ExportException(Messages.text(
                    "'%s' holds %s whole, and the tape is damaged on it now ('hogatape journal verify' tells where);"
                            + " export from a sound copy, name another --out, or --again to replace the day.",
                    out, data.day()));
        }
        boolean complete = !damaged && !growing;
        return data.completeDay(DayNote.name(table, data.day(), options.format()), files -> {
            Map<String, Long> lengths = new TreeMap<>();
            for (ExportedFile file : files) {
                lengths.put(out.relativize(file.path()).toString(), file.bytes());
            }
            return Payload.write(now.of(complete, lengths));
        });
    }
}
