package hogatape.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.doctor.ClockSource.Offset;
import hogatape.doctor.Finding.Light;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-26T22:00:00Z");
    private static final String CHRONY =
            "A9FEA97B,169.254.169.123,4,1795392030.1,%s,0.000001,0.00002,-15.4,0.0,0.02,0.0003,0.0001,64.2,%s";

    @ParameterizedTest
    @CsvSource({"0.0004, GREEN", "-0.02, GREEN", "-0.2, YELLOW", "1.5, RED"})
    void howFarTheClockIsOffDecides(double seconds, Light light) throws Exception {
        assertThat(clock(Optional.of(new Offset("chrony", seconds, true)))).isEqualTo(light);
    }

    @Test
    void aClockThatNobodyKeepsIsRedAndOneThatNobodyTellsOfYellow() throws Exception {
        assertThat(clock(Optional.of(new Offset("chrony", 0, false)))).isEqualTo(Light.RED);
        assertThat(clock(Optional.empty())).isEqualTo(Light.YELLOW);
    }

    @Test
    void readsWhatChronyTells() {
        assertThat(ClockSource.chrony(CHRONY.formatted("-0.000012", "Normal") + "\n"))
                .contains(new Offset("chrony", -0.000012, true));
        assertThat(ClockSource.chrony(CHRONY.formatted("0.0", "Not synchronised")))
                .contains(new Offset("chrony", 0, false));
        assertThat(ClockSource.chrony("506 Cannot talk to daemon")).isEmpty();
        assertThat(ClockSource.chrony(CHRONY.formatted("soon", "Normal"))).isEmpty();
    }

    @Test
    void readsWhatSystemdTells() {
        assertThat(ClockSource.systemd("yes\n"))
                .get()
                .extracting(Offset::synchronised)
                .isEqualTo(true);
        assertThat(ClockSource.systemd("no\n"))
                .get()
                .extracting(Offset::synchronised)
                .isEqualTo(false);
        assertThat(ClockSource.systemd("")).isEmpty();
    }

    @Test
    void readsWhatAnNtpDaemonTells() {
        assertThat(ClockSource.ntpd("stratum=2, offset=-0.081\n")).contains(new Offset("ntpd", -0.000081, true));
        assertThat(ClockSource.ntpd("stratum=16, offset=0.000")).contains(new Offset("ntpd", 0, false));
        assertThat(ClockSource.ntpd("ntpq: read: Connection refused")).isEmpty();
    }

    private static Light clock(Optional<Offset> told) throws Exception {
        return new ClockCheck(() -> told, NOW)
                .look().stream()
                        .filter(finding -> finding.subject().english().equals("clock"))
                        .findFirst()
                        .orElseThrow()
                        .light();
    }
}
