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

    static Path unpack(int version, Path target) throws IOException {
        String name = "/hogatape/journal/version-" + version + ".zip";
        try (InputStream resource = Objects.requireNonNull(GoldenJournal.class.getResourceAsStream(name));
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, target.resolve(entry.getName()));
            }
        }
        return target;
    }
}
