package hogatape.market;

import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the user tells of issues: {@code symbol,market,kind,base_price,from}. A row holds from its day on, until the issue's
 * next row; one without a day always held. A base price is that of its row's day alone. A folder of such tables, named by
 * days as {@code 2026-11-23.csv}, has snapshots of each day: there the name is the day of its rows, and the first one tells of
 * the days before it as well, for a day that was recorded before anyone asked had the same issues.
 */
public final class Instruments {
    private static final List<String> REQUIRED = List.of("symbol");
    /** The last three come with snapshots of the broker's master files, and nothing here asks for them. */
    private static final List<String> OPTIONAL =
            List.of("market", "kind", "base_price", "from", "name", "halted", "nxt");

    private final DatedRows<Row> rows = new DatedRows<>();

    /** Whether the rows are those of snapshots. */
    private final boolean snapshots;

    private Instruments(boolean snapshots) {
        this.snapshots = snapshots;
    }

    private record Row(LocalDate from, Instrument instrument) {}

    /** A table of nothing: all issues are unknown. */
    public static Instruments none() {
        return new Instruments(false);
    }

    /**
     * Reads a table, or a folder of them.
     *
     * @throws TableException if there is no such file or it is no such table
     */
    public static Instruments read(Path path) throws TableException {
        Instruments instruments = new Instruments(Files.isDirectory(path));
        if (instruments.snapshots) {
            for (var snapshot : snapshots(path).entrySet()) {
                instruments.add(snapshot.getValue(), Optional.of(snapshot.getKey()));
            }
        } else {
            instruments.add(path, Optional.empty());
        }
        return instruments;
    }

    /** What is known of an issue on a day; never null. */
    public Instrument of(String symbol, LocalDate day) {
        Row row = rows.at(symbol, day);
        if (row == null && snapshots) {
            row = rows.first(symbol);
        }
        if (row == null) {
            return Instrument.unknown(symbol);
        }
        Instrument known = row.instrument();
        return row.from().equals(day)
                ? known
                : new Instrument(symbol, known.market(), known.kind(), OptionalLong.empty());
    }

    private static TreeMap<LocalDate, Path> snapshots(Path folder) throws TableException {
        TreeMap<LocalDate, Path> snapshots = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String name = file.getFileName().toString();
                try {
                    snapshots.put(LocalDate.parse(name.substring(0, name.length() - ".csv".length())), file);
                } catch (DateTimeException e) {
                    throw TableFile.error(
                            file.toString(), Sentence.of("the name is no day; name a snapshot as 2026-11-23.csv."));
                }
            }
        } catch (IOException e) {
            throw e instanceof TableException told
                    ? told
                    : TableFile.error(
                            folder.toString(),
                            Sentence.of("the folder cannot be read (%s); check its permissions.", e.toString()));
        }
        if (snapshots.isEmpty()) {
            throw TableFile.error(
                    folder.toString(), Sentence.of("the folder holds no table named by a day, as 2026-11-23.csv."));
        }
        return snapshots;
    }

    private void add(Path file, Optional<LocalDate> snapshot) throws TableException {
        for (TableFile.Row row : TableFile.read(file, REQUIRED, OPTIONAL)) {
            String symbol = row.get("symbol");
            if (symbol.isEmpty()) {
                throw row.error(Sentence.of("the symbol is missing."));
            }
            boolean dated = snapshot.isPresent() || !row.get("from").isEmpty();
            if (!dated && !row.get("base_price").isEmpty()) {
                throw row.error(Sentence.of("a base price is that of one day; write the day under 'from'."));
            }
            LocalDate from = snapshot.isPresent()
                    ? snapshot.get()
                    : dated
                            ? CellReader.read(
                                    row, "from", LocalDate::parse, () -> Sentence.of("a day as 2026-11-23, or nothing"))
                            : LocalDate.MIN;
            if (!rows.add(symbol, from, new Row(from, instrument(row, symbol)))) {
                throw row.error(
                        dated
                                ? Sentence.of("there is a row of %s from %s already; take out one.", symbol, from)
                                : Sentence.of("there is a row of %s without a day already; take out one.", symbol));
            }
        }
    }

    private static Instrument instrument(TableFile.Row row, String symbol) throws TableException {
        Optional<ListingMarket> market = row.get("market").isEmpty()
                ? Optional.empty()
                : Optional.of(CellReader.read(
                        row, "market", ListingMarket::valueOf, () -> Sentence.of("KOSPI or KOSDAQ, or nothing")));
        InstrumentKind kind = row.get("kind").isEmpty()
                ? InstrumentKind.STOCK
                : CellReader.read(
                        row,
                        "kind",
                        InstrumentKind::valueOf,
                        () -> Sentence.of("STOCK, ETF, ETN, LEVERAGED_ETF or LEVERAGED_ETN"));
        // A snapshot has 0 where the broker's file has no base price.
        OptionalLong base =
                row.get("base_price").isEmpty() || row.get("base_price").equals("0")
                        ? OptionalLong.empty()
                        : OptionalLong.of(CellReader.read(
                                row, "base_price", Instruments::price, () -> Sentence.of("whole won above 0")));
        return new Instrument(symbol, market, kind, base);
    }

    private static long price(String text) {
        long price = Long.parseLong(text);
        if (price <= 0 || price > 100_000_000) {
            throw new IllegalArgumentException(text + " won is no price");
        }
        return price;
    }
}
