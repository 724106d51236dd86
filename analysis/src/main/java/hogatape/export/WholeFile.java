package hogatape.export;

import hogatape.message.Messages;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written beside its place, as {@code name.tmp}, and moved there when it
 * is complete and on the disk. Until then a file that stood there stays as it was.
 */
public final class WholeFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path beside;
    private final FileChannel channel;
    private final OutputStream stream;
    private boolean complete;

    private WholeFile(Path target, Path beside, FileChannel channel) {
        this.target = target;
        this.beside = beside;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** Begins a file, making the folders that it stands in. */
    public static WholeFile create(Path target) throws ExportException {
        Path beside = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            requireFree(target);
            return new WholeFile(target, beside, lock(beside));
        } catch (IOException e) {
            throw ExportException.unwritable(target, e);
        }
    }

    /** Insists that nothing but a file is in a file's place. */
    static void requireFree(Path target) throws ExportException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExportException(
                    Messages.text("'%s' is in the way and is no file; move it, or choose another folder.", target));
        }
    }

    Path target() {
        return target;
    }

    /** Where to write the content. Closing it is not needed and completes nothing. */
    public OutputStream stream() {
        return stream;
    }

    /** Brings everything written so far to the disk. */
    void force() throws IOException {
        stream.flush();
        channel.force(true);
    }

    /** Puts the file in its place and returns its length in bytes. */
    public long complete() throws IOException {
        force();
        long length = channel.size();
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        complete = true;
        return length;
    }

    /** Ends the file; one that is not complete goes without a trace. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (!complete) {
                Files.deleteIfExists(beside);
            }
        }
    }

    /** Two exports into one folder would write into each other's file; the remains of a killed one are no obstacle. */
    private static FileChannel lock(Path beside) throws IOException {
        FileChannel channel = LockedFile.take(beside)
                .orElseThrow(() -> new ExportException(
                        Messages.text("Another export is writing '%s'; let it end first.", beside)));
        channel.truncate(0);
        return channel;
    }
}
