package hogatape.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON text of what a recorder says of itself: every payload but frames and sent messages. */
public final class Payload {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Payload() {}

    /** The JSON text of a value, in UTF-8. */
    public static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The value in a payload. Properties that this version does not know are passed over.
     *
     * @throws UncheckedIOException if the bytes are not the JSON text of such a value
     */
    public static <T> T read(Class<T> type, byte[] buffer, int offset, int length) {
        T value;
        try {
            value = JSON.readValue(buffer, offset, length, type);
        } catch (JsonProcessingException e) {
            throw none(type, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw none(type, e.getMessage(), e);
        }
        if (value == null) {
            throw none(type, "it is null", new IOException("null"));
        }
        return value;
    }

    private static UncheckedIOException none(Class<?> type, String why, IOException cause) {
        return new UncheckedIOException("not a " + type.getSimpleName() + ": " + why, cause);
    }
}
