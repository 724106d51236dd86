package hogatape.samples.demo;

import hogatape.message.Messages;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a demo puts its things. A folder that a demo made is marked as such and made anew by the next one; any other
 * folder that holds something is left alone.
 *
 * @param journal the journal
 * @param data the exported data set
 * @param summary what every step counted, as JSON
 */
record DemoFolder(Path journal, Path data, Path summary) {
    private static final String MARK = ".hogatape-demo";

    static DemoFolder renew(Path folder) throws IOException {
        try {
            if (Files.exists(folder)) {
                requireOurs(folder);
                clear(folder);
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), "A demo made this folder; the next one makes it anew.\n");
        } catch (FileSystemException e) {
            throw new IOException(
                    Messages.text("The folder '%s' cannot be written (%s); choose another one with --out.", folder, e),
                    e);
        }
        return new DemoFolder(folder.resolve("journal"), folder.resolve("data"), folder.resolve("summary.json"));
    }

    private static void requireOurs(Path folder) throws IOException {
        boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (!empty && !Files.exists(folder.resolve(MARK))) {
            throw new IOException(
                    Messages.text("The folder '%s' holds what no demo made; choose another one with --out.", folder));
        }
    }

    private static void clear(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.filter(path -> !path.equals(folder) && !path.equals(folder.resolve(MARK)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
