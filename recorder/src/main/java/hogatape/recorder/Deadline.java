package hogatape.recorder;

import hogatape.journal.RecordClock;
import hogatape.market.SeoulMoment;
import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.time.Duration;
import java.time.LocalDate;

/** When a recording ends by itself. */
@FunctionalInterface
public interface Deadline {
    /** Ends when it is told to. */
    Deadline NONE = (wallNanos, monotonicNanos) -> false;

    /** Whether the end has come, by both clocks in nanoseconds. */
    boolean reached(long wallNanos, long monotonicNanos);

    /** Ends a while after it is first asked, by the monotonic clock: when the connection stands, however long that took. */
    static Deadline after(Duration duration) {
        if (duration.isZero()) {
            throw new IllegalArgumentException(
                    Messages.text("a recording of no length holds nothing; give it some time, such as 90s."));
        }
        return new Deadline() {
            private long begin;
            private boolean begun;

            @Override
            public boolean reached(long wallNanos, long monotonicNanos) {
                if (!begun) {
                    begun = true;
                    begin = monotonicNanos;
                }
                return monotonicNanos - begin >= duration.toNanos();
            }
        };
    }

    /** Ends at a Seoul time, by the wall clock: a time alone is the next such time, today or tomorrow. */
    static Deadline at(SeoulMoment moment, RecordClock clock) {
        long now = clock.wallNanos();
        LocalDate today = SeoulTime.date(now);
        long onToday = moment.epochNanos(today);
        if (moment.isAbsolute() && onToday <= now) {
            throw new IllegalArgumentException(Messages.text("that time is over; give one to come, such as 20:00."));
        }
        long end = moment.isAbsolute() || onToday > now ? onToday : moment.epochNanos(today.plusDays(1));
        return (wallNanos, monotonicNanos) -> wallNanos >= end;
    }
}
