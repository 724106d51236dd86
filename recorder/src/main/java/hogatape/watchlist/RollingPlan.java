package hogatape.watchlist;

import hogatape.market.SeoulTime;
import hogatape.market.TradingCalendar;
import java.time.LocalDate;
import java.util.Set;

/**
 * The plan of the day, day after day, with a watchlist that may change. What is subscribed when a day or a watchlist
 * begins keeps its place where it is still wanted. One thread uses it.
 */
public final class RollingPlan {
    private final TradingCalendar calendar;
    private Watchlist watchlist;
    private SubscriptionPlan plan;
    private Allocation last;

    private RollingPlan(Watchlist watchlist, TradingCalendar calendar, SubscriptionPlan plan) {
        this.watchlist = watchlist;
        this.calendar = calendar;
        this.plan = plan;
        this.last = Allocation.empty(plan.capacity());
    }

    /**
     * Begins on the day of a moment, with the plan of that whole day: what a recorder does that ran since midnight.
     *
     * @param epochNanos the moment, nanoseconds since the epoch
     */
    public static RollingPlan begin(Watchlist watchlist, TradingCalendar calendar, Capacity capacity, long epochNanos) {
        return new RollingPlan(
                watchlist, calendar, SubscriptionPlan.of(watchlist, calendar, SeoulTime.date(epochNanos), capacity));
    }

    /**
     * What is to be subscribed at a moment, nanoseconds since the epoch. On another day than the last one asked for, also
     * an earlier one, that day's plan begins with what was subscribed before.
     */
    public Allocation at(long epochNanos) {
        return at(epochNanos, last.closed());
    }

    /**
     * The same from now on where nothing may be subscribed on some keys, from 0: what stood there is dealt out to the
     * others, as far as they have room or hold what is less important. A key that is named no more is dealt to again.
     */
    public Allocation at(long epochNanos, Set<Integer> closedKeys) {
        LocalDate day = SeoulTime.date(epochNanos);
        if (!day.equals(plan.day())) {
            plan = SubscriptionPlan.of(watchlist, calendar, day, 0, last);
        }
        if (!closedKeys.equals(last.closed())) {
            last = last.closing(closedKeys);
            plan = SubscriptionPlan.of(watchlist, calendar, day, SeoulTime.nanoOfDay(epochNanos), last);
        }
        last = plan.at(SeoulTime.nanoOfDay(epochNanos));
        return last;
    }

    /** The plan of the day last asked for. */
    public SubscriptionPlan plan() {
        return plan;
    }

    /** The plan that another watchlist would make of the rest of a moment's day; nothing is changed. */
    public SubscriptionPlan planWith(Watchlist other, long epochNanos) {
        Allocation now = at(epochNanos);
        return SubscriptionPlan.of(other, calendar, plan.day(), SeoulTime.nanoOfDay(epochNanos), now);
    }

    /** Takes another watchlist from a moment on, nanoseconds since the epoch. */
    public void watch(Watchlist other, long epochNanos) {
        plan = planWith(other, epochNanos);
        watchlist = other;
    }
}
