package hogatape.symbols;

import hogatape.message.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Where the master files are: an address, or a folder that holds them, zipped or not. */
interface MasterSource {
    /** The broker's, as its own samples have it. They want no key. */
    String BROKER = "https://new.real.download.dws.co.kr/common/master";

    /** What a file holds, unzipped. Its name is without {@code .zip}. */
    byte[] read(String name) throws IOException, InterruptedException;

    /** The source that a text names: an address that begins with http, or else a folder. */
    static MasterSource of(String text) {
        if (!text.startsWith("http:") && !text.startsWith("https:")) {
            return name -> fromFolder(Path.of(text), name);
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String base = text.endsWith("/") ? text : text + "/";
        return name -> download(client, base + name + ".zip", name);
    }

    private static byte[] fromFolder(Path folder, String name) throws IOException {
        Path plain = folder.resolve(name);
        try {
            return Files.exists(plain)
                    ? Files.readAllBytes(plain)
                    : unzip(
                            folder.resolve(name + ".zip").toString(),
                            Files.readAllBytes(folder.resolve(name + ".zip")),
                            name);
        } catch (NoSuchFileException e) {
            throw new SymbolsException(Messages.text(
                    "There is neither '%s' nor '%s.zip'; name the folder that holds the master files.", plain, plain));
        }
    }

    private static byte[] download(HttpClient client, String address, String name)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofMinutes(1))
                    .build();
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | IllegalArgumentException e) {
            throw new SymbolsException(
                    Messages.text(
                            "'%s' cannot be fetched (%s); check the network, or fetch the files by hand and name "
                                    + "their folder by --from.",
                            address, e),
                    e);
        }
        if (response.statusCode() != 200) {
            throw new SymbolsException(Messages.text(
                    "'%s' answers with status %s; fetch the files by hand and name their folder by --from.",
                    address, response.statusCode()));
        }
        return unzip(address, response.body(), name);
    }

    private static byte[] unzip(String from, byte[] zip, String name) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return entries.readAllBytes();
                }
            }
        }
        throw new SymbolsException(Messages.text("'%s' is no zip that holds '%s'; fetch it again.", from, name));
    }
}
