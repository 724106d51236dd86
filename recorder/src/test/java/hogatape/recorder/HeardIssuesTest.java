package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.recorder.HeardIssues.Heard;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeardIssuesTest {
    private final HeardIssues heard = new HeardIssues();

    @Test
    void knowsAnIssueByTrAndCode() {
        note("0|H0STASP0|001|005930^090000", 1);
        note("0|H0NXASP0|001|005930^090000", 2);
        note("0|H0NXASP0|002|005930^090001^x^005930^y", 3);
        note("1|H0NXASP0|001|0074K0^secret", 4);

        assertThat(heard.all())
                .containsExactly(
                        new Heard("H0NXASP0", "005930", 2, 3),
                        new Heard("H0NXASP0", "0074K0", 1, 4),
                        new Heard("H0STASP0", "005930", 1, 1));
    }

    @Test
    void growsWithTheIssues() {
        for (int round = 1; round <= 3; round++) {
            for (int code = 0; code < 3000; code++) {
                note("0|H0NXASP0|001|" + (100_000 + code) + "^x", round);
            }
        }
        assertThat(heard.count()).isEqualTo(3000);
        assertThat(heard.all()).hasSize(3000).allSatisfy(issue -> {
            assertThat(issue.frames()).isEqualTo(3);
            assertThat(issue.lastNanos()).isEqualTo(3);
        });
    }

    @Test
    void staysSmallHoweverManyNamesGarbageHas() {
        for (int code = 0; code < 50_000; code++) {
            note("0|H0NXASP0|001|" + code + "^x", 1);
        }
        assertThat(heard.count()).isEqualTo(10_000).isEqualTo(heard.all().size());
    }

    @Test
    void tellsLongNamesApartByTheirFirstEightCharacters() {
        note("0|H0NXASP0X|001|123456789^x", 1);
        note("0|H0NXASP0Y|001|12345678^x", 2);
        note("0|H0NXASP0|001|1234567^x", 3);

        assertThat(heard.all())
                .containsExactly(new Heard("H0NXASP0", "1234567", 1, 3), new Heard("H0NXASP0", "12345678", 2, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0|",
                "0||",
                "0||||",
                "0||001|005930^x",
                "0|\0|001|005930^x",
                "0|H0NXASP0",
                "0|H0NXASP0|001",
                "0|H0NXASP0|001|",
                "0|H0NXASP0|001|005930",
                "2|H0NXASP0|001|005930^x",
                "{\"header\":{}}",
                "^^^^|||"
            })
    void passesGarbageBy(String frame) {
        for (int i = 0; i < 1000; i++) {
            note(frame, 1);
        }
        assertThat(heard.count()).isZero();
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void looksAtItsFrameOnly() {
        byte[] buffer = "0|H0NXASP0|001|005930^x".getBytes(StandardCharsets.ISO_8859_1);
        heard.note(buffer, 0, buffer.length - 2, 1);

        assertThat(heard.count()).isZero();
    }

    private void note(String frame, long wallNanos) {
        byte[] bytes = ("zz" + frame + "^zz").getBytes(StandardCharsets.ISO_8859_1);
        heard.note(bytes, 2, bytes.length - 5, wallNanos);
    }
}
