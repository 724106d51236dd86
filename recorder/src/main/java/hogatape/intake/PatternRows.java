package hogatape.intake;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines in which a pattern finds time and frame. It sees a character for each byte, so the frame's bytes stay what they are. */
final class PatternRows implements Rows {
    static final String TIME = "time";
    static final String FRAME = "frame";
    /** A time, blanks or a comma, and a frame that begins as frames do. */
    static final Pattern USUAL =
            Pattern.compile("^\\s*[\\[\"]?(?<time>[^|{\\]\"]*?[0-9Z])[\\]\"]?[\\s,;]+(?<frame>[01]\\|.*|\\{.*)$");

    private final SourceStream stream;
    private final Lines lines;
    private final Matcher matcher;
    private String text;
    private String problem;

    PatternRows(SourceStream stream, Pattern pattern) {
        this.stream = stream;
        lines = new Lines(stream);
        matcher = pattern.matcher("");
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!lines.next()) {
                return false;
            }
        } while (lines.isBlank());
        text = lines.text();
        if (lines.isTooLong()) {
            problem = "the line is longer than " + Lines.LONGEST + " bytes";
        } else if (!matcher.reset(text).find()) {
            problem = "the pattern does not match";
        } else if (matcher.start(TIME) < 0 || matcher.start(FRAME) < 0) {
            problem = "the pattern finds no " + (matcher.start(TIME) < 0 ? TIME : FRAME);
        } else {
            problem = null;
        }
        return true;
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public String time() {
        return matcher.group(TIME);
    }

    @Override
    public byte[] buffer() {
        return lines.buffer();
    }

    @Override
    public int offset() {
        return lines.offset() + matcher.start(FRAME);
    }

    @Override
    public int length() {
        return matcher.end(FRAME) - matcher.start(FRAME);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public long position() throws IOException {
        return stream.position();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
