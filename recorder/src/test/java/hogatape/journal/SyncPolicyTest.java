package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncPolicyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "each", "1ms", "1h"})
    void everyPolicyKeepsWhatWasAppended(String policy) throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.parse(policy))) {
            for (int i = 1; i <= 20; i++) {
                RecordedEvent.frame(i, "record " + i).writeTo(writer);
            }
        }
        try (JournalReader reader = JournalReader.open(folder)) {
            assertThat(RecordedEvent.readAll(reader)).hasSize(20);
        }
    }

    @Test
    void anIntervalIsDueOnceItIsOver() {
        ThrownClock clock = new ThrownClock("2026-11-23T00:00:00Z");
        Syncing syncing = new Syncing(SyncPolicy.parse("1s"), clock);

        assertThat(syncing.due()).isFalse();
        clock.pass(Duration.ofMillis(999));
        assertThat(syncing.due()).isFalse();
        clock.pass(Duration.ofMillis(1));
        assertThat(syncing.due()).isTrue();
        assertThat(syncing.pending()).isFalse();
        assertThat(syncing.due()).isFalse();
        assertThat(syncing.pending()).isTrue();
    }

    @Test
    void saysWhatIsNoPolicy() {
        assertThatThrownBy(() -> SyncPolicy.parse("often"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'often' is no way to sync; write none, each, or an interval such as 1s.");
        assertThat(SyncPolicy.parse("each")).isEqualTo(SyncPolicy.EACH).hasToString("each");
        assertThat(SyncPolicy.parse("none")).isEqualTo(SyncPolicy.NONE).hasToString("none");
        assertThat(SyncPolicy.parse("2s")).hasToString("2000ms");
    }

    @Test
    void anIntervalOfZeroIsEach() {
        assertThat(SyncPolicy.parse("0s")).isEqualTo(SyncPolicy.EACH);
    }
}
