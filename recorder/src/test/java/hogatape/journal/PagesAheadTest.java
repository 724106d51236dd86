package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesAheadTest {
    private static final byte[] PAYLOAD = new byte[10_000];
    private static final int THREE_MEGABYTES = 300;

    @TempDir
    Path folder;

    private final ThrownClock clock = new ThrownClock("2026-11-23T14:00:00Z");

    @Test
    void readsAheadOfTheWriterOverTheEndOfADayAndChangesNothing() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, clock)) {
            append(writer, THREE_MEGABYTES);
            Thread ahead = ahead();
            assertThat(ahead).isNotNull();
            clock.pass(Duration.ofHours(2));
            append(writer, THREE_MEGABYTES);
            assertThat(ahead.isAlive()).isTrue();
        }
        assertThat(ahead()).isNull();
        assertThat(DayFile.in(folder)).hasSize(2);
        try (JournalReader reader = JournalReader.open(folder)) {
            JournalVerifier.Result result = JournalVerifier.verify(reader);
            assertThat(result.sound()).isTrue();
            assertThat(result.frames()).isEqualTo(2 * THREE_MEGABYTES);
        }
    }

    @Test
    void leavesASmallJournalAlone() throws Exception {
        try (JournalWriter writer = JournalWriter.open(folder, SyncPolicy.NONE, clock)) {
            append(writer, 10);
            assertThat(ahead()).isNull();
        }
    }

    private void append(JournalWriter writer, int records) {
        for (int i = 0; i < records; i++) {
            clock.pass(Duration.ofMillis(2));
            writer.onRecord(
                    RecordHandler.UNNUMBERED,
                    RecordKind.FRAME,
                    0,
                    clock.wallNanos(),
                    clock.monotonicNanos(),
                    PAYLOAD,
                    0,
                    PAYLOAD.length);
        }
    }

    private static Thread ahead() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pages-ahead"))
                .findFirst()
                .orElse(null);
    }
}
