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
        write((begun ? ",\n" : "") + json(HtmlDay.of(day)));
        begun = true;
    }

    /** Puts the page in its place. */
    void complete(Damages ofNoDay) throws IOException {
        write(foot.replace("/*DAMAGES*/", json(ofNoDay.english())));
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

    /** A closing tag within a text would end the script. */
    private static String json(Object value) {
        return new String(Payload.write(value), StandardCharsets.UTF_8).replace("<", "\\u003c");
    }

    private void write(String text) throws IOException {
        try {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
