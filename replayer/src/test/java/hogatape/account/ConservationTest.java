package hogatape.account;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.market.CostProfile;
import hogatape.market.Costs;
import hogatape.market.Instruments;
import hogatape.market.TradingCalendar;
import hogatape.market.TradingCosts;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to orders, no won and no share comes from nowhere. */
class ConservationTest {
    private static final List<String> SYMBOLS = List.of("005930", "000660", "0074K0");

    @Property(tries = 300, seed = "4711", edgeCases = EdgeCasesMode.NONE)
    void cashAndSharesAreConserved(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AccountRules rules = new AccountRules(random.nextInt(4) == 0, random.nextInt(4) == 0);
        long start = random.nextLong(20_000_000);
        List<String> profiles = CostProfile.names();
        TradingAccount account = new TradingAccount(
                start,
                new TradingCosts(
                        CostProfile.named(profiles.get(random.nextInt(profiles.size()))),
                        Instruments.none(),
                        TradingCalendar.standard()),
                rules);
        LocalDate day = LocalDate.of(2026, 11, 23);
        account.newDay(day);
        List<TestOrder> open = new ArrayList<>();
        long[] shares = new long[SYMBOLS.size()];
        long twiceHalfWon = 0;
        Costs costs = Costs.NONE;
        int fills = 0;
        for (int step = 0; step < 200; step++) {
            int what = random.nextInt(10);
            if (what < 4) {
                TestOrder order = new TestOrder(step + 1, request(random));
                if (account.reserve(order, order.priceWon()).isEmpty()) {
                    open.add(order);
                }
            } else if (what < 8 && !open.isEmpty()) {
                TestOrder order = open.get(random.nextInt(open.size()));
                long size = 1 + random.nextLong(order.open());
                // No fill is worse than the limit; some fall on half a won.
                long better = random.nextLong(order.priceWon() * 10);
                boolean buys = order.request().side() == Side.BUY;
                long price = order.priceWon() * 100 + (buys ? -better : better) / 50 * 50;
                order.filled += size;
                costs = costs.plus(account.onFill(order, size, price, random.nextBoolean()));
                twiceHalfWon += (buys ? -1 : 1) * size * price;
                shares[SYMBOLS.indexOf(order.request().symbol())] += buys ? size : -size;
                fills++;
                if (order.open() == 0) {
                    open.remove(order);
                }
            } else if (what == 8 && !open.isEmpty()) {
                account.released(open.remove(random.nextInt(open.size())));
            } else {
                account.mark(SYMBOLS.get(random.nextInt(SYMBOLS.size())), 50 * (1 + random.nextLong(4_000_000)));
            }
            account.reconcile();
            for (int i = 0; i < shares.length; i++) {
                assertThat(account.position(SYMBOLS.get(i))).isEqualTo(shares[i]);
                assertThat(rules.shortSelling() || account.freePosition(SYMBOLS.get(i)) >= 0)
                        .isTrue();
            }
            assertThat(rules.credit() || account.freeCashWon() >= 0).isTrue();
            assertThat(account.costs()).isEqualTo(costs);
            // Rounding takes less than a won an order, and always from the account.
            double exact = start + twiceHalfWon / 100.0 - costs.totalWon();
            assertThat(account.cashWon()).isLessThanOrEqualTo((long) StrictMath.ceil(exact));
            assertThat((double) account.cashWon()).isGreaterThanOrEqualTo(exact - fills);
            assertThat(account.equityWon())
                    .isEqualTo(start + account.realisedWon() + account.unrealisedWon() - account.costsWon());
        }
        open.forEach(account::released);
        assertThat(account.freeCashWon()).isEqualTo(account.cashWon());
        account.newDay(day.plusDays(10));
        assertThat(account.settledCashWon()).isEqualTo(account.cashWon());
    }

    private static NewOrder request(SplittableRandom random) {
        String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
        Venue venue = random.nextBoolean() ? Venue.NXT : Venue.KRX;
        long size = 1 + random.nextLong(50);
        long price = 1 + random.nextLong(random.nextBoolean() ? 2_000 : 500_000);
        return (random.nextBoolean() ? NewOrder.buy(venue, symbol, size) : NewOrder.sell(venue, symbol, size))
                .limit(price);
    }
}
