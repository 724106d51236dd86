package hogatape.journal;

import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** The disk below a journal: what kind it is, and how much room it has. */
public final class JournalPlace {
    /** Mapped memory and locks do not hold there what they promise, and the journal stands on both. */
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "9p",
            "afs",
            "afpfs",
            "webdav",
            "davfs",
            "ceph",
            "glusterfs",
            "lustre",
            "gpfs",
            "beegfs",
            "orangefs",
            "pvfs2",
            "ocfs2",
            "gfs2",
            "ncpfs",
            "vboxsf",
            "prl_fs",
            "acfs",
            "fuse.sshfs",
            "fuse.rclone",
            "fuse.s3fs",
            "fuse.gcsfuse",
            "fuse.glusterfs",
            "fuse.ceph-fuse",
            "fuse.vmhgfs-fuse",
            "fuse.davfs2",
            "fuse.juicefs",
            "fuse.goofys",
            "fuse.blobfuse",
            "fuse.blobfuse2");

    private JournalPlace() {}

    /**
     * Requires that a journal can stand in a folder, which need not exist yet.
     *
     * @throws JournalException if it is on a network file system
     */
    public static void requireLocal(Path folder) throws JournalException {
        requireLocal(folder, store(folder).type());
    }

    static void requireLocal(Path folder, String type) throws JournalException {
        if (NETWORK.contains(type.toLowerCase(Locale.ROOT))) {
            throw new JournalException(Sentence.of(
                    "The folder '%s' is on a network file system (%s), where a journal is not safe; choose a "
                            + "folder on a disk of this machine.",
                    folder, type));
        }
    }

    /**
     * The bytes that this user may still write below a folder, which need not exist yet.
     *
     * @throws JournalException if the disk cannot be asked
     */
    public static long usableBytes(Path folder) throws JournalException {
        try {
            return store(folder).getUsableSpace();
        } catch (IOException e) {
            throw unknown(folder, e);
        }
    }

    private static FileStore store(Path folder) throws JournalException {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing);
        } catch (IOException e) {
            throw unknown(folder, e);
        }
    }

    private static JournalException unknown(Path folder, IOException e) {
        return new JournalException(
                Sentence.of("The disk below '%s' cannot be asked: %s; choose another folder.", folder, e), e);
    }
}
