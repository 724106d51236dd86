package hogatape.replay.pace;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.journal.RecordKind;
import hogatape.replay.ManualClock;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;
    private static final long HOUR = 3_600 * SECOND;
    private static final long BEGIN = 500;

    private final ManualClock clock = new ManualClock(BEGIN);
    private boolean stop;
    private int idled;
    private int journal;
    private long tape = 1_000_000 * SECOND;
    private long monotonic = -3 * SECOND;
    private Pace pace = pace(1);

    @Test
    void theFirstRecordIsDueAtOnce() {
        assertThat(next(RecordKind.STARTED, 0)).isZero();
    }

    @Test
    void earlyAndLateDeliveriesLeaveTheOthersAlone() {
        next(RecordKind.STARTED, 0);
        for (int i = 1; i <= 10_000; i++) {
            // A strategy that takes from nothing to 1.4 ms for records 1 ms apart.
            clock.now += i % 8 * 200_000;
            next(RecordKind.FRAME, MILLISECOND);
        }
        clock.now += 70 * MILLISECOND;
        for (int i = 0; i < 200; i++) {
            next(RecordKind.FRAME, MILLISECOND);
        }

        assertThat(clock.now - BEGIN).isEqualTo(10_200 * MILLISECOND);
    }

    @Test
    void aFactorThatDividesNothingEvenlyAddsUpToTheNanosecond() {
        pace = pace(3);
        next(RecordKind.STARTED, 0);
        for (int i = 0; i < 3_000; i++) {
            next(RecordKind.FRAME, 1_000_001);
        }

        assertThat(clock.now - BEGIN).isEqualTo(1_000 * 1_000_001);
    }

    @Test
    void halfTheSpeedTakesTwiceAsLong() {
        pace = pace(0.5);
        next(RecordKind.STARTED, 0);

        assertThat(next(RecordKind.FRAME, 5 * SECOND)).isEqualTo(10 * SECOND);
    }

    @Test
    void theMonotonicClockRulesWhateverTheWallClockDoes() {
        next(RecordKind.STARTED, 0);
        tape += 2 * HOUR;

        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(SECOND);
    }

    @Test
    void tapeTimeRulesFromOneRecorderToTheNext() {
        next(RecordKind.STARTED, 0);
        next(RecordKind.FRAME, SECOND);
        monotonic = 77 * HOUR;
        tape += 9 * SECOND;

        assertThat(play(RecordKind.STARTED)).isEqualTo(9 * SECOND);
        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(SECOND);
    }

    @Test
    void tapeTimeRulesWhereTheMonotonicClockLeaps() {
        next(RecordKind.STARTED, 0);
        for (long leap : new long[] {-2 * SECOND, -400 * HOUR, 25 * HOUR, Long.MAX_VALUE, Long.MIN_VALUE}) {
            monotonic += leap;
            tape += 3 * SECOND;
            assertThat(play(RecordKind.FRAME)).isEqualTo(3 * SECOND);
            assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(SECOND);
        }
    }

    @Test
    void stampsOfTwoThreadsInTheWrongOrderTakeNoTimeTwice() {
        next(RecordKind.STARTED, 0);
        for (int i = 0; i < 1_000; i++) {
            next(RecordKind.FRAME, MILLISECOND);
            monotonic -= 400_000;
            play(RecordKind.FRAME);
            monotonic += 400_000;
        }

        assertThat(clock.now - BEGIN).isEqualTo(1_000 * MILLISECOND);
    }

    @Test
    void importedRecordsGoByTapeTime() {
        next(RecordKind.STARTED, 0);
        long own = monotonic;
        monotonic = own + 5 * HOUR;
        tape += SECOND;
        assertThat(play(RecordKind.IMPORTED)).isEqualTo(SECOND);
        monotonic = own + 2 * SECOND;
        tape += SECOND;

        assertThat(play(RecordKind.FRAME)).isEqualTo(SECOND);
        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(SECOND);
    }

    @Test
    void tapeTimeRulesFromOneJournalToAnother() {
        next(RecordKind.STARTED, 0);
        journal = 1;
        monotonic += 500 * SECOND;
        tape += 2 * SECOND;
        assertThat(play(RecordKind.FRAME)).isEqualTo(2 * SECOND);
        monotonic += 3 * SECOND;
        tape += 9 * SECOND;
        assertThat(play(RecordKind.FRAME)).isEqualTo(3 * SECOND);
    }

    @Test
    void whatIsCutOutTakesNoTime() {
        next(RecordKind.STARTED, 0);
        pace.cut();

        assertThat(next(RecordKind.FRAME, 18 * HOUR)).isZero();
        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(SECOND);
    }

    @Test
    void longSilenceIsSleptInSlicesAndShowsTheOutputFirst() {
        next(RecordKind.STARTED, 0);

        assertThat(next(RecordKind.FRAME, HOUR)).isEqualTo(HOUR);
        assertThat(clock.waits).hasSize(72_000).allMatch(wait -> wait <= 50 * MILLISECOND);
        assertThat(idled).isOne();
    }

    @Test
    void aStopEndsTheWait() {
        next(RecordKind.STARTED, 0);
        stop = true;
        monotonic += HOUR;

        assertThat(pace.await(RecordKind.FRAME, true, 0, tape, monotonic)).isFalse();
        assertThat(clock.now).isEqualTo(BEGIN);
    }

    @Test
    void atMaxNobodyWaits() {
        pace = pace(new PlayControl(Speed.MAX), Long.MAX_VALUE);
        next(RecordKind.STARTED, 0);

        assertThat(next(RecordKind.FRAME, HOUR)).isZero();
    }

    @Test
    void anotherSpeedHoldsFromWhereTheTapeStands() {
        PlayControl control = new PlayControl(Speed.ORIGINAL);
        pace = pace(control, Long.MAX_VALUE);
        next(RecordKind.STARTED, 0);
        clock.onWait = () -> {
            if (clock.now - BEGIN == 400 * MILLISECOND) {
                control.speed(new Speed(2));
            }
        };

        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(700 * MILLISECOND);
        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(500 * MILLISECOND);
        control.speed(Speed.MAX);
        assertThat(next(RecordKind.FRAME, SECOND)).isZero();
        control.speed(Speed.ORIGINAL);
        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(SECOND);
    }

    @Test
    void aPauseEndsTheWaitAndTakesNoTapeTime() {
        PlayControl control = new PlayControl(Speed.ORIGINAL);
        pace = pace(control, Long.MAX_VALUE);
        next(RecordKind.STARTED, 0);
        clock.onWait = control::pause;

        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(50 * MILLISECOND);
        clock.onWait = () -> {};
        clock.now += HOUR;
        assertThat(next(RecordKind.FRAME, SECOND)).isZero();
        control.resume();
        assertThat(next(RecordKind.FRAME, SECOND)).isEqualTo(SECOND);
    }

    @Test
    void idleTapeTakesNoLongerThanAskedFor() {
        pace = pace(new PlayControl(Speed.ORIGINAL), 5 * SECOND);
        next(RecordKind.STARTED, 0);
        next(RecordKind.FRAME, SECOND);
        long waited = 0;
        for (int i = 0; i < 100; i++) {
            waited += next(RecordKind.CLOCK, SECOND);
        }

        assertThat(waited).isEqualTo(5 * SECOND);
        assertThat(next(RecordKind.FRAME, 20 * HOUR)).isZero();
        assertThat(next(RecordKind.FRAME, 4 * SECOND)).isEqualTo(4 * SECOND);
    }

    @Test
    void tellsByHowMuchDataCameLate() {
        next(RecordKind.STARTED, 0);
        for (int i = 0; i < 1_000; i++) {
            clock.now += i < 20 ? 3 * MILLISECOND : 0;
            next(RecordKind.FRAME, i < 20 ? MILLISECOND : SECOND);
        }
        next(RecordKind.CLOCK, 0);

        PaceError error = pace.error();
        assertThat(error.count()).isEqualTo(1_000);
        assertThat(error.medianMillis()).isZero();
        assertThat(error.p99Millis()).isBetween(15.0, 25.0);
        assertThat(error.mostMillis()).isBetween(39.9, 40.1);
    }

    private Pace pace(double factor) {
        return pace(new PlayControl(new Speed(factor)), Long.MAX_VALUE);
    }

    private Pace pace(PlayControl control, long longestIdle) {
        return new Pace(control, longestIdle, clock, () -> stop, () -> idled++);
    }

    /** Plays a record some time after the one before, and returns how long it was waited for. */
    private long next(RecordKind kind, long later) {
        tape += later;
        monotonic += later;
        return play(kind);
    }

    private long play(RecordKind kind) {
        long before = clock.now;
        assertThat(pace.await(kind, kind == RecordKind.FRAME, journal, tape, monotonic))
                .isTrue();
        return clock.now - before;
    }
}
