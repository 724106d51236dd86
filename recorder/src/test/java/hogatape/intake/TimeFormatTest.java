package hogatape.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.SeoulTime;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {
    private static final String MOMENT = "2026-11-23 09:00:30.123456000";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "s; 1795392030.123456",
                "ms; 1795392030123.456",
                "us; 1795392030123456",
                "ns; 1795392030123456000",
                "ns; ' 1795392030123456000 '",
                "iso; 2026-11-23T09:00:30.123456",
                "iso; 2026-11-23 09:00:30,123456",
                "iso; 2026-11-23T00:00:30.123456Z",
                "iso; 2026-11-22T19:00:30.123456-05:00",
                "iso; 2026-11-23 09:00:30.123456+0900",
                "yyyyMMdd-HHmmss.SSSSSS; 20261123-090030.123456",
                "yyyyMMdd HH:mm:ss,SSSSSS; 20261123 09:00:30,123456",
                "dd/MMM/yyyy:HH:mm:ss.SSSSSS Z; 23/Nov/2026:00:00:30.123456 +0000",
            })
    void readsTheSameMomentHoweverItIsWritten(String format, String text) throws Exception {
        assertThat(SeoulTime.text(TimeFormat.parse(format).reader(null).read(text)))
                .isEqualTo(MOMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "1795392030, s",
        "1795392030.5, s",
        "1795392030123, ms",
        "1795392030123456, us",
        "1795392030123456789, ns",
        "2026-11-23 09:00:30, iso",
        "09:00:30, iso",
        "20261123, iso"
    })
    void theSizeOfANumberTellsItsUnit(String text, String format) {
        assertThat(TimeFormat.guess(text).text()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "12x", "1.5.5", "99999999999999999999", "9223372036854775807"})
    void refusesWhatIsNoNumberOfSeconds(String text) {
        assertThatThrownBy(() -> TimeFormat.parse("s").reader(null).read(text))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableTimeException.class))
                .extracting(e -> e.problem().sentence().english(), InstanceOfAssertFactories.STRING)
                .contains("the time '" + text + "'");
    }

    @Test
    void refusesAFormatThatIsNone() {
        assertThatThrownBy(() -> TimeFormat.parse("seconds"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'seconds' is no time format");
    }

    @Test
    void aTimeOfAWrongUnitIsNotPlausible() {
        assertThatThrownBy(() -> PlausibleTime.read(TimeFormat.parse("ms").reader(null), "1795392030"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableTimeException.class))
                .extracting(e -> e.problem().sentence().english(), InstanceOfAssertFactories.STRING)
                .contains("comes to 1970-01-22");
    }
}
