package hogatape.export;

import hogatape.journal.DurableFiles;
import hogatape.journal.Payload;
import hogatape.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a day while they are written, {@code OUT/days/DATE.NAME.FORMAT.new}, beside what stands there of the day. Once all are complete
 * and on the disk, {@link #swap} puts each table's folder in its place, and the day's note last. A swap that was cut off is finished by
 * whoever opens the data set next; what was cut off before is dropped.
 */
final class DayFolder implements Closeable {
    private static final String DAYS = "days";
    private static final String ENDING = ".new";
    private static final String SWAP = "swap.json";

    private final Path out;
    private final Path folder;
    private final FileChannel lock;
    private boolean swapping;

    private DayFolder(Path out, Path folder, FileChannel lock) {
        this.out = out;
        this.folder = folder;
        this.lock = lock;
    }

    /** The folder of the notes in a data set. */
    static Path notes(Path out) {
        return out.resolve(DAYS);
    }

    /**
     * Begins a day.
     *
     * @param name tells the writer from others that write tables of the same day
     */
    static DayFolder begin(Path out, LocalDate day, String name, ExportFormat format) throws ExportException {
        Path folder = notes(out).resolve(day + "." + name + "." + format.extension() + ENDING);
        try {
            Optional<DayFolder> begun = take(out, folder);
            if (begun.isEmpty()) {
                throw new ExportException(Messages.text("Another export is writing '%s'; let it end first.", folder));
            }
            return begun.get().finished();
        } catch (IOException e) {
            throw ExportException.unwritable(folder, e);
        }
    }

    private DayFolder finished() throws IOException {
        try {
            finish();
            return this;
        } catch (IOException | RuntimeException e) {
            release();
            throw e;
        }
    }

    /** Finishes the swaps that were cut off, and drops the days that were; those that are being written stay. */
    static void recover(Path out) throws ExportException {
        if (!Files.isDirectory(notes(out))) {
            return;
        }
        try (Stream<Path> all = Files.list(notes(out))) {
            for (Path folder : all.filter(Files::isDirectory).sorted().toList()) {
                if (folder.getFileName().toString().endsWith(ENDING)) {
                    recover(out, folder);
                }
            }
        } catch (IOException e) {
            throw ExportException.unwritable(notes(out), e);
        }
    }

    private static void recover(Path out, Path folder) throws IOException {
        Optional<DayFolder> left = take(out, folder);
        if (left.isPresent()) {
            try (DayFolder day = left.get()) {
                day.finish();
            }
        }
    }

    /** Where the files of a table are written. */
    Path files(String table) {
        return folder.resolve("files").resolve(table);
    }

    /** Where goes what stands in the place of a table's files. */
    Path old(String table) {
        return folder.resolve("old").resolve(table);
    }

    /** Where a note stands until it moves. */
    Path note(String name) {
        return folder.resolve(name);
    }

    /** A file for what is put aside while the day is written. */
    Path aside(String name) {
        return folder.resolve(name + ".aside");
    }

    /**
     * Puts the files in their places. Nothing is lost until this returns: a swap that fails or is cut off goes on when the data set is opened
     * again.
     *
     * @param note what the day's note is to hold
     */
    void swap(DaySwap swap, byte[] note) throws IOException {
        swap(swap, note, DayFolder::rename);
    }

    void swap(DaySwap swap, byte[] note, DaySwap.Renaming renaming) throws IOException {
        if (swap.note() != null) {
            try (WholeFile file = WholeFile.create(note(swap.note()))) {
                file.stream().write(note);
                file.complete();
            }
        }
        try (WholeFile marker = WholeFile.create(folder.resolve(SWAP))) {
            marker.stream().write(Payload.write(swap));
            marker.complete();
        }
        swapping = true;
        DurableFiles.confirm(folder);
        swap.carryOut(out, this, renaming);
        swapping = false;
        clear();
    }

    /** Carries out a swap that was cut off, and drops whatever else is left. */
    private void finish() throws IOException {
        Path marker = folder.resolve(SWAP);
        if (Files.exists(marker)) {
            swapping = true; // Where it fails again, all stays for the next.
            swapOf(marker).carryOut(out, this, DayFolder::rename);
            swapping = false;
        }
        clear();
    }

    private static DaySwap swapOf(Path marker) throws IOException {
        byte[] bytes = Files.readAllBytes(marker);
        try {
            return Payload.read(DaySwap.class, bytes, 0, bytes.length);
        } catch (UncheckedIOException e) {
            throw new ExportException(
                    Messages.text(
                            "'%s' cannot be read: %s; the day's files lie beside it, the new in 'files' and what they replace in 'old': move them to their places and remove the folder.",
                            marker, e.getMessage()),
                    e);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void clear() throws IOException {
        // The marker goes first: without its files it would say that tables have none.
        Files.deleteIfExists(folder.resolve(SWAP));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                if (!each.endsWith(FolderLock.FILE)) {
                    delete(each);
                }
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.list(path)) {
                for (Path each : all.toList()) {
                    delete(each);
                }
            }
        }
        Files.delete(path);
    }

    /** Drops what is written, unless a swap is under way. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (!swapping) {
                clear();
                Files.delete(folder.resolve(FolderLock.FILE));
            }
        }
        if (!swapping) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return; // Another export of the day has begun there at this very moment.
            }
        }
    }

    /** Leaves everything as it is, as the death of a process does. */
    void release() throws IOException {
        lock.close();
    }

    /** Makes the folder this process's; empty where another one writes into it. */
    static Optional<DayFolder> take(Path out, Path folder) throws IOException {
        return FolderLock.take(folder).map(lock -> new DayFolder(out, folder, lock));
    }
}
