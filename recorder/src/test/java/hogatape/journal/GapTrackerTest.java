package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.Subscription.Standing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapTrackerTest {
    private final List<String> told = new ArrayList<>();
    private final GapTracker tracker = new GapTracker(new GapListener() {
        @Override
        public void onGapStart(Gap gap) {
            told.add("start " + gap.cause() + " since " + gap.sinceNanos() + " "
                    + gap.issues().stream().map(SubscriptionKey::symbol).toList());
        }

        @Override
        public void onGapEnd(Gap gap, long untilNanos) {
            told.add("end " + gap.cause() + " at " + untilNanos);
        }

        @Override
        public void onReleased(SubscriptionKey issue) {
            told.add("released " + issue.symbol());
        }
    });

    @Test
    void aFirstStartIsNoGap() {
        feed(10, RecordKind.STARTED, new Started("1"));
        subscribe(20, "005930", Standing.ASKED);
        subscribe(30, "005930", Standing.GRANTED);

        assertThat(told).isEmpty();
    }

    @Test
    void aLostConnectionHidesItsIssuesUntilEachIsGrantedAgain() {
        feed(10, RecordKind.STARTED, new Started("1"));
        subscribe(20, "005930", Standing.GRANTED);
        subscribe(30, "0074K0", Standing.GRANTED);
        feed(100, RecordKind.DISCONNECTED, new Disconnected("reset", 90));
        subscribe(200, "005930", Standing.GRANTED);
        subscribe(210, "0074K0", Standing.REFUSED);
        subscribe(220, "0074K0", Standing.GRANTED);

        assertThat(told).containsExactly("start DISCONNECTED since 90 [005930, 0074K0]", "end DISCONNECTED at 220");
    }

    @Test
    void aRefusedIssueLeavesTheGapOpen() {
        feed(10, RecordKind.STARTED, new Started("1"));
        subscribe(20, "005930", Standing.GRANTED);
        feed(100, RecordKind.DISCONNECTED, new Disconnected("reset", 90));
        subscribe(200, "005930", Standing.REFUSED);

        assertThat(told).containsExactly("start DISCONNECTED since 90 [005930]");
    }

    @Test
    void aStartWithoutAStopTellsOfACrashSinceTheRecordBefore() {
        feed(10, RecordKind.STARTED, new Started("1"));
        subscribe(20, "005930", Standing.GRANTED);
        feed(55, RecordKind.CLOCK, null);
        feed(500, RecordKind.STARTED, new Started("1"));
        subscribe(520, "005930", Standing.GRANTED);

        assertThat(told).containsExactly("start CRASHED since 55 [005930]", "end CRASHED at 520");
    }

    @Test
    void anOrderlyStopLastsUntilTheNextSubscriptionIsGranted() {
        feed(10, RecordKind.STARTED, new Started("1"));
        subscribe(20, "005930", Standing.GRANTED);
        subscribe(30, "005930", Standing.RELEASED);
        feed(40, RecordKind.DISCONNECTED, new Disconnected("closed", 40));
        feed(50, RecordKind.STOPPED, new Stopped("--for is over", List.of()));
        feed(900, RecordKind.STARTED, new Started("1"));
        subscribe(950, "000660", Standing.GRANTED);

        assertThat(told).containsExactly("released 005930", "start STOPPED since 50 []", "end STOPPED at 950");
    }

    @Test
    void lostRecordsHideWhatWasSubscribedUntilTheNextRecord() {
        feed(10, RecordKind.STARTED, new Started("1"));
        subscribe(20, "005930", Standing.GRANTED);
        feed(30, RecordKind.HOLE, new LostRecords(3, 90, "a zeroed page"));
        feed(800, RecordKind.CLOCK, null);
        feed(900, RecordKind.CLOCK, null);

        assertThat(told).containsExactly("start LOST since 20 [005930]", "end LOST at 800");
    }

    @Test
    void anOrderlyStopThatTellsItsIssuesLastsUntilEachIsHeardAgainOrWantedNoMore() {
        feed(10, RecordKind.STARTED, new Started("1"));
        SubscriptionKey samsung = new SubscriptionKey("H0NXASP0", "005930");
        feed(
                50,
                RecordKind.STOPPED,
                new Stopped("told to", List.of(samsung, new SubscriptionKey("H0NXASP0", "000660"))));
        feed(900, RecordKind.STARTED, new Started("1"));
        feed(905, RecordKind.STATE, new TapeState(List.of(new TapeState.Connection(0, List.of())), 905));
        subscribe(950, "005930", Standing.GRANTED);
        Subscription granted = new Subscription("H0NXASP0", "005930", Standing.GRANTED, "", "");
        feed(999, RecordKind.STATE, new TapeState(List.of(new TapeState.Connection(0, List.of(granted))), 999));

        assertThat(told).containsExactly("start STOPPED since 50 [005930, 000660]", "end STOPPED at 999");
    }

    @Test
    void aRecorderThatWasGrantedNothingLeavesTheGapAsItIs() {
        feed(10, RecordKind.STARTED, new Started("1"));
        feed(50, RecordKind.STOPPED, new Stopped("refused", List.of()));
        feed(100, RecordKind.STARTED, new Started("1"));
        feed(150, RecordKind.STOPPED, new Stopped("refused", List.of()));
        feed(900, RecordKind.STARTED, new Started("1"));
        subscribe(950, "000660", Standing.GRANTED);

        assertThat(told).containsExactly("start STOPPED since 50 []", "end STOPPED at 950");
    }

    private void subscribe(long wall, String symbol, Standing standing) {
        feed(wall, RecordKind.SUBSCRIPTION, new Subscription("H0NXASP0", symbol, standing, "", ""));
    }

    private void feed(long wall, RecordKind kind, Object payload) {
        byte[] bytes = payload == null ? new byte[0] : Payload.write(payload);
        tracker.onRecord(0, kind, 0, wall, wall, bytes, 0, bytes.length);
    }
}
