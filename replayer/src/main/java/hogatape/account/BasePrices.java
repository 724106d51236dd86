package hogatape.account;

import hogatape.market.Adjustment;
import hogatape.market.Adjustments;
import hogatape.market.TradingCalendar;
import hogatape.message.Messages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Watches whether an issue's base price is the close before it. A split or rights that left move it, and a position carried
 * over would be worth something else without a trade. The tape's last price need not be the close (an after-market goes
 * on for hours), so a break is what lies further off than a tenth, or than the limits allow where trading days are
 * missing between.
 */
public final class BasePrices {
    private static final double NEAR = 0.10;
    private static final double LIMIT = 0.30;

    private final Adjustments adjustments;
    private final TradingCalendar calendar;
    private final Map<String, Heard> last = new HashMap<>();

    private record Heard(LocalDate day, long priceWon) {}

    /** Watches by what the user tells of adjustments. */
    public BasePrices(Adjustments adjustments, TradingCalendar calendar) {
        this.adjustments = adjustments;
        this.calendar = calendar;
    }

    /** A price of an issue on a day, the latest so far. */
    public void heard(String symbol, LocalDate day, long priceWon) {
        Heard heard = last.get(symbol);
        if (heard == null || heard.priceWon() != priceWon || !heard.day().equals(day)) {
            last.put(symbol, new Heard(day, priceWon));
        }
    }

    /** What the user tells of an issue's day; the account must be adjusted by it. */
    public Optional<Adjustment> adjustment(String symbol, LocalDate day) {
        return adjustments.of(symbol, day);
    }

    /**
     * Whether a day's base price is a break that nothing explains. Wanted where a position is held.
     *
     * @return a sentence for the user, where it is one
     */
    public Optional<String> breakOf(String symbol, LocalDate day, long basePriceWon) {
        Heard heard = last.get(symbol);
        if (heard == null
                || !heard.day().isBefore(day)
                || adjustments.of(symbol, day).isPresent()) {
            return Optional.empty();
        }
        int days = tradingDays(heard.day(), day);
        double room = days == 1 ? NEAR : StrictMath.pow(1 + LIMIT, days - 1) * (1 + NEAR) - 1;
        double moved = (double) basePriceWon / heard.priceWon();
        if (moved <= 1 + room && moved >= 1 / (1 + room)) {
            return Optional.empty();
        }
        return Optional.of(Messages.text(
                "The base price of %1$s on %2$s is %3$d won, and on %4$s it traded at %5$d: a split or rights that left,"
                        + " while shares are held. Tell it by --adjustments FILE.csv, such as '%1$s,%2$s,%6$s'.",
                symbol, day, basePriceWon, heard.day(), heard.priceWon(), guess(moved)));
    }

    private int tradingDays(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate each = from; each.isBefore(to) && days < 30; days++) {
            each = calendar.tradingDayAfter(each, 1);
        }
        return days;
    }

    /** The ratio that would explain it, where it is near a whole one. */
    private static String guess(double moved) {
        long split = Math.round(1 / moved);
        long merger = Math.round(moved);
        return split > 1 ? Long.toString(split) : merger > 1 ? "1:" + merger : "1";
    }
}
