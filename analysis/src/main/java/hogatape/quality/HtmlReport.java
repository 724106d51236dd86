package hogatape.quality;

import hogatape.export.WholeFile;
import hogatape.journal.Payload;
import hogatape.message.Messages;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The days as one page for a browser, which needs nothing else. The page's own script draws what stands in it; the days are written one by
 * one, and the file appears once it is complete.
 */
final class HtmlReport implements DayListener, Closeable {
    private static final String DAYS = "/*DAYS*/";
    private static final String DAMAGES = "/*DAMAGES*/";

    private final WholeFile file;
    private final Path path;
    private final String foot;
    private boolean begun;

    private HtmlReport(WholeFile file, Path path, String foot) {
        this.file = file;
        this.path = path;
        this.foot = foot;
    }

    static HtmlReport create(Path path) throws IOException {
        String page = page();
        int days = page.indexOf(DAYS);
        WholeFile file = WholeFile.create(path.toAbsolutePath());
        HtmlReport report = new HtmlReport(file, path, page.substring(days + DAYS.length()));
        report.write(page.substring(0, days));
        return report;
    }

    private static String page() {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("quality.html")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The program lacks its page.", e);
        }
    }

    @Override
    public void onDay(DayLedger day) throws IOException {
        write(begun ? ",\n" : "");
        writeJson(HtmlDay.of(day));
        begun = true;
    }

    /** Puts the page in its place. */
    void complete(Damages ofNoDay) throws IOException {
        int damages = foot.indexOf(DAMAGES);
        write(foot.substring(0, damages));
        writeJson(ofNoDay.english());
        write(foot.substring(damages + DAMAGES.length()));
        try {
            file.complete();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private IOException unwritable(IOException e) {
        return new IOException(
                Messages.text("'%s' cannot be written: %s; make room, or choose another file.", path, e.getMessage()),
                e);
    }

    /** A closing tag within a text would end the script, so none begins; a day is too long to go through strings. */
    private void writeJson(Object value) throws IOException {
        byte[] json = Payload.write(value);
        int written = 0;
        for (int at = 0; at < json.length; at++) {
            if (json[at] == '<') {
                write(json, written, at);
                write("\\u003c");
                written = at + 1;
            }
        }
        write(json, written, json.length);
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int from, int until) throws IOException {
        try {
            file.stream().write(bytes, from, until - from);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
