package hogatape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final TickTable stock = TickTable.of(IssueKind.STOCK, DAY);
    private final TickTable etf = TickTable.of(IssueKind.ETF, DAY);

    @ParameterizedTest
    @CsvSource({
        "1,1,2,0",
        "1999,1,2000,1998",
        "2000,5,2005,1999",
        "4995,5,5000,4990",
        "5000,10,5010,4995",
        "19990,10,20000,19980",
        "20000,50,20050,19990",
        "50000,100,50100,49950",
        "200000,500,200500,199900",
        "500000,1000,501000,499500",
        "2000000,1000,2001000,1999000"
    })
    void stepsOfAStock(long price, long tick, long up, long down) {
        assertThat(stock.tickAt(price)).isEqualTo(tick);
        assertThat(stock.up(price)).isEqualTo(up);
        assertThat(stock.down(price)).isEqualTo(down);
        assertThat(stock.isOnTick(price)).isTrue();
    }

    @Test
    void stepsOfAnEtf() {
        assertThat(etf.up(1999)).isEqualTo(2000);
        assertThat(etf.up(314000)).isEqualTo(314005);
        assertThat(etf.down(2000)).isEqualTo(1999);
    }

    @Test
    void pricesBetweenTicks() {
        assertThat(stock.isOnTick(20030)).isFalse();
        assertThat(stock.isOnTick(0)).isFalse();
        assertThat(stock.isOnTick(-5)).isFalse();
        assertThat(stock.up(20030)).isEqualTo(20050);
        assertThat(stock.down(20030)).isEqualTo(20000);
        assertThat(stock.atOrAbove(20030)).isEqualTo(20050);
        assertThat(stock.atOrBelow(20030)).isEqualTo(20000);
        assertThat(stock.atOrAbove(20050)).isEqualTo(20050);
    }

    @Test
    void aPriceIsOnTheTickIfItIsAMultipleOfIt() {
        for (TickTable table : new TickTable[] {stock, etf}) {
            for (long price = 1; price < 1_200_000; price++) {
                assertThat(table.isOnTick(price)).isEqualTo(price % table.tickAt(price) == 0);
            }
            for (long price = Long.MAX_VALUE - 5_000; price < Long.MAX_VALUE; price++) {
                assertThat(table.isOnTick(price)).isEqualTo(price % table.tickAt(price) == 0);
            }
        }
    }

    @Test
    void upAndDownAreInverseFromEveryPriceOnTheTick() {
        for (long price = 1; price < 600_000; price = stock.up(price)) {
            assertThat(stock.isOnTick(price)).isTrue();
            assertThat(stock.down(stock.up(price))).isEqualTo(price);
        }
    }

    @Test
    void aDayBeforeTheTableIsRefused() {
        assertThatThrownBy(() -> TickTable.of(IssueKind.STOCK, LocalDate.of(2022, 1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2022-01-03");
    }
}
