package hogatape.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds out what has been added to a journal since somebody read to its end. Records are added to the last file; now and
 * then the files themselves change: a day ends, a writer begins anew behind a damaged file, a day is archived.
 */
final class Follower {
    static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** A file is made before its head is written. One that has none for so long is damaged. */
    private static final int LOOKS_FOR_A_HEAD = 40;

    private final Path folder;
    private final long betweenLooks;
    private List<Seen> known;
    private long lookedAt = System.nanoTime();
    private int headless;

    /** A file as it stands in the folder; a file of the same name that took its place is another one. */
    private record Seen(DayFile file, Object key) {}

    /**
     * Follows a journal whose files are the ones that stand there now.
     *
     * @param betweenLooks at the files, in nanoseconds
     */
    Follower(Path folder, long betweenLooks) throws IOException {
        this.folder = folder;
        this.betweenLooks = betweenLooks;
        known = look();
    }

    /** The files known, in the order of the tape. */
    List<DayFile> files() {
        return known.stream().map(Seen::file).toList();
    }

    /** Whether the files have changed. */
    boolean filesChanged() throws IOException {
        long now = System.nanoTime();
        if (now - lookedAt < betweenLooks) {
            return false;
        }
        lookedAt = now;
        List<Seen> seen = look();
        if (seen.equals(known) || !hasHead(seen) && ++headless < LOOKS_FOR_A_HEAD) {
            return false;
        }
        headless = 0;
        known = seen;
        return true;
    }

    private static boolean hasHead(List<Seen> seen) throws IOException {
        DayFile last = seen.isEmpty() ? null : seen.get(seen.size() - 1).file();
        if (last == null || last.kind() != DayFile.Kind.WRITTEN) {
            return true;
        }
        try (WrittenDay day = new WrittenDay(last)) {
            return day.complete();
        }
    }

    private List<Seen> look() throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (DayFile file : DayFile.in(folder)) {
            try {
                seen.add(new Seen(
                        file,
                        Files.readAttributes(file.path(), BasicFileAttributes.class)
                                .fileKey()));
            } catch (NoSuchFileException expected) {
                // It was renamed or archived this very moment; the next look finds it under its new name.
            }
        }
        return seen;
    }
}
