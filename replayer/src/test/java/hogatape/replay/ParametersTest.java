package hogatape.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.strategy.Parameter;
import hogatape.strategy.Strategy;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
    enum Side {
        BUY,
        SELL
    }

    static class Base implements Strategy {
        @Parameter("the widest spread in won")
        private long maxSpread = 300;
    }

    static final class Tuned extends Base {
        @Parameter
        int lots = 1;

        @Parameter
        double weight = 0.5;

        @Parameter
        boolean eager;

        @Parameter
        String note = "";

        @Parameter
        Duration patience = Duration.ofSeconds(1);

        @Parameter
        LocalTime until = LocalTime.NOON;

        @Parameter
        Side side = Side.BUY;

        @Parameter
        List<String> odd = List.of();

        @Parameter
        final int fixed = Integer.parseInt("7");

        int plain;
    }

    private final Tuned strategy = new Tuned();

    @Test
    void everyTypeIsRead() {
        Replayer.of(strategy)
                .set("maxSpread", "-5")
                .set("lots", " 3 ")
                .set("weight", "1e-3")
                .set("eager", "true")
                .set("note", "a=b")
                .set("patience", "250ms")
                .set("until", "15:20")
                .set("side", "sell");

        assertThat(((Base) strategy).maxSpread).isEqualTo(-5);
        assertThat(strategy.lots).isEqualTo(3);
        assertThat(strategy.weight).isEqualTo(0.001);
        assertThat(strategy.eager).isTrue();
        assertThat(strategy.note).isEqualTo("a=b");
        assertThat(strategy.patience).isEqualTo(Duration.ofMillis(250));
        assertThat(strategy.until).isEqualTo(LocalTime.of(15, 20));
        assertThat(strategy.side).isEqualTo(Side.SELL);
    }

    @Test
    void saysWhatIsWrong() {
        fails("lots", "many", "'many' is no int");
        fails("lots", "3000000000", "'3000000000' is no int");
        fails("eager", "yes", "'yes' is neither true nor false");
        fails("patience", "soon", "'soon' is no duration; write it as 90s");
        fails("until", "9", "'9' is no time of day; write it as 09:00");
        fails("side", "both", "'both' is none of [BUY, SELL]");
        fails("odd", "1", "its type java.util.List is none that a parameter may have: boolean, double, Duration");
        fails("fixed", "1", "is static or final");
        fails("plain", "1", "Tuned has no parameter 'plain'; it has eager (boolean, default false)");
        fails("spread", "1", "maxSpread (long, default 300: the widest spread in won)");
        assertThatThrownBy(() -> Parameters.set(new Strategy() {}, "any", "1"))
                .hasMessageContaining("it has none at all");
    }

    private void fails(String name, String value, String sentence) {
        assertThatThrownBy(() -> Parameters.set(strategy, name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}
