package hogatape.market;

import hogatape.message.Messages;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * What an order pays: the venue's fee, the broker's commission and, where it sells, the tax of the day on which the sale
 * settles. An issue of an unknown market pays the dearest tax.
 */
public final class TradingCosts {
    /** The trading days between a trade and its settlement. */
    public static final int SETTLEMENT_DAYS = 2;

    private static final DatedRows<long[]> FEES = fees();
    private static final DatedRows<long[]> TAXES = taxes();
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final CostProfile profile;
    private final Instruments instruments;
    private final TradingCalendar calendar;

    /** Costs by a broker's profile, for issues as a table knows them. */
    public TradingCosts(CostProfile profile, Instruments instruments, TradingCalendar calendar) {
        this.profile = profile;
        this.instruments = instruments;
        this.calendar = calendar;
    }

    /**
     * The rates of an order.
     *
     * @throws IllegalArgumentException with a sentence, if a table does not reach back to that day
     */
    public CostRates rates(Venue venue, String symbol, boolean sells, LocalDate day) {
        Instrument issue = instruments.of(symbol, day);
        long[] fees = FEES.known(venue.name(), day, () -> Messages.text("The fee on %s", venue));
        CostProfile.Commission commission =
                profile.commission(venue, issue.kind().issueKind(), day);
        long[] taxes = sells && issue.kind().isTaxed() ? taxes(issue, settlementDay(day)) : new long[2];
        return new CostRates(
                fees[FIRST],
                fees[SECOND],
                commission.billionths(),
                commission.feeInside(),
                commission.roundWon(),
                taxes[FIRST],
                taxes[SECOND]);
    }

    /** The day on which a trade of this day settles. */
    public LocalDate settlementDay(LocalDate day) {
        return calendar.tradingDayAfter(day, SETTLEMENT_DAYS);
    }

    /** The name of the broker's profile. */
    public String profileName() {
        return profile.name();
    }

    private static long[] taxes(Instrument issue, LocalDate settled) {
        if (issue.market().isPresent()) {
            return TAXES.known(issue.market().get().name(), settled, () -> Messages.text("The sell tax"));
        }
        long[] dearest = null;
        for (long[] each : List.copyOf(TAXES.allAt(settled))) {
            if (dearest == null || each[FIRST] + each[SECOND] > dearest[FIRST] + dearest[SECOND]) {
                dearest = each;
            }
        }
        return dearest == null
                ? TAXES.known(ListingMarket.KOSPI.name(), settled, () -> Messages.text("The sell tax"))
                : dearest;
    }

    private static DatedRows<long[]> fees() {
        DatedRows<long[]> fees = new DatedRows<>();
        for (CSVRecord row : MarketTable.resource("venue-fees.csv")) {
            fees.add(row.get("venue"), LocalDate.parse(row.get("valid_from")), new long[] {
                CellReader.billionths(row.get("maker_percent")), CellReader.billionths(row.get("taker_percent"))
            });
        }
        return fees;
    }

    private static DatedRows<long[]> taxes() {
        DatedRows<long[]> taxes = new DatedRows<>();
        for (CSVRecord row : MarketTable.resource("sell-taxes.csv")) {
            taxes.add(row.get("market"), LocalDate.parse(row.get("settled_from")), new long[] {
                CellReader.billionths(row.get("transaction_percent")), CellReader.billionths(row.get("rural_percent"))
            });
        }
        return taxes;
    }
}
