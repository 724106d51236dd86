package hogatape.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where the diaries of a test are kept from run to run, below Maven's {@code target} or Gradle's {@code build}: the one
 * of the digest that was right last, so that the first difference of another digest can be told.
 */
final class DiaryFiles {
    private static final String FOLDER = "hogatape-diaries";

    private final Optional<Path> build;
    private final String test;
    private int played;

    DiaryFiles(Optional<Path> build, String test) {
        this.build = build;
        this.test = test;
    }

    static DiaryFiles of(ExtensionContext context) {
        String id = context.getUniqueId();
        String test = id.substring(id.indexOf("[class:") + "[class:".length())
                .replaceAll("/\\[[a-z-]+:|\\([^)]*\\)", "-")
                .replaceAll("[^A-Za-z0-9.-]+", "")
                .replaceAll("-$", "");
        Optional<Path> build = List.of(Path.of("target"), Path.of("build")).stream()
                .filter(Files::isDirectory)
                .findFirst();
        return new DiaryFiles(build, test);
    }

    /** The file for the test's next run; empty where nothing is kept. */
    Optional<Path> next() {
        played++;
        return build.map(folder -> folder.resolve(FOLDER).resolve(test + (played == 1 ? "" : "." + played) + ".txt"));
    }

    /** Keeps the diary of a digest. */
    static void write(Path file, String digest, List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "digest: " + digest + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a diary that was kept, if it is that of a digest. */
    static Optional<List<String>> read(Path file, String digest) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.get(0).equals("digest: " + digest)
                    ? Optional.of(lines.subList(1, lines.size()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
