package hogatape.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a file one writer's. Writers move or remove what they have locked when they come to their end: so whoever has locked a file looks
 * whether it is still the one that stands there.
 */
final class LockedFile {
    private LockedFile() {}

    /**
     * Makes the file where it is not there, and locks it until the channel is closed; empty where another writer holds it.
     *
     * @throws NoSuchFileException if its folder is not there
     */
    static Optional<FileChannel> take(Path file) throws IOException {
        while (true) {
            make(file);
            try {
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
                if (Files.isSymbolicLink(file)) {
                    throw e; // It leads nowhere, and will not change.
                }
            }
        }
    }

    private static void make(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return; // The remains of a killed writer are no obstacle.
        }
    }

    /** What tells a file from another that took its name since; null where the file system has nothing of the kind. */
    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static boolean stands(Path file, Object identity) throws IOException {
        try {
            return Objects.equals(identity, identity(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // Held within this very process.
        }
    }
}
