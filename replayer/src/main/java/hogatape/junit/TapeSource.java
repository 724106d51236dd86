package hogatape.junit;

import hogatape.tape.Tape;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the tape that a test names is: a file or a folder, or a resource inside a jar. */
record TapeSource(String name, Path file, URL resource) {
    private static final String CLASS_PATH = "classpath:";

    /**
     * Looks for a tape beside a test class, at the root of the class path, in the working directory.
     *
     * @throws FileNotFoundException with a sentence, if it is at none of them
     */
    static TapeSource of(String name, Class<?> test) throws IOException {
        if (name.startsWith(CLASS_PATH)) {
            URL resource = root(name.substring(CLASS_PATH.length()), test);
            if (resource == null) {
                throw new FileNotFoundException(
                        "There is no tape '" + name + "' on the class path; put it into" + " src/test/resources.");
            }
            return of(name, resource);
        }
        URL beside = name.startsWith("/") ? null : test.getResource(name);
        URL resource = beside != null ? beside : root(name, test);
        if (resource != null) {
            return of(name, resource);
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new FileNotFoundException("There is no tape '" + name + "', neither beside " + test.getName()
                    + " nor at the root of the class path nor in " + Path.of("").toAbsolutePath()
                    + "; put it into src/test/resources, or write its path.");
        }
        return new TapeSource(name, file, null);
    }

    /** The folder of the journal; written into the folders of the tests where the tape is not one already. */
    Path journal(TapeFolders folders) throws IOException {
        if (file != null && Files.isDirectory(file)) {
            return file;
        }
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".zip")) {
            return folders.unzipped(whole(), () -> file != null ? Files.newInputStream(file) : resource.openStream());
        }
        if (!ending.endsWith(".csv")) {
            throw new IOException(
                    "'" + name + "' is no tape; name a journal's folder, a .zip of one, or a .csv table.");
        }
        if (file != null) {
            return folders.of(Tape.read(file));
        }
        try (Reader reader = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
            return folders.of(Tape.read(name, reader));
        }
    }

    private String whole() {
        return file != null ? file.toString() : resource.toString();
    }

    private static URL root(String name, Class<?> test) {
        return test.getClassLoader().getResource(name.startsWith("/") ? name.substring(1) : name);
    }

    private static TapeSource of(String name, URL resource) throws IOException {
        try {
            boolean file = resource.getProtocol().equals("file");
            return new TapeSource(name, file ? Path.of(resource.toURI()) : null, resource);
        } catch (URISyntaxException e) {
            throw new IOException("The place of '" + name + "' on the class path is unreadable: " + resource, e);
        }
    }
}
