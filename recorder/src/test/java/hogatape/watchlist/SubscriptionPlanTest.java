package hogatape.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.TableException;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionPlanTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Capacity ONE_KEY = new Capacity(1, 41);

    @Test
    void nxtAndKrxBooksThroughTheDay() throws TableException {
        assertThat(events(plan(ONE_KEY, "005930,H0NXASP0", "005930,H0STASP0")))
                .containsExactly(
                        "07:59 +1 H0NXASP0 005930",
                        "08:29 +1 H0STASP0 005930",
                        "15:31 -1 H0STASP0 005930",
                        "20:01 -1 H0NXASP0 005930");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,07:58,0,0",
        "2026-11-23,08:49,1,1",
        "2026-11-23,09:00:29,1,1",
        "2026-11-23,15:25,1,1",
        "2026-11-23,19:59,1,0",
        "2026-11-23,20:02,0,0",
        "2025-11-13,08:49,0,0",
        "2025-11-13,15:40,1,1",
        "2025-11-13,16:40,1,0",
        "2026-01-02,09:00:29,0,0",
        "2026-01-02,09:45,0,1",
        "2026-01-02,10:00,1,1"
    })
    void startedAtAnyMoment(LocalDate day, String time, int nxt, int krx) throws TableException {
        SubscriptionPlan plan = SubscriptionPlan.of(
                watchlist("005930,H0NXASP0", "005930,H0STASP0"), TradingCalendar.standard(), day, ONE_KEY);
        assertThat(plan.at(TimeSpan.parseTime(time)).on(0).stream()
                        .map(issue -> issue.tr())
                        .sorted()
                        .toList())
                .isEqualTo(IntStream.of(nxt, 2 * krx)
                        .filter(each -> each > 0)
                        .mapToObj(each -> each == 1 ? "H0NXASP0" : "H0STASP0")
                        .toList());
    }

    @Test
    void swapsAtTheLimitReleaseFirst() throws TableException {
        assertThat(events(plan(
                        new Capacity(1, 2), "000001,,1,08:00,12:00", "000002,,1,08:00,20:00", "000003,,1,12:00,20:00")))
                .containsExactly(
                        "07:59 +1 H0NXASP0 000001",
                        "07:59 +1 H0NXASP0 000002",
                        "12:00 -1 H0NXASP0 000001",
                        "12:00 +1 H0NXASP0 000003",
                        "20:01 -1 H0NXASP0 000002",
                        "20:01 -1 H0NXASP0 000003");
    }

    @Test
    void aFullSwapOfTwoKeysInTheMiddleOfTheDay() throws TableException {
        List<String> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 82).forEach(i -> rows.add(String.format("%06d,,,08:00,15:30", i)));
        IntStream.rangeClosed(101, 182).forEach(i -> rows.add(String.format("%06d,,,15:30,20:00", i)));
        SubscriptionPlan plan = plan(new Capacity(2, 41), rows.toArray(String[]::new));
        assertThat(plan.tooMany()).isZero();
        assertThatCode(plan::requireRoom).doesNotThrowAnyException();
        assertThat(plan.steps())
                .extracting(step -> TimeSpan.timeText(step.nanoOfDay()))
                .containsExactly("07:59", "15:30", "20:01");
        SubscriptionPlan.Step swap = plan.steps().get(1);
        assertThat(swap.changes()).hasSize(164);
        assertThat(swap.changes().subList(0, 82)).allMatch(change -> change.kind() == Change.Kind.RELEASE);
        assertThat(swap.allocation().on(0)).hasSize(41);
        assertThat(swap.allocation().on(1)).hasSize(41);
    }

    @Test
    void aMoreImportantIssueTakesThePlaceForItsTime() throws TableException {
        SubscriptionPlan plan = plan(new Capacity(1, 1), "000001", "000002,,1,09:00,10:00");
        assertThat(events(plan))
                .containsExactly(
                        "07:59 +1 H0NXASP0 000001",
                        "09:00 -1 H0NXASP0 000001",
                        "09:00 +1 H0NXASP0 000002",
                        "09:00 left out H0NXASP0 000001",
                        "10:00 -1 H0NXASP0 000002",
                        "10:00 +1 H0NXASP0 000001",
                        "20:01 -1 H0NXASP0 000001");
    }

    @Test
    void amongEqualsWhatIsSubscribedStays() throws TableException {
        assertThat(events(plan(new Capacity(1, 1), "000001,,,09:00,", "000002")))
                .containsExactly(
                        "07:59 +1 H0NXASP0 000002",
                        "09:00 left out H0NXASP0 000001",
                        "20:00 left out none",
                        "20:01 -1 H0NXASP0 000002");
    }

    @Test
    void stretchesThatMeetAreOne() throws TableException {
        assertThat(events(plan(ONE_KEY, "005930,,5,09:00,10:00", "005930,,1,10:00,11:00")))
                .containsExactly("08:59 +1 H0NXASP0 005930", "11:01 -1 H0NXASP0 005930");
    }

    @Test
    void issuesAreDealtOutOverTheKeys() throws TableException {
        SubscriptionPlan plan = plan(new Capacity(3, 2), "000001", "000002", "000003", "000004", "000005");
        assertThat(events(plan).subList(0, 5))
                .containsExactly(
                        "07:59 +1 H0NXASP0 000001",
                        "07:59 +2 H0NXASP0 000002",
                        "07:59 +3 H0NXASP0 000003",
                        "07:59 +1 H0NXASP0 000004",
                        "07:59 +2 H0NXASP0 000005");
    }

    @Test
    void whatDoesNotFitIsTheLeastImportant() throws TableException {
        SubscriptionPlan plan = plan(new Capacity(1, 2), "000001,,9", "000002,,1", "000003,,5", "000004,,9");
        assertThat(plan.tooMany()).isEqualTo(2);
        assertThat(plan.at(TimeSpan.parseTime("09:00")).leftOut())
                .extracting(issue -> issue.symbol())
                .containsExactly("000001", "000004");
    }

    @Test
    void anErrorTellsHowManyFitWhenAndHowManyTooMany() throws TableException {
        List<String> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 42).forEach(i -> rows.add(String.format("%06d", i)));
        SubscriptionPlan plan = plan(ONE_KEY, rows.toArray(String[]::new));
        assertThatThrownBy(() -> Overflow.ERROR.check(plan))
                .isInstanceOf(WatchlistException.class)
                .hasMessage("41 subscriptions fit (one key with 41 subscriptions), and on 2026-11-23 there are 42 from"
                        + " 08:00 on, 1 too many; leave some out, give them times of day, add a key, or let --overflow"
                        + " drop the least important.");
        assertThatCode(() -> Overflow.DROP.check(plan)).doesNotThrowAnyException();
        rows.add("000001,H0STASP0");
        rows.add("000002,H0STASP0");
        assertThatThrownBy(() ->
                        plan(new Capacity(1, 40), rows.toArray(String[]::new)).requireRoom())
                .hasMessageContaining("there are 42 from 08:00 on, 2 too many, and 44 from 08:30 on, 4 too many;");
        assertThatCode(() ->
                        plan(new Capacity(2, 41), rows.toArray(String[]::new)).requireRoom())
                .doesNotThrowAnyException();
    }

    @Test
    void theRestOfADayBeginsWithWhatIsSubscribed() throws TableException {
        Allocation before =
                plan(new Capacity(2, 2), "000001", "000002", "000003").at(TimeSpan.parseTime("10:00"));
        SubscriptionPlan rest = SubscriptionPlan.of(
                watchlist("000002", "000004", "000003"),
                TradingCalendar.standard(),
                MONDAY,
                TimeSpan.parseTime("10:00"),
                before);
        assertThat(events(rest))
                .containsExactly(
                        "10:00 -1 H0NXASP0 000001",
                        "10:00 +1 H0NXASP0 000004",
                        "20:01 -2 H0NXASP0 000002",
                        "20:01 -1 H0NXASP0 000003",
                        "20:01 -1 H0NXASP0 000004");
        assertThat(rest.at(TimeSpan.parseTime("09:00"))).isEqualTo(before);
    }

    @Test
    void theReportOfADay() throws TableException {
        SubscriptionPlan plan = plan(
                new Capacity(2, 1), "005930", "000660,H0STASP0,200", "035420,H0STASP0,100", "000270,H0STASP0,,,08:00");
        StringWriter text = new StringWriter();
        new PlanReport(plan, true).print(new PrintWriter(text));
        assertThat(text.toString().lines())
                .containsExactly(
                        "2026-11-23, Monday, a trading day; room for 2 keys with 1 subscriptions each",
                        "Where places are free, a subscription begins a minute early and ends a minute late.",
                        "",
                        "07:59     subscribed: 1 (key 1: 1, key 2: 0)",
                        "          key 1  + H0NXASP0 08:00-20:00       005930",
                        "",
                        "08:29     subscribed: 2 (key 1: 1, key 2: 1)",
                        "          key 2  + H0STASP0 08:30-15:30       035420",
                        "",
                        "08:30     subscribed: 2 (key 1: 1, key 2: 1), left out: 1",
                        "          left out H0STASP0 08:30-15:30       000660",
                        "",
                        "15:30     subscribed: 2 (key 1: 1, key 2: 1)",
                        "",
                        "15:31     subscribed: 1 (key 1: 1, key 2: 0)",
                        "          key 2  - H0STASP0 08:30-15:30       035420",
                        "",
                        "20:01     subscribed: 0 (key 1: 0, key 2: 0)",
                        "          key 1  - H0NXASP0 08:00-20:00       005930",
                        "",
                        "never wanted on this day, for the venue is closed at its times: H0STASP0 000270",
                        "",
                        "Not everything fits: 1 too many at the worst.");
        assertThat(new PlanReport(plan, true).json())
                .startsWith(
                        "{\"day\":\"2026-11-23\",\"tradingDay\":true,\"keys\":2,\"limit\":1,\"tooMany\":1,\"steps\":["
                                + "{\"at\":\"07:59\",\"release\":[],\"subscribe\":[{\"key\":1,\"tr\":\"H0NXASP0\","
                                + "\"symbol\":\"005930\"}],\"subscribed\":[1,0],\"leftOut\":[]},")
                .endsWith("\"neverWanted\":[{\"tr\":\"H0STASP0\",\"symbol\":\"000270\"}]}");
    }

    @Test
    void theReportOfWhatIsAlwaysWanted() {
        SubscriptionPlan plan = SubscriptionPlan.of(
                Watchlist.of(List.of("005930", "000660"), List.of("H0NXASP0")),
                TradingCalendar.standard(),
                MONDAY.minusDays(1),
                ONE_KEY);
        StringWriter text = new StringWriter();
        new PlanReport(plan, false).print(new PrintWriter(text));
        assertThat(text.toString().lines())
                .contains(
                        "2026-11-22, Sunday, no trading day; room for one key with 41 subscriptions",
                        "          key 1  + H0NXASP0 always            005930 000660",
                        "Everything fits.");
    }

    @Test
    void aVenueThatAloneIsClosedTakesNoPlaces(@TempDir Path folder) throws IOException {
        Path days = Files.writeString(folder.resolve("days.csv"), "day,venue,session\n2026-11-23,KRX,closed\n");
        SubscriptionPlan plan = SubscriptionPlan.of(
                watchlist("005930", "000660,H0STASP0,1"), TradingCalendar.with(days), MONDAY, new Capacity(1, 1));
        assertThat(events(plan)).containsExactly("07:59 +1 H0NXASP0 005930", "20:01 -1 H0NXASP0 005930");
    }

    /** A plan's day as lines: the time, + or - with the key from 1, the issue; and what is left out where that changes. */
    static List<String> events(SubscriptionPlan plan) {
        List<String> events = new ArrayList<>();
        String leftOut = "none";
        for (SubscriptionPlan.Step step : plan.steps()) {
            String time = TimeSpan.timeText(step.nanoOfDay());
            for (Change change : step.changes()) {
                String sign = change.kind() == Change.Kind.SUBSCRIBE ? "+" : "-";
                events.add(time + " " + sign + (change.key() + 1) + " "
                        + change.issue().tr() + " " + change.issue().symbol());
            }
            String now = step.allocation().leftOut().stream()
                    .map(issue -> issue.tr() + " " + issue.symbol())
                    .collect(Collectors.joining(", "));
            now = now.isEmpty() ? "none" : now;
            if (!now.equals(leftOut) && (step.changes().isEmpty() || !now.equals("none"))) {
                events.add(time + " left out " + now);
            }
            leftOut = now;
        }
        return events;
    }

    private static SubscriptionPlan plan(Capacity capacity, String... rows) throws TableException {
        return SubscriptionPlan.of(watchlist(rows), TradingCalendar.standard(), MONDAY, capacity);
    }

    static Watchlist watchlist(String... rows) throws TableException {
        return WatchlistTable.parse(
                "list.csv",
                ("symbol,tr,priority,from,until\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
    }
}
