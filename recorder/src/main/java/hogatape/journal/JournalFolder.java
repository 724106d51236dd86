package hogatape.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import hogatape.message.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files beside the days of a journal: {@code journal.json}, which makes a folder a journal; {@code writer.lock},
 * which the one writer holds and nobody else opens; {@code recording.json}, which tells readers who records.
 *
 * <p>Readers never touch the lock file: closing any descriptor of a file drops the POSIX locks that the whole process
 * holds on it.
 */
final class JournalFolder {
    static final String IDENTITY = "journal.json";
    /** The newest format that this version reads and writes; a journal has the lowest that tells all it holds. */
    static final int FORMAT = 4;

    private static final int UNBROKEN = 1;
    private static final int CUT = 2;
    private static final int MERGED = 3;
    private static final String LOCK = "writer.lock";
    private static final String RECORDING = "recording.json";
    /** The names of issues, which may be there before anything is recorded. */
    private static final String SYMBOLS = "symbols";

    private JournalFolder() {}

    /**
     * What makes a folder a journal.
     *
     * @param cut what was left out on purpose; null where nothing was
     * @param merged the ids of the journals that it was made of; null where it is none of several
     * @param imported each import into it, or into what it was cut from or made of; null where nothing was imported
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Identity(int format, String id, CutNote cut, List<String> merged, List<ImportNote> imported) {
        static Identity of(String id, CutNote cut, List<String> merged) {
            return new Identity(merged != null ? MERGED : cut != null ? CUT : UNBROKEN, id, cut, merged, null);
        }

        static Identity imported(String id, List<ImportNote> notes) {
            return new Identity(FORMAT, id, null, null, notes);
        }

        /** The same, of records that came by imports. */
        Identity with(List<ImportNote> notes) {
            return notes.isEmpty() ? this : new Identity(FORMAT, id, cut, merged, notes);
        }

        /** What a copy of the journal under another id is. */
        Identity as(String otherId) {
            return new Identity(format, otherId, cut, merged, imported);
        }
    }

    /** What the holder of the lock does; null in a file of an earlier version, which could only record. */
    enum Work {
        RECORDING,
        ARCHIVING,
        SALVAGING,
        IMPORTING
    }

    /** Who records, and since when. The start of the process tells a reused process number from the real one. */
    record Recording(long pid, long processStartMillis, String since, Work work) {
        static Recording byThisProcess(Work work) {
            ProcessHandle process = ProcessHandle.current();
            return new Recording(
                    process.pid(), startMillis(process), Instant.now().toString(), work);
        }

        boolean goesOn() {
            return ProcessHandle.of(pid)
                    .map(process -> process.isAlive() && startMillis(process) == processStartMillis)
                    .orElse(false);
        }

        private static long startMillis(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }
    }

    /** Requires that a folder is a journal and returns its identity. */
    static Identity identity(Path folder) throws JournalException {
        if (!Files.isDirectory(folder)) {
            throw new JournalException(
                    Files.exists(folder)
                            ? Sentence.of(
                                    "'%s' is a file, not a journal; name the folder that the recorder wrote.", folder)
                            : Sentence.of("There is no journal at '%s': no such folder.", folder));
        }
        Path file = folder.resolve(IDENTITY);
        if (!Files.exists(file)) {
            throw new JournalException(Sentence.of(
                    "The folder '%s' is no journal: it holds no %s; name the folder that the recorder wrote.",
                    folder, IDENTITY));
        }
        Identity identity = read(Identity.class, file);
        if (identity.format() > FORMAT) {
            throw new JournalException(Sentence.of(
                    "The journal '%s' has format %s, and this version reads formats up to %s; use a newer hogatape.",
                    folder, identity.format(), FORMAT));
        }
        return identity;
    }

    /** Makes a folder a journal if it is none yet. */
    static Identity create(Path folder) throws JournalException {
        return create(folder, Identity.of(UUID.randomUUID().toString(), null, null));
    }

    /** Makes a folder a journal with an identity if it is none yet; returns the identity that it has then. */
    static Identity create(Path folder, Identity identity) throws JournalException {
        try {
            Files.createDirectories(folder);
            if (Files.exists(folder.resolve(IDENTITY))) {
                return identity(folder);
            }
            if (holdsOtherFiles(folder)) {
                throw new JournalException(Sentence.of(
                        "The folder '%s' holds other files and is no journal; choose a new or an empty folder.",
                        folder));
            }
            replace(folder.resolve(IDENTITY), Payload.write(identity));
            return identity;
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Says anew what a journal is; its one writer alone may. */
    static void replaceIdentity(Path folder, Identity identity) throws JournalException {
        try {
            replace(folder.resolve(IDENTITY), Payload.write(identity));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Takes the lock of the one writer and says who has it; {@link #unlock} gives it back. */
    static FileChannel lock(Path folder, Work work) throws JournalException {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new JournalException(held(folder));
            }
            replace(folder.resolve(RECORDING), Payload.write(Recording.byThisProcess(work)));
            return channel;
        } catch (JournalException e) {
            throw e;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Gives the lock back and says so. */
    static void unlock(Path folder, FileChannel lock) {
        try (lock) {
            Files.deleteIfExists(folder.resolve(RECORDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who records into the journal at this moment. */
    static Optional<Recording> recording(Path folder) throws JournalException {
        return working(folder).filter(holder -> holder.work() == null || holder.work() == Work.RECORDING);
    }

    private static Optional<Recording> working(Path folder) throws JournalException {
        Path file = folder.resolve(RECORDING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Recording.class, file)).filter(Recording::goesOn);
        } catch (JournalException e) {
            // It is only a status: a torn one, or one that went away just now, must not keep anybody from the records.
            return Optional.empty();
        }
    }

    private static Sentence held(Path folder) throws JournalException {
        Recording holder = working(folder).orElse(null);
        if (holder == null) {
            return Sentence.of(
                    "The journal '%s' is being written; stop that recorder first, or choose another folder.", folder);
        }
        long pid = holder.pid();
        String since = holder.since();
        return switch (holder.work()) {
            case RECORDING ->
                Sentence.of(
                        "The journal '%s' is being written by process %d since %s;"
                                + " stop that recorder first, or choose another folder.",
                        folder, pid, since);
            case ARCHIVING ->
                Sentence.of(
                        "The journal '%s' is being archived by process %d since %s; wait until that is done.",
                        folder, pid, since);
            case SALVAGING ->
                Sentence.of(
                        "The journal '%s' is being salvaged by process %d since %s; wait until that is done.",
                        folder, pid, since);
            case IMPORTING ->
                Sentence.of(
                        "The journal '%s' is being imported by process %d since %s; wait until that is done.",
                        folder, pid, since);
        };
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Held by another writer in this very process.
        }
    }

    private static boolean holdsOtherFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !file.endsWith(SYMBOLS));
        }
    }

    private static <T> T read(Class<T> type, Path file) throws JournalException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Payload.read(type, bytes, 0, bytes.length);
        } catch (IOException | UncheckedIOException e) {
            throw new JournalException(
                    Sentence.of(
                            "The file '%s' cannot be read, or does not hold what it should; put back a copy of it.",
                            file),
                    e);
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static JournalException unwritable(Path folder, IOException e) {
        Sentence why = e instanceof NotDirectoryException ? Sentence.of("a file is in the way") : Sentence.toldBy(e);
        return new JournalException(
                Sentence.of(
                        "The journal folder '%s' cannot be written: %s, %s; choose another folder or mend its permissions.",
                        folder, e.getClass().getSimpleName(), why),
                e);
    }
}
