package hogatape.recorder;

import hogatape.journal.RecordClock;
import hogatape.market.SeoulTime;
import hogatape.watchlist.DailySchedule;
import hogatape.watchlist.RecordingDay;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records on every trading day, from a little before the first session to a little after the last, and waits between. */
final class DailyRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRecorder.class);
    /** The wall clock may be set while one waits, so it is looked at again and again. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Supplier<DailySchedule> schedule;
    private final RecordClock clock;
    private final OneDay oneDay;

    /** Records until a deadline. */
    interface OneDay {
        RecordingOutcome record(RecordingDay day, Deadline deadline) throws IOException, InterruptedException;
    }

    /**
     * @param schedule gives the schedule as it stands, for the watchlist may change
     */
    DailyRecorder(Supplier<DailySchedule> schedule, RecordClock clock, OneDay oneDay) {
        this.schedule = schedule;
        this.clock = clock;
        this.oneDay = oneDay;
    }

    /**
     * Records day after day until it is told to stop, or until a day ends before its time.
     *
     * @return what the last day came to; null if it was told to stop before a day began
     */
    RecordingOutcome run(Recorder.Stop stop) throws IOException, InterruptedException {
        RecordingOutcome outcome = null;
        while (!stop.await(0, TimeUnit.NANOSECONDS)) {
            RecordingDay day = schedule.get().next(clock.wallNanos());
            if (!schedule.get().knowsHolidays(day.day())) {
                LOG.warn(
                        "No holidays are known for {}; name them with --calendar, or it is taken for a trading day",
                        day.day());
            }
            if (!awaitStart(day, stop)) {
                return outcome;
            }
            outcome = oneDay.record(day, (wallNanos, monotonicNanos) -> wallNanos >= day.stopNanos());
            if (outcome.failure() != null) {
                return outcome;
            }
        }
        return outcome;
    }

    private boolean awaitStart(RecordingDay day, Recorder.Stop stop) throws InterruptedException {
        if (!day.isOn(clock.wallNanos())) {
            LOG.info(
                    "The next recording is on {}, from {}",
                    day.day(),
                    SeoulTime.text(day.startNanos()).substring(0, "uuuu-MM-dd HH:mm:ss".length()));
        }
        while (clock.wallNanos() < day.startNanos()) {
            long wait = Math.min(LOOK_NANOS, day.startNanos() - clock.wallNanos());
            if (stop.await(Math.max(0, wait), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }
}
