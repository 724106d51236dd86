package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DialPaceTest {
    @Test
    void letsOneConnectionBeMadeASecond() {
        DialPace pace = new DialPace();
        long second = TimeUnit.SECONDS.toNanos(1);

        assertThat(pace.mayDial(-7)).isTrue();
        assertThat(pace.mayDial(-7)).isFalse();
        assertThat(pace.mayDial(-8 + second)).isFalse();
        assertThat(pace.mayDial(-7 + second)).isTrue();
    }
}
