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
    private RowProblem problem;
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
        problem = lines.isTooLong() ? RowProblem.of(RowProblem.Kind.TOO_LONG) : match();
        return true;
    }

    /** Returns what is wrong with the line, or null. */
    private RowProblem match() {
        try {
            if (!matcher.reset(text).find()) {
                return RowProblem.of(RowProblem.Kind.NO_MATCH);
            }
        } catch (StackOverflowError e) {
            // A group that is repeated, as in (a|b)*, takes some of the stack each time.
            return RowProblem.of(RowProblem.Kind.MANY_REPETITIONS);
        }
        frameFrom = matcher.start(FRAME);
        frameTo = toEnd ? text.length() : matcher.end(FRAME);
        return matcher.start(TIME) < 0
                ? RowProblem.of(RowProblem.Kind.NO_TIME)
                : frameFrom < 0 ? RowProblem.of(RowProblem.Kind.NO_FRAME) : null;
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public RowProblem problem() {
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
