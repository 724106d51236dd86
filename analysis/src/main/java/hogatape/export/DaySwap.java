package hogatape.export;

import hogatape.journal.DurableFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a day comes to its place: for each table the folder that stands there goes aside and the new one takes its name, two renames; then
 * the note moves. A step that was done before is passed over, so that a swap which was cut off is carried out once more.
 *
 * @param day the day, as its folders name it
 * @param format whose files are replaced; those of another format, and whatever else lies in a day's folder, stay there
 * @param written the tables with new files
 * @param empty the tables that were written nothing of: their files go
 * @param note the name of the note's file; null without one
 */
record DaySwap(String day, ExportFormat format, List<String> written, List<String> empty, String note) {
    /** The folder of a table's day. */
    static Path place(Path out, String table, String day) {
        return out.resolve(table).resolve("date=" + day);
    }

    /** Gives a file or a folder another name, in one step. */
    interface Renaming {
        void rename(Path from, Path to) throws IOException;
    }

    /** Carries the swap out; what goes is left in the folder, to be deleted with it. */
    void carryOut(Path out, DayFolder folder, Renaming renaming) throws IOException {
        for (String table : written) {
            Path place = place(out, table, day);
            if (Files.exists(folder.files(table))) {
                replace(place, folder.files(table), folder.old(table), renaming);
            }
            restore(folder.old(table), place, renaming);
        }
        for (String table : empty) {
            Path place = place(out, table, day);
            if (Files.isDirectory(place) && !ours(place).isEmpty()) {
                aside(place, folder.old(table), renaming);
            }
            restore(folder.old(table), place, renaming);
        }
        if (note != null && Files.exists(folder.note(note))) {
            Path place = DayFolder.notes(out).resolve(note);
            renaming.rename(folder.note(note), place);
            DurableFiles.confirm(place.getParent());
        }
    }

    private static void replace(Path place, Path staged, Path old, Renaming renaming) throws IOException {
        Files.createDirectories(place.getParent());
        while (Files.exists(staged)) {
            if (Files.exists(place)) {
                aside(place, old, renaming);
            }
            try {
                renaming.rename(staged, place);
            } catch (FileSystemException e) {
                if (!Files.exists(place)) {
                    throw e;
                }
                // An export in another format has just put its folder there: it goes aside, too, and its files come
                // back.
            }
        }
        DurableFiles.confirm(place.getParent());
    }

    /** Moves a folder behind those that went aside before. */
    private static void aside(Path place, Path old, Renaming renaming) throws IOException {
        Files.createDirectories(old);
        renaming.rename(place, old.resolve(Integer.toString(count(old))));
    }

    private static int count(Path old) throws IOException {
        if (!Files.exists(old)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(old)) {
            return (int) all.count();
        }
    }

    /** Brings back what is not this swap's to take away; of a file that went aside twice, the later. */
    private void restore(Path old, Path place, Renaming renaming) throws IOException {
        int count = count(old);
        for (Path each : IntStream.range(0, count)
                .mapToObj(number -> old.resolve(Integer.toString(count - 1 - number)))
                .toList()) {
            List<Path> ours = ours(each);
            for (Path file : files(each)) {
                Path back = place.resolve(each.relativize(file).toString());
                if (!ours.contains(file) && !Files.exists(back)) {
                    Files.createDirectories(back.getParent());
                    renaming.rename(file, back);
                }
            }
        }
    }

    private List<Path> ours(Path folder) throws IOException {
        return format.files(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path)).toList();
        }
    }
}
