package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldParserTest {
    private static final String HEADER = "0|H0NXASP0|001|";

    @ParameterizedTest
    @CsvSource({
        "WHOLE, '', 0",
        "WHOLE, 0, 0",
        "WHOLE, -0, 0",
        "WHOLE, 007, 7",
        "WHOLE, -339500, -339500",
        "WHOLE, 12345678, 12345678",
        "WHOLE, 123456789, 123456789",
        "WHOLE, 999999999999999999, 999999999999999999",
        "WHOLE, -999999999999999999, -999999999999999999",
        "DECIMAL, '', 0",
        "DECIMAL, -100.00, -10000",
        "DECIMAL, -0.07, -7",
        "DECIMAL, 1.5, 150",
        "DECIMAL, 313750, 31375000",
        "DECIMAL, 71550.500, 7155050",
        "DECIMAL, 9999999999999999.99, 999999999999999999",
        "TIME, 000000, 0",
        "TIME, 235959, 86399",
        "CHARACTER, A, 65",
        "CHARACTER, '', 32",
        "TEXT, 12, 12"
    })
    void reads(FieldType type, String text, long value) {
        assertThat(parse(type, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHOLE -",
                "WHOLE --1",
                "WHOLE +1",
                "WHOLE 1.0",
                "WHOLE 1 ",
                "WHOLE 12:4",
                "WHOLE 1/2",
                "WHOLE 1234567890123456789",
                "WHOLE (null)",
                "WHOLE ٣",
                "DECIMAL .5",
                "DECIMAL 5.",
                "DECIMAL .",
                "DECIMAL 1.2.3",
                "DECIMAL 1.005",
                "DECIMAL 1.-5",
                "DECIMAL 10000000000000000.00",
                "TIME ",
                "TIME 240000",
                "TIME 096000",
                "TIME 090060",
                "TIME 90000",
                "TIME 0900000",
                "TIME 09000x",
                "CHARACTER 00",
                "CHARACTER -",
                "TEXT abc",
                "TEXT "
            })
    void refuses(String typeAndText) {
        int space = typeAndText.indexOf(' ');
        assertThat(parse(FieldType.valueOf(typeAndText.substring(0, space)), typeAndText.substring(space + 1)))
                .isEqualTo(FeedRecord.NO_VALUE);
    }

    private static long parse(FieldType type, String text) {
        byte[] field = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = (HEADER + text).getBytes(StandardCharsets.UTF_8);
        return FieldParser.parse(type, frame, frame.length - field.length, frame.length);
    }
}
