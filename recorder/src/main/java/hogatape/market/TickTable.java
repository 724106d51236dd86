package hogatape.market;

import hogatape.message.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** The tick sizes (호가가격단위) of one kind of issue on a day. Prices are whole won, above 0. */
public final class TickTable {
    private static final List<CSVRecord> ROWS = MarketTable.resource("ticks.csv");

    private final TickBand[] bands;

    private TickTable(List<CSVRecord> rows) {
        bands = new TickBand[rows.size()];
        long from = Long.MIN_VALUE;
        for (int band = 0; band < bands.length; band++) {
            String end = rows.get(band).get("price_below");
            long below = end.isEmpty() ? Long.MAX_VALUE : Long.parseLong(end);
            bands[band] =
                    new TickBand(from, below, Long.parseLong(rows.get(band).get("tick")));
            from = below;
        }
    }

    /**
     * The table that holds on a day.
     *
     * @throws IllegalArgumentException if the day lies before the first known table
     */
    public static TickTable of(IssueKind kind, LocalDate day) {
        TreeMap<LocalDate, List<CSVRecord>> versions = new TreeMap<>();
        ROWS.stream().filter(row -> IssueKind.valueOf(row.get("kind")) == kind).forEach(row -> versions.computeIfAbsent(
                        LocalDate.parse(row.get("valid_from")), first -> new ArrayList<>())
                .add(row));
        var version = versions.floorEntry(day);
        if (version == null) {
            throw new IllegalArgumentException(Messages.text(
                    "The tick sizes of %s are not known; the table begins on %s.", day, versions.firstKey()));
        }
        return new TickTable(version.getValue());
    }

    /** The band that the price lies in; a band's first price belongs to it. */
    public TickBand bandAt(long price) {
        int band = 0;
        while (price >= bands[band].below()) {
            band++;
        }
        return bands[band];
    }

    /** The tick of the band that the price lies in. */
    public long tickAt(long price) {
        return bandAt(price).tick();
    }

    /** Whether an order may have this price. */
    public boolean isOnTick(long price) {
        return bandAt(price).isOnTick(price);
    }

    /** The lowest price on the tick above this one. */
    public long up(long price) {
        return atOrBelow(price) + tickAt(price);
    }

    /** The highest price on the tick below this one; 0 where there is none. */
    public long down(long price) {
        return price <= 1 ? 0 : atOrBelow(price - 1);
    }

    /** The highest price on the tick that is not above this one. */
    public long atOrBelow(long price) {
        return price - price % tickAt(price);
    }

    /** The lowest price on the tick that is not below this one. */
    public long atOrAbove(long price) {
        return isOnTick(price) ? price : up(price);
    }
}
