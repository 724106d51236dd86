package hogatape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainCharsetTest {
    private static final Charset KOREAN_WINDOWS = Charset.forName("MS949");

    @Test
    void whatTheCharsetHasIsWrittenAsItWritesIt() {
        String text = "삼성전자 호가 1,000 × 3 → 끝…";
        assertThat(text.getBytes(new PlainCharset(KOREAN_WINDOWS))).isEqualTo(text.getBytes(KOREAN_WINDOWS));
    }

    @Test
    void whatItLacksIsWrittenPlainly() {
        assertThat(inKoreanWindows("a – b")).isEqualTo("a - b");
        assertThat(inKoreanWindows("−5 é ✓")).isEqualTo("-5 e v");
        assertThat(inAscii("30 µs, 2 × 3 ≤ 7 → …")).isEqualTo("30 us, 2 x 3 <= 7 -> ...");
        assertThat(inAscii("│─┼ ▁▄█")).isEqualTo("|-+ ###");
    }

    @Test
    void aLetterWithoutALikenessIsWrittenByItsCode() {
        assertThat(inAscii("삼성")).isEqualTo("\\uc0bc\\uc131");
        assertThat(inKoreanWindows("🚀")).isEqualTo("\\ud83d\\ude80");
        assertThat(inAscii("half \ud83d of one")).isEqualTo("half \\ud83d of one");
    }

    @Test
    void allOfALongTextArrivesWhateverTheBuffers() throws IOException {
        String text = "–가–🚀".repeat(10_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, new PlainCharset(StandardCharsets.US_ASCII))) {
            writer.write(text);
        }
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo("-\\uac00-\\ud83d\\ude80".repeat(10_000));
    }

    @Test
    void aStreamOfItPrintsEachPieceAtOnce() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, new PlainCharset(KOREAN_WINDOWS));
        stream.print("호가 – ");
        assertThat(bytes.toString(KOREAN_WINDOWS)).isEqualTo("호가 - ");
        stream.write(0x80);
        assertThat(bytes.toByteArray()).endsWith(0x80);
    }

    private static String inKoreanWindows(String text) {
        return new String(text.getBytes(new PlainCharset(KOREAN_WINDOWS)), KOREAN_WINDOWS);
    }

    private static String inAscii(String text) {
        return new String(text.getBytes(new PlainCharset(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
    }
}
