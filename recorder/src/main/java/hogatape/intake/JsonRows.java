package hogatape.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lines that are JSON objects; two of their fields are time and frame. */
final class JsonRows implements Rows {
    private static final JsonFactory JSON = new JsonFactory();

    private final SourceStream stream;
    private final Lines lines;
    private final String timeField;
    private final String frameField;
    private RowProblem problem;
    private String time;
    private byte[] frame;

    JsonRows(SourceStream stream, String timeField, String frameField) {
        this.stream = stream;
        this.timeField = timeField;
        this.frameField = frameField;
        lines = new Lines(stream);
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!lines.next()) {
                return false;
            }
        } while (lines.isBlank());
        time = null;
        frame = null;
        problem = lines.isTooLong() ? RowProblem.of(RowProblem.Kind.TOO_LONG) : parse();
        return true;
    }

    /** Returns what is wrong with the line, or null. */
    private RowProblem parse() {
        try (JsonParser parser = JSON.createParser(lines.buffer(), lines.offset(), lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return RowProblem.of(RowProblem.Kind.NO_JSON_OBJECT);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(timeField) && value.isScalarValue()) {
                    time = parser.getText();
                } else if (name.equals(frameField) && value == JsonToken.VALUE_STRING) {
                    frame = parser.getText().getBytes(StandardCharsets.UTF_8);
                } else {
                    parser.skipChildren();
                }
            }
            return time == null
                    ? RowProblem.of(RowProblem.Kind.NO_TIME_FIELD, timeField)
                    : frame == null ? RowProblem.of(RowProblem.Kind.NO_FRAME_FIELD, frameField) : null;
        } catch (JsonProcessingException e) {
            return RowProblem.of(RowProblem.Kind.NO_JSON, e.getOriginalMessage());
        } catch (IOException e) {
            return RowProblem.of(
                    RowProblem.Kind.NO_JSON,
                    e.getMessage()); // Bytes of no encoding: the parser reads from memory alone.
        }
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
        return time;
    }

    @Override
    public byte[] buffer() {
        return frame;
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int length() {
        return frame.length;
    }

    @Override
    public String text() {
        return lines.text();
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
