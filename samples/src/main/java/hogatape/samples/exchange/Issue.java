package hogatape.samples.exchange;

import hogatape.market.IssueKind;
import hogatape.market.TickTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * An issue of the simulated market.
 *
 * @param symbol its code, such as {@code 005930}
 * @param name its name; of an issue that is not listed here, its code
 * @param market {@code KOSPI} or {@code KOSDAQ}
 * @param kind share or exchange-traded product
 * @param previousClose yesterday's closing price, won
 * @param intervalMillis the mean time between two of its books; the feed is conflated, so never below 200
 * @param levels the most levels that a side of its book has; below 10 the book is thin
 * @param levelSize the usual size of a level
 */
record Issue(
        String symbol,
        String name,
        String market,
        IssueKind kind,
        long previousClose,
        int intervalMillis,
        int levels,
        int levelSize) {
    private static final Map<String, Issue> LISTED = listed();

    /** The issues that the market has unless others are asked for. */
    static List<Issue> all() {
        return List.copyOf(LISTED.values());
    }

    /** The issue of a code; one that is not listed gets traits that follow from its code alone. */
    static Issue of(String symbol) {
        Issue listed = LISTED.get(symbol);
        return listed != null ? listed : invented(symbol);
    }

    private static Issue invented(String symbol) {
        Draw draw = new Draw(0, symbol);
        long price = 1000L << draw.below(9);
        price += draw.below((int) price);
        TickTable ticks = TickTable.of(IssueKind.STOCK, LocalDate.of(2023, 1, 25));
        int levelSize = (int) Math.max(20, 400_000_000L / price / (1 + draw.below(40)));
        return new Issue(
                symbol,
                symbol,
                "KOSPI",
                IssueKind.STOCK,
                ticks.atOrBelow(price),
                200 + 100 * draw.below(30),
                10,
                levelSize);
    }

    private static Map<String, Issue> listed() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, Issue> issues = new LinkedHashMap<>();
        try (Reader reader =
                new InputStreamReader(Issue.class.getResourceAsStream("issues.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                Issue issue = new Issue(
                        row.get("symbol"),
                        row.get("name"),
                        row.get("market"),
                        IssueKind.valueOf(row.get("kind")),
                        Long.parseLong(row.get("previous_close")),
                        Integer.parseInt(row.get("interval_ms")),
                        Integer.parseInt(row.get("levels")),
                        Integer.parseInt(row.get("level_size")));
                issues.put(issue.symbol(), issue);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return issues;
    }
}
