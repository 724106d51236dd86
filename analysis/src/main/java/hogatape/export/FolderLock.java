package hogatape.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Makes a folder one writer's. The lock is a file in the folder, and goes with it.
 */
final class FolderLock {
    /** The name of the file. */
    static final String FILE = "lock";

    private FolderLock() {}

    /** Makes the folder where it is not there, and locks it until the channel is closed; empty where another one holds it. */
    static Optional<FileChannel> take(Path folder) throws IOException {
        while (true) {
            try {
                make(folder);
                return LockedFile.take(folder.resolve(FILE));
            } catch (NoSuchFileException e) {
                if (Files.isSymbolicLink(folder.resolve(FILE))) {
                    throw e; // It leads nowhere, and will not change.
                }
                // The other writer has just removed it.
            }
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            if (!isFolder(folder)) {
                throw e;
            }
        }
    }

    /** Asked at once, for the folder may go at any moment. */
    private static boolean isFolder(Path folder) throws IOException {
        BasicFileAttributes own = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return own.isDirectory() || own.isSymbolicLink() && Files.isDirectory(folder);
    }
}
