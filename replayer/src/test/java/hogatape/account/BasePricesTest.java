package hogatape.account;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.market.Adjustments;
import hogatape.market.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasePricesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        // The next day: the close, or near what the after-market last paid.
        "1,71500,false",
        "1,78000,false",
        "1,65500,false",
        "1,79000,true",
        "1,64900,true",
        "1,14300,true",
        // The same day again, and a day of limits between.
        "0,14300,false",
        "2,93000,false",
        "2,49000,true",
        "3,20000,true"
    })
    void theNextBaseIsNearTheLastPrice(int days, long base, boolean broken) {
        BasePrices prices = new BasePrices(Adjustments.none(), TradingCalendar.standard());
        prices.heard("005930", MONDAY, 71_000);
        prices.heard("005930", MONDAY, 71_500);
        assertThat(prices.breakOf("005930", MONDAY.plusDays(days), base).isPresent())
                .isEqualTo(broken);
    }

    @Test
    void aBreakIsToldWithWhatWouldExplainIt(@TempDir Path folder) throws IOException {
        BasePrices prices = new BasePrices(Adjustments.none(), TradingCalendar.standard());
        prices.heard("005930", MONDAY, 71_500);
        assertThat(prices.breakOf("005930", MONDAY.plusDays(1), 14_300).orElseThrow())
                .isEqualTo("The base price of 005930 on 2026-11-24 is 14300 won, and on 2026-11-23 it traded at 71500:"
                        + " a split or rights that left, while shares are held."
                        + " Tell it by --adjustments FILE.csv, such as '005930,2026-11-24,5'.");
        assertThat(prices.breakOf("005930", MONDAY.plusDays(1), 715_000).orElseThrow())
                .contains("'005930,2026-11-24,1:10'");
        assertThat(prices.breakOf("000660", MONDAY.plusDays(1), 14_300)).isEmpty();

        Path table = Files.writeString(folder.resolve("splits.csv"), "symbol,day,ratio\n005930,2026-11-24,5\n");
        BasePrices told = new BasePrices(Adjustments.read(table), TradingCalendar.standard());
        told.heard("005930", MONDAY, 71_500);
        assertThat(told.breakOf("005930", MONDAY.plusDays(1), 14_300)).isEmpty();
        assertThat(told.adjustment("005930", MONDAY.plusDays(1))).isPresent();
    }
}
