package hogatape.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Changes of a folder that the disk has confirmed when they return. */
public final class DurableFiles {
    private DurableFiles() {}

    /** Gives a file its name, in place of another of that name. The file's own bytes should be confirmed before. */
    static void rename(Path file, Path name) throws IOException {
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        confirm(name.toAbsolutePath().getParent());
    }

    static void delete(Path file) throws IOException {
        Files.delete(file);
        confirm(file.toAbsolutePath().getParent());
    }

    /** Waits until the disk has confirmed what was made, renamed and deleted in a folder. */
    public static void confirm(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException expected) {
            // Windows opens no folders, and confirms its changes without being asked.
        }
    }
}
