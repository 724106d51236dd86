package hogatape.doctor;

import hogatape.market.TradingCalendar;
import hogatape.message.Sentence;
import hogatape.recorder.NotOnNxt;
import hogatape.watchlist.Capacity;
import hogatape.watchlist.Overflow;
import hogatape.watchlist.SubscriptionPlan;
import hogatape.watchlist.Watchlist;
import hogatape.watchlist.WatchlistException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether what is asked for fits, and whether it trades at all: today, or on the next trading day. */
final class WatchlistCheck implements Check {
    private static final int DAYS_AHEAD = 14;

    private final Sentence calendarSubject = Sentence.of("calendar");
    private final Sentence watchlistSubject = Sentence.of("watchlist");
    private final Sentence namesSubject = Sentence.of("names");
    private final Watchlist watchlist;
    private final TradingCalendar calendar;
    private final Capacity capacity;
    private final Overflow overflow;
    private final Path journal;
    private final LocalDate today;

    WatchlistCheck(
            Watchlist watchlist,
            TradingCalendar calendar,
            Capacity capacity,
            Overflow overflow,
            Path journal,
            LocalDate today) {
        this.watchlist = watchlist;
        this.calendar = calendar;
        this.capacity = capacity;
        this.overflow = overflow;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        LocalDate day = today;
        while (!calendar.isTradingDay(day) && day.isBefore(today.plusDays(DAYS_AHEAD))) {
            day = day.plusDays(1);
        }
        findings.add(
                day.equals(today)
                        ? Finding.green(calendarSubject, Sentence.of("%s is a trading day", today))
                        : Finding.yellow(
                                calendarSubject, Sentence.of("%s is no trading day; the next one is %s.", today, day)));
        SubscriptionPlan plan = SubscriptionPlan.of(watchlist, calendar, day, capacity);
        findings.add(fits(plan));
        if (!plan.neverWanted().isEmpty()) {
            findings.add(Finding.yellow(
                    watchlistSubject,
                    Sentence.of("without a time on %s, for their venue is closed: %s", day, plan.neverWanted())));
        }
        try {
            for (Sentence silent : NotOnNxt.warnings(watchlist, journal, day)) {
                findings.add(Finding.yellow(namesSubject, silent));
            }
        } catch (IOException e) {
            findings.add(Finding.yellow(namesSubject, Sentence.toldBy(e)));
        }
        return findings;
    }

    private Finding fits(SubscriptionPlan plan) {
        try {
            overflow.check(plan);
            if (plan.tooMany() > 0) {
                return Finding.yellow(
                        watchlistSubject,
                        Sentence.of(
                                "%d at a time find no place on %s on %s: the least important are left out;"
                                        + " 'record --plan' tells which.",
                                plan.tooMany(), plan.capacity().message(), plan.day()));
            }
            return Finding.green(
                    watchlistSubject,
                    Sentence.of(
                            "%d entries fit on %s all through %s",
                            plan.spans().size(), plan.capacity().message(), plan.day()));
        } catch (WatchlistException e) {
            return Finding.red(watchlistSubject, e);
        }
    }
}
