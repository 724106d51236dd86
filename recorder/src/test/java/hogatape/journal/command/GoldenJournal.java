package hogatape.journal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A journal as an earlier version left it. */
final class GoldenJournal {
    private GoldenJournal() {}

    /** A journal with a written day, in a version of the record. */
    static Path unpack(int version, Path target) throws IOException {
        return unpack("version-" + version, target);
    }

    /** The same journal archived, in a version of the archive. */
    static Path unpackArchived(int version, Path target) throws IOException {
        return unpack("archive-" + version, target);
    }

    /** A cut of the same journal, to the issue 005930, in a version of the journal's folder. */
    static Path unpackCut(int version, Path target) throws IOException {
        return unpack("cut-" + version, target);
    }

    private static Path unpack(String journal, Path target) throws IOException {
        String name = "/hogatape/journal/" + journal + ".zip";
        try (InputStream resource = Objects.requireNonNull(GoldenJournal.class.getResourceAsStream(name));
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, target.resolve(entry.getName()));
            }
        }
        return target;
    }
}
