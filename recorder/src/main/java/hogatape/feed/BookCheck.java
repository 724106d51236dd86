package hogatape.feed;

import hogatape.market.IssueKind;
import hogatape.market.SeoulTime;
import hogatape.market.TickTable;
import hogatape.market.Venue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Checks whether books make sense, each by itself and against the book before it of the same TR and issue. Makes no
 * garbage once every issue was seen, and belongs to one decoder, whose thread calls it.
 */
public final class BookCheck {
    private static final BookFinding[] FINDINGS = BookFinding.values();

    private final Function<Issue, IssueKind> kindOf;
    private Issued[] issued = new Issued[64];
    private long day = Long.MIN_VALUE;
    private TickTable stocks;
    private TickTable etfs;

    /** What is kept of an issue. */
    private static final class Issued {
        final IssueKind kind;
        final Venue venue;
        final long[] counts = new long[FINDINGS.length];
        long books;
        long day = Long.MIN_VALUE;
        int second;
        long volume;
        long totalAsk;
        long totalBid;

        Issued(IssueKind kind, Venue venue) {
            this.kind = kind;
            this.venue = venue;
        }
    }

    /** A check that takes a price to be on the tick table if it is for a share or for an exchange-traded product. */
    public BookCheck() {
        this(issue -> null);
    }

    /** A check that asks once an issue what it is; null where that is not known. */
    public BookCheck(Function<Issue, IssueKind> kindOf) {
        this.kindOf = kindOf;
    }

    /**
     * Checks a book.
     *
     * @return the {@link BookFinding#bit}s of all that is odd; 0 if nothing is
     */
    public int check(Book book) {
        beginDay(SeoulTime.epochDay(book.receiveNanos()));
        Issued of = issued(book.issue());
        int findings = levels(book, of.kind) | totals(book) | best(book, of.venue) | sinceLast(book, of);
        of.books++;
        for (int rest = findings; rest != 0; rest &= rest - 1) {
            of.counts[Integer.numberOfTrailingZeros(rest)]++;
        }
        return findings;
    }

    /** How many books of an issue were checked. */
    public long books(Issue issue) {
        return issued(issue).books;
    }

    /** How many books of an issue had a finding. */
    public long count(Issue issue, BookFinding finding) {
        return issued(issue).counts[finding.ordinal()];
    }

    private int levels(Book book, IssueKind kind) {
        int findings = 0;
        long lastAsk = 0;
        long lastBid = Long.MAX_VALUE;
        for (int level = 1; level <= Book.LEVELS; level++) {
            long ask = book.askPrice(level);
            long bid = book.bidPrice(level);
            boolean hole = ask == 0 && book.askSize(level) != 0
                    || bid == 0 && book.bidSize(level) != 0
                    || ask != 0 && lastAsk == Long.MAX_VALUE
                    || bid != 0 && lastBid == 0;
            boolean ordered = (ask == 0 || lastAsk == Long.MAX_VALUE || ask > lastAsk)
                    && (bid == 0 || lastBid == 0 || bid < lastBid);
            boolean onTick = (ask == 0 || isOnTick(ask, kind)) && (bid == 0 || isOnTick(bid, kind));
            findings |= (hole ? BookFinding.HOLE.bit() : 0)
                    | (ordered ? 0 : BookFinding.UNORDERED.bit())
                    | (onTick ? 0 : BookFinding.OFF_TICK.bit());
            // An empty level is as if it were beyond every price.
            lastAsk = ask == 0 ? Long.MAX_VALUE : ask;
            lastBid = bid;
        }
        return findings;
    }

    private static int totals(Book book) {
        long asks = 0;
        long bids = 0;
        for (int level = 1; level <= Book.LEVELS; level++) {
            asks += book.askSize(level);
            bids += book.bidSize(level);
        }
        return asks == book.totalAskSize() && bids == book.totalBidSize() ? 0 : BookFinding.WRONG_TOTAL.bit();
    }

    private static int best(Book book, Venue venue) {
        long ask = book.askPrice(1);
        long bid = book.bidPrice(1);
        // In an auction the best two say little of each other.
        if (ask == 0 || bid == 0 || book.expectedPrice() != 0) {
            return 0;
        }
        long middle = venue == Venue.KRX
                ? book.krxMiddlePriceHundredths()
                : venue == Venue.NXT ? book.nxtMiddlePriceHundredths() : 0;
        boolean wrong = middle != 0 && middle != FeedRecord.NO_VALUE && middle != (ask + bid) * 50;
        int findings = wrong ? BookFinding.WRONG_MIDDLE.bit() : 0;
        return findings | (bid == ask ? BookFinding.LOCKED.bit() : bid > ask ? BookFinding.CROSSED.bit() : 0);
    }

    private int sinceLast(Book book, Issued of) {
        int findings = 0;
        if (of.day == day) {
            boolean skipped = book.totalAskSizeChange() != book.totalAskSize() - of.totalAsk
                    || book.totalBidSizeChange() != book.totalBidSize() - of.totalBid;
            findings = (book.accumulatedVolume() < of.volume ? BookFinding.VOLUME_FELL.bit() : 0)
                    | (book.exchangeSecond() < of.second ? BookFinding.TIME_FELL.bit() : 0)
                    | (skipped ? BookFinding.SKIPPED_UPDATES.bit() : 0);
        }
        of.day = day;
        of.second = book.exchangeSecond();
        of.volume = book.accumulatedVolume();
        of.totalAsk = book.totalAskSize();
        of.totalBid = book.totalBidSize();
        return findings;
    }

    private boolean isOnTick(long price, IssueKind kind) {
        // No table tells the ticks of days long past: nothing is said against such a price.
        return stocks == null
                || kind != IssueKind.ETF && stocks.isOnTick(price)
                || kind != IssueKind.STOCK && etfs.isOnTick(price);
    }

    private void beginDay(long epochDay) {
        if (epochDay == day) {
            return;
        }
        day = epochDay;
        try {
            stocks = TickTable.of(IssueKind.STOCK, LocalDate.ofEpochDay(epochDay));
            etfs = TickTable.of(IssueKind.ETF, LocalDate.ofEpochDay(epochDay));
        } catch (IllegalArgumentException before) {
            stocks = null;
            etfs = null;
        }
    }

    private Issued issued(Issue issue) {
        int number = issue.number();
        if (number >= issued.length) {
            issued = Arrays.copyOf(issued, 2 * number);
        }
        if (issued[number] == null) {
            issued[number] =
                    new Issued(kindOf.apply(issue), Venue.ofTr(issue.tr()).orElse(Venue.UNIFIED));
        }
        return issued[number];
    }
}
