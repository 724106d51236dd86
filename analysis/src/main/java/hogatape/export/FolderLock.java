package hogatape.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a folder one writer's. The lock is a file in the folder, and goes with it: so whoever has locked it looks whether it is still the one
 * that stands there.
 */
final class FolderLock {
    /** The name of the file. */
    static final String FILE = "lock";

    private FolderLock() {}

    /** Makes the folder where it is not there, and locks it until the channel is closed; empty where another one holds it. */
    static Optional<FileChannel> take(Path folder) throws IOException {
        while (true) {
            try {
                Path file = make(folder);
                Object identity = identity(file);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                if (!isLocked(channel)) {
                    channel.close();
                    return Optional.empty();
                }
                if (stands(file, identity)) {
                    return Optional.of(channel);
                }
                channel.close(); // The other writer has just come to its end.
            } catch (NoSuchFileException e) {
                continue; // It has just removed the folder.
            }
        }
    }

    private static Path make(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            if (!isFolder(folder)) {
                throw e;
            }
        }
        return file;
    }

    /** Asked at once, for the folder may go at any moment. */
    private static boolean isFolder(Path folder) throws IOException {
        BasicFileAttributes own = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return own.isDirectory() || own.isSymbolicLink() && Files.isDirectory(folder);
    }

    /** What tells a file from another that took its name since; null where the file system has nothing of the kind. */
    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Held within this very process.
        }
    }

    private static boolean stands(Path file, Object identity) throws IOException {
        try {
            return Objects.equals(identity, identity(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
