package hogatape.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.feed.BookFinding;
import hogatape.journal.RecordClock;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingStatusTest {
    private final List<String> journal = new ArrayList<>();
    private final RecordClock clock = new RecordClock() {
        @Override
        public long wallNanos() {
            return 0;
        }

        @Override
        public long monotonicNanos() {
            return 5_000;
        }
    };
    private final RecordingStatus status = new RecordingStatus(this::keep, clock);

    @Test
    void countsFramesAndNothingElse() {
        record(RecordKind.STARTED, 100, 0, "{}");
        record(RecordKind.FRAME, 300, 4_000, "0|H0NXASP0|001|005930^x");
        record(RecordKind.FRAME, 200, 3_000, "{}");
        record(RecordKind.CLOCK, 250, 0, "");

        assertThat(journal).containsExactly("STARTED {}", "FRAME 0|H0NXASP0|001|005930^x", "FRAME {}", "CLOCK ");
        assertThat(status.count()).isEqualTo(new RecordingStatus.Count(2, 25, 1, 200, 300));
        assertThat(status.heard()).containsExactly(new HeardIssues.Heard("H0NXASP0", "005930", 1, 300));
        assertThat(status.latency().median()).isBetween(1_000L, 1_001L);
        assertThat(status.latency().max()).isBetween(2_000L, 2_001L);
    }

    @Test
    void tellsWhatIsOddAboutTheBooksThatItLooksAt() {
        String sound = book(1, 0);
        String total = book(1, 7);
        for (int i = 0; i < 17; i++) {
            record(RecordKind.FRAME, i, i, i == 1 ? total : sound); // The first and the seventeenth are looked at.
        }
        assertThat(status.sample()).isEqualTo(new FeedSample.Tally(2, 0, Map.of()));
        for (int i = 17; i < 33; i++) {
            record(RecordKind.FRAME, i, i, total);
        }
        record(RecordKind.FRAME, 33, 33, "0|H0NXASP0|001|000660^x");

        assertThat(status.sample()).isEqualTo(new FeedSample.Tally(3, 1, Map.of(BookFinding.WRONG_TOTAL, 1L)));
    }

    /** A book of one level a side. */
    private static String book(int size, int tooMuch) {
        StringBuilder text = new StringBuilder("0|H0NXASP0|001|005930^090031^0");
        for (int field = 3; field < 65; field++) {
            boolean level = field == 23 || field == 33 || field == 44;
            int price = field == 3 ? 70_100 : field == 13 ? 70_000 : 0;
            text.append('^').append(field == 43 ? size + tooMuch : level ? size : price);
        }
        return text.toString();
    }

    @Test
    void takesAStampFromTheFutureAndOneOfLongAgo() {
        record(RecordKind.FRAME, 1, 6_000, "early");
        record(RecordKind.FRAME, 1, -3_600_000_000_000L, "late");

        assertThat(status.latency().max()).isGreaterThanOrEqualTo(60_000_000_000L);
        assertThat(status.latency().median()).isZero();
    }

    @Test
    void takesNothingBehindARecordThatCouldNotBeKept() {
        record(RecordKind.FRAME, 1, 1, "kept");
        assertThatThrownBy(() -> record(RecordKind.FRAME, 2, 2, "full")).isInstanceOf(InternalError.class);

        assertThatThrownBy(() -> record(RecordKind.STOPPED, 3, 3, "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("disk full");
        assertThat(journal).containsExactly("FRAME kept");
        assertThat(status.count().frames()).isEqualTo(1);
    }

    private void record(RecordKind kind, long wall, long monotonic, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        status.onRecord(RecordHandler.UNNUMBERED, kind, 0, wall, monotonic, bytes, 0, bytes.length);
    }

    private void keep(
            long sequence,
            RecordKind kind,
            int connection,
            long wall,
            long monotonic,
            byte[] buffer,
            int offset,
            int length) {
        String text = new String(buffer, offset, length, StandardCharsets.UTF_8);
        if (text.equals("full")) {
            throw new InternalError("disk full");
        }
        journal.add(kind + " " + text);
    }
}
