package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.kis.server.PingPong;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private static int sentUntil(Pace pace, long now) {
        int sent = 0;
        while (pace.untilDue(now) <= 0) {
            pace.sent();
            sent++;
        }
        return sent;
    }

    @Test
    void framesAreDueEvenlyAndWhatWasHeldBackIsOwed() {
        Pace pace = new Pace(1000);
        pace.restart(5 * SECOND);
        assertThat(sentUntil(pace, 5 * SECOND)).isEqualTo(1);
        assertThat(pace.untilDue(5 * SECOND)).isEqualTo(SECOND / 1000);
        assertThat(sentUntil(pace, 6 * SECOND)).isEqualTo(1000);
        assertThat(sentUntil(pace, 8 * SECOND)).isEqualTo(2000);
    }

    @Test
    void aQuietTimeIsNotOwed() {
        Pace pace = new Pace(1000);
        pace.restart(0);
        sentUntil(pace, SECOND);
        pace.restart(10 * SECOND);
        assertThat(sentUntil(pace, 10 * SECOND)).isEqualTo(1);
    }

    @Test
    void pingPongIsGivenUpAfterTheFirstQuestionWithoutAnswer() {
        PingPong pingPong = new PingPong(Duration.ofSeconds(100));
        assertThat(pingPong.isGivenUp(1000 * SECOND)).isFalse();
        pingPong.asked(10 * SECOND);
        pingPong.asked(20 * SECOND);
        assertThat(pingPong.isGivenUp(109 * SECOND)).isFalse();
        assertThat(pingPong.isGivenUp(110 * SECOND)).isTrue();
        pingPong.answered();
        assertThat(pingPong.isGivenUp(110 * SECOND)).isFalse();
        pingPong.asked(120 * SECOND);
        assertThat(pingPong.isGivenUp(219 * SECOND)).isFalse();
        assertThat(pingPong.isGivenUp(220 * SECOND)).isTrue();
    }
}
