package hogatape.junit;

import hogatape.tape.Tape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The journals that are made for the tests of a class, each once; deleted when closed. Any thread may ask. */
final class TapeFolders implements AutoCloseable {
    private final Map<Tape, Path> tapes = new IdentityHashMap<>();
    private final Map<String, Path> sources = new HashMap<>();
    private Path root;
    private int made;

    /** Opens the bytes of a source. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** The journal of a tape. */
    synchronized Path of(Tape tape) throws IOException {
        Path folder = tapes.get(tape);
        if (folder == null) {
            folder = next();
            tape.writeTo(folder);
            tapes.put(tape, folder);
        }
        return folder;
    }

    /** The journal in the root of a zip file. */
    synchronized Path unzipped(String name, Opener source) throws IOException {
        Path folder = sources.get(name);
        if (folder == null) {
            folder = next();
            unzip(name, source, folder);
            sources.put(name, folder);
        }
        return folder;
    }

    private static void unzip(String name, Opener source, Path folder) throws IOException {
        Files.createDirectory(folder);
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("'" + name + "' holds the entry '" + entry.getName()
                            + "', which leads out of the folder; do not trust that file.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        if (!Files.exists(folder.resolve("journal.json"))) {
            throw new IOException("'" + name + "' is no zip file of a journal: it has no journal.json at its root.");
        }
    }

    private Path next() throws IOException {
        if (root == null) {
            root = Files.createTempDirectory("hogatape-tapes");
        }
        return root.resolve("tape-" + ++made);
    }

    @Override
    public synchronized void close() throws IOException {
        if (root == null) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(root)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
        root = null;
        tapes.clear();
        sources.clear();
    }
}
