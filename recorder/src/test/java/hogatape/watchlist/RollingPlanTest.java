package hogatape.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import hogatape.market.TableException;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollingPlanTest {
    private static final TradingCalendar CALENDAR = TradingCalendar.standard();
    private static final Capacity TWO = new Capacity(1, 2);

    @Test
    void aRecorderStartedLateHasWhatOneHasThatRanAllDay() throws TableException {
        Watchlist watchlist = SubscriptionPlanTest.watchlist("000001,,,09:00,", "000002", "000003,,1,10:00,11:00");
        RollingPlan early = RollingPlan.begin(watchlist, CALENDAR, TWO, at("2026-11-23", "00:00"));
        for (String time : List.of("08:49", "09:00:29", "10:30", "15:25", "19:59", "20:02")) {
            RollingPlan late = RollingPlan.begin(watchlist, CALENDAR, TWO, at("2026-11-23", time));
            assertThat(late.at(at("2026-11-23", time))).isEqualTo(early.at(at("2026-11-23", time)));
        }
    }

    @Test
    void whatIsAlwaysWantedStaysOverMidnight() {
        Watchlist watchlist = Watchlist.of(List.of("000001", "000002", "000003"), List.of("H0NXASP0"));
        RollingPlan plan = RollingPlan.begin(watchlist, CALENDAR, TWO, at("2026-11-23", "23:59:59"));
        Allocation before = plan.at(at("2026-11-23", "23:59:59"));
        Allocation after = plan.at(at("2026-11-24", "00:00"));
        assertThat(before.issues()).hasSize(2);
        assertThat(after.changesFrom(before)).isEmpty();
        assertThat(after.leftOut()).hasSize(1);
        assertThat(plan.plan().tooMany()).isOne();
        assertThat(plan.plan().day()).isEqualTo("2026-11-24");
    }

    @Test
    void eachDayHasItsOwnTimes() throws TableException {
        RollingPlan plan =
                RollingPlan.begin(SubscriptionPlanTest.watchlist("005930"), CALENDAR, TWO, at("2025-11-12", "09:30"));
        assertThat(plan.at(at("2025-11-12", "09:30")).issues()).hasSize(1);
        assertThat(plan.at(at("2025-11-13", "09:30")).issues()).isEmpty();
        assertThat(plan.at(at("2025-11-13", "10:00")).issues()).hasSize(1);
        assertThat(plan.at(at("2025-11-12", "09:30")).issues()).hasSize(1);
    }

    @Test
    void anotherWatchlistChangesOnlyWhatItMust() throws TableException {
        long now = at("2026-11-23", "10:00");
        RollingPlan plan = RollingPlan.begin(
                SubscriptionPlanTest.watchlist("000001", "000002"), CALENDAR, new Capacity(2, 1), now);
        Allocation before = plan.at(now);
        Watchlist other = SubscriptionPlanTest.watchlist("000003", "000004", "000002");
        assertThat(plan.planWith(other, now).tooMany()).isOne();
        assertThat(plan.at(now)).isEqualTo(before);
        plan.watch(other, now);
        assertThat(plan.at(now).changesFrom(before))
                .extracting(Change::kind, Change::key, change -> change.issue().symbol())
                .containsExactly(tuple(Change.Kind.RELEASE, 0, "000001"), tuple(Change.Kind.SUBSCRIBE, 0, "000003"));
    }

    @Test
    void whatStoodOnAClosedKeyGoesToTheOthers() throws TableException {
        long now = at("2026-11-23", "10:00");
        RollingPlan plan = RollingPlan.begin(
                SubscriptionPlanTest.watchlist("000001,,3", "000002,,1", "000003,,2"),
                CALENDAR,
                new Capacity(2, 2),
                now);
        Allocation before = plan.at(now);
        assertThat(before.loads()).containsExactly(2, 1);

        Allocation after = plan.at(now, Set.of(0));
        assertThat(after.loads()).containsExactly(0, 2);
        assertThat(after.issues()).extracting(SubscriptionKey::symbol).containsExactly("000002", "000003");
        assertThat(after.leftOut()).extracting(SubscriptionKey::symbol).containsExactly("000001");
        assertThat(plan.at(now)).isEqualTo(after);
        assertThatThrownBy(() -> plan.planWith(SubscriptionPlanTest.watchlist("000001", "000002", "000003"), now)
                        .requireRoom())
                .hasMessageContaining("2 subscriptions fit (2 keys with 2 subscriptions each, 1 of them refused)");
        assertThat(plan.at(at("2026-11-24", "10:00")).loads()).containsExactly(0, 2);

        assertThat(plan.at(at("2026-11-25", "10:00"), Set.of()).leftOut()).isEmpty();
        assertThat(plan.at(at("2026-11-25", "10:00"), Set.of(0, 1)).issues()).isEmpty();
    }

    private static long at(String day, String time) {
        return SeoulTime.startOfDay(LocalDate.parse(day)) + TimeSpan.parseTime(time);
    }
}
