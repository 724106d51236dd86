package hogatape.intake;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines in which a pattern finds time and frame. It sees a character for each byte, so the frame's bytes stay what they are. */
final class PatternRows implements Rows {
    static final String TIME = "time";
    static final String FRAME = "frame";
    /** A time, blanks or a comma, and a frame that begins as frames do. It goes to the line's end, which nobody need look for. */
    static final Pattern USUAL =
            Pattern.compile("^\\s*[\\[\"]?(?<time>[^|{\\]\"]*?[0-9Z])[\\]\"]?[\\s,;]+(?<frame>[01]\\||\\{)");

    private final SourceStream stream;
    private final Lines lines;
    private final Matcher matcher;
    private final boolean toEnd;
    private String text;
    private String problem;
    private int frameFrom;
    private int frameTo;

    PatternRows(SourceStream stream, Pattern pattern) {
        this.stream = stream;
        lines = new Lines(stream);
        matcher = pattern.matcher("");
        toEnd = pattern == USUAL;
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!lines.next()) {
                return false;
            }
        } while (lines.isBlank());
        text = lines.text();
        problem = lines.isTooLong() ? "the line is longer than " + Lines.LONGEST + " bytes" : match();
        return true;
    }

    /** Returns what is wrong with the line, or null. */
    private String match() {
        try {
            if (!matcher.reset(text).find()) {
                return "the pattern does not match";
            }
        } catch (StackOverflowError e) {
            // A group that is repeated, as in (a|b)*, takes some of the stack each time.
            return "the line is too long for the pattern's repetitions";
        }
        frameFrom = matcher.start(FRAME);
        frameTo = toEnd ? text.length() : matcher.end(FRAME);
        String missing = matcher.start(TIME) < 0 ? TIME : frameFrom < 0 ? FRAME : null;
        return missing == null ? null : "the pattern finds no " + missing;
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
        return lines.offset() + frameFrom;
    }

    @Override
    public int length() {
        return frameTo - frameFrom;
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
