package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.JournalSummary.Hole;
import hogatape.journal.Subscription.Standing;
import org.junit.jupiter.api.Test;

class JournalSummaryTest {
    private final JournalSummary summary = new JournalSummary();

    @Test
    void aCrashLeavesAHoleFromTheLastRecordOnWhateverThatIs() {
        Subscription granted = new Subscription("H0NXASP0", "005930", Standing.GRANTED, "", "");
        feed(10, RecordKind.STARTED, Payload.write(new Started("1")));
        feed(20, RecordKind.SUBSCRIPTION, Payload.write(granted));
        feed(30, RecordKind.FRAME, new byte[] {'x'});
        feed(70, RecordKind.STARTED, Payload.write(new Started("1")));
        feed(80, RecordKind.SUBSCRIPTION, Payload.write(granted));

        assertThat(summary.holes()).singleElement().satisfies(hole -> {
            assertThat(hole.gap().sinceNanos()).isEqualTo(30);
            assertThat(hole).extracting(Hole::untilNanos).isEqualTo(80L);
        });
    }

    private void feed(long nanos, RecordKind kind, byte[] payload) {
        summary.onRecord(nanos, kind, 0, nanos, nanos, payload, 0, payload.length);
    }
}
