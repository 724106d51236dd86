package hogatape.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.feed.FrameEncoder;
import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulMoment;
import hogatape.market.TickTable;
import hogatape.market.Venue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarketTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int FRAMES = 4000;

    record Listing(Venue venue, Issue issue) {}

    static List<Listing> listings() {
        List<Listing> listings = new ArrayList<>();
        for (Venue venue : List.of(Venue.NXT, Venue.KRX)) {
            for (Issue issue : Issue.all()) {
                listings.add(new Listing(venue, issue));
            }
            listings.add(new Listing(venue, Issue.of("123450")));
        }
        return listings;
    }

    private static Market market(long seed, List<Issue> issues) {
        Market market = new Market(issues, seed, DAY, true);
        market.setTime(SeoulMoment.parse("2026-11-23T09:00:30").epochNanos(DAY));
        return market;
    }

    private static SimulatedBook book(Market market, Venue venue, Issue issue) {
        return market.book(new SubscriptionKey(BookFrames.tr(venue), issue.symbol()));
    }

    private static List<String[]> records(long seed, Listing listing, int frames) {
        Market market = market(seed, List.of(listing.issue()));
        SimulatedBook book = book(market, listing.venue(), listing.issue());
        FrameEncoder encoder = new FrameEncoder();
        List<String[]> records = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            market.write(encoder, book, 1);
            String[] parts = new String(encoder.toBytes(), StandardCharsets.US_ASCII).split("\\|");
            assertThat(parts).startsWith("0", BookFrames.tr(listing.venue()), "001");
            records.add(parts[3].split("\\^", -1));
        }
        return records;
    }

    private static List<String> lines(long seed, Listing listing) {
        return records(seed, listing, 500).stream()
                .map(fields -> String.join("^", fields))
                .toList();
    }

    private static long number(String[] fields, int index) {
        return Long.parseLong(fields[index]);
    }

    @ParameterizedTest
    @MethodSource("listings")
    void booksAreBelievable(Listing listing) {
        TickTable ticks = TickTable.of(listing.issue().kind(), DAY);
        long close = listing.issue().previousClose();
        long volume = 0;
        for (String[] fields : records(7, listing, FRAMES)) {
            assertThat(fields).hasSize(listing.venue() == Venue.NXT ? 65 : 62);
            for (int level = listing.issue().levels(); level < 10; level++) {
                assertThat(List.of(fields[3 + level], fields[13 + level])).containsOnly("0");
            }
            assertThat(fields).startsWith(listing.issue().symbol(), "090030", "0");
            side(fields, 3, 23, 43, ticks, true, close);
            side(fields, 13, 33, 44, ticks, false, close);
            assertThat(number(fields, 3)).isGreaterThan(number(fields, 13));
            assertThat(List.of(fields).subList(45, 53))
                    .containsExactly("0", "0", "0", "0", "0", String.valueOf(-close), "5", "-100.00");
            assertThat(number(fields, 53)).isGreaterThanOrEqualTo(volume);
            volume = number(fields, 53);
            String middle = fields[listing.venue() == Venue.NXT ? 62 : 59];
            assertThat(Double.parseDouble(middle)).isEqualTo((number(fields, 3) + number(fields, 13)) / 2.0);
        }
        assertThat(volume).isPositive();
    }

    private static void side(
            String[] fields, int prices, int sizes, int total, TickTable ticks, boolean ask, long close) {
        long sum = 0;
        boolean ended = false;
        for (int level = 0; level < 10; level++) {
            long price = number(fields, prices + level);
            long size = number(fields, sizes + level);
            ended |= price == 0;
            assertThat(price == 0).isEqualTo(ended);
            assertThat(size == 0).isEqualTo(ended);
            if (!ended) {
                assertThat(ticks.isOnTick(price)).isTrue();
                assertThat(price).isBetween(close * 70 / 100, close * 130 / 100);
                if (level > 0) {
                    long better = number(fields, prices + level - 1);
                    assertThat(ask ? price > better : price < better).isTrue();
                }
            }
            sum += size;
        }
        assertThat(number(fields, prices)).isPositive();
        assertThat(number(fields, total)).isEqualTo(sum);
    }

    @Test
    void aFrameChangesFewFields() {
        long changed = 0;
        List<String[]> records = records(3, new Listing(Venue.NXT, Issue.of("005930")), FRAMES);
        for (int i = 1; i < records.size(); i++) {
            for (int field = 0; field < 65; field++) {
                changed += records.get(i)[field].equals(records.get(i - 1)[field]) ? 0 : 1;
            }
        }
        double share = (double) changed / (65.0 * (FRAMES - 1));
        assertThat(share).isBetween(0.05, 0.30);
    }

    @Test
    void changesTellOfUpdatesThatWereSkipped() {
        List<String[]> records = records(3, new Listing(Venue.KRX, Issue.of("005930")), FRAMES);
        int skipped = 0;
        int whole = 0;
        for (int i = 1; i < records.size(); i++) {
            long change = number(records.get(i), 43) - number(records.get(i - 1), 43);
            if (change == number(records.get(i), 54)) {
                whole++;
            } else {
                skipped++;
            }
        }
        assertThat(skipped).isGreaterThan(FRAMES / 10);
        assertThat(whole).isGreaterThan(FRAMES / 10);
    }

    @Test
    void oneSeedIsOneMarket() {
        Listing listing = new Listing(Venue.NXT, Issue.of("000660"));
        assertThat(lines(5, listing)).isEqualTo(lines(5, listing)).isNotEqualTo(lines(6, listing));
    }

    @Test
    void venuesHaveBooksOfTheirOwnNearEachOther() {
        Issue issue = Issue.of("005930");
        Market market = market(1, List.of(issue));
        SimulatedBook nxt = book(market, Venue.NXT, issue);
        SimulatedBook krx = book(market, Venue.KRX, issue);
        FrameEncoder encoder = new FrameEncoder();
        int different = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            market.write(encoder, nxt, 1);
            market.write(encoder, krx, 1);
            different += nxt.asks().total() != krx.asks().total() ? 1 : 0;
            assertThat(Math.abs(nxt.middleHalves() - krx.middleHalves())).isLessThan(krx.middleHalves() / 20);
        }
        assertThat(different).isGreaterThan(FRAMES * 9 / 10);
    }

    @Test
    void theListHasWhatDecodersStumbleOver() {
        boolean missingLevels = false;
        boolean twoBands = false;
        boolean halfTick = false;
        for (Listing listing : listings()) {
            TickTable ticks = TickTable.of(listing.issue().kind(), DAY);
            for (String[] fields : records(1, listing, 300)) {
                missingLevels |= fields[12].equals("0");
                twoBands |=
                        !fields[12].equals("0") && ticks.tickAt(number(fields, 12)) != ticks.tickAt(number(fields, 22));
                halfTick |= fields[59].endsWith(".5");
            }
        }
        assertThat(missingLevels).isTrue();
        assertThat(twoBands).isTrue();
        assertThat(halfTick).isTrue();
        assertThat(Issue.all()).extracting(Issue::symbol).contains("005930", "000660", "0074K0");
    }

    @Test
    void venuesAreSilentInTheirQuietWindows() {
        Market market = market(1, List.of(Issue.of("005930")));
        SimulatedBook nxt = book(market, Venue.NXT, Issue.of("005930"));
        SimulatedBook krx = book(market, Venue.KRX, Issue.of("005930"));
        assertThat(openAt(market, nxt, "08:30", "08:55", "09:00:29", "09:00:30", "15:25", "15:45", "20:00"))
                .containsExactly(true, false, false, true, false, true, false);
        assertThat(openAt(market, krx, "08:45", "09:00", "15:19:59", "15:25", "17:00", "20:00"))
                .containsExactly(false, true, true, false, true, false);
    }

    private static List<Boolean> openAt(Market market, SimulatedBook book, String... times) {
        List<Boolean> open = new ArrayList<>();
        for (String time : times) {
            market.setTime(SeoulMoment.parse(time).epochNanos(DAY));
            open.add(market.isOpen(book));
        }
        return open;
    }

    @Test
    void aFrameMayHoldSeveralRecords() {
        Issue issue = Issue.of("035720");
        Market market = market(1, List.of(issue));
        FrameEncoder encoder = new FrameEncoder();
        market.write(encoder, book(market, Venue.NXT, issue), 3);
        String[] parts = new String(encoder.toBytes(), StandardCharsets.US_ASCII).split("\\|");
        assertThat(parts[2]).isEqualTo("003");
        assertThat(parts[3].split("\\^", -1)).hasSize(3 * 65);
    }
}
