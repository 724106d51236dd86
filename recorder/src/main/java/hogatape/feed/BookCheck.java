package hogatape.feed;

import hogatape.market.IssueKind;
import hogatape.market.SeoulTime;
import hogatape.market.Venue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Checks whether books make sense, each by itself and against the book before it of the same TR and issue, and counts what it
 * finds. Belongs to one decoder, whose books it is given one after the other, in their order, by the thread that decodes. Makes no
 * garbage once every issue was seen.
 *
 * <p>What the book before told is kept for the Seoul day of its receive time. A gap of the tape is no end of it: the first book
 * behind one is compared with the last before it, so a volume that fell shows, and so do the updates that were missed.
 */
public final class BookCheck {
    private static final BookFinding[] FINDINGS = BookFinding.values();

    private final Function<Issue, IssueKind> kindOf;
    private final LevelCheck levels = new LevelCheck();
    private final long[] counts = new long[FINDINGS.length];
    private final List<Issue> issues = new ArrayList<>();
    private Issued[] issued = new Issued[64];
    private long books;

    /** What is kept of an issue. */
    private static final class Issued {
        final IssueKind kind;
        final Venue venue;
        final long[] counts = new long[FINDINGS.length];
        final LastBook last = new LastBook();
        long books;

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
        book.readAll();
        long day = SeoulTime.epochDay(book.receiveNanos());
        Issued of = issued(book.issue());
        int findings = alone(book, of, day)
                | of.last.check(
                        day,
                        book.exchangeSecond(),
                        book.accumulatedVolume(),
                        book.totalAskSize(),
                        book.totalBidSize(),
                        book.totalAskSizeChange(),
                        book.totalBidSizeChange());
        books++;
        of.books++;
        for (int rest = findings; rest != 0; rest &= rest - 1) {
            int finding = Integer.numberOfTrailingZeros(rest);
            counts[finding]++;
            of.counts[finding]++;
        }
        return findings;
    }

    /**
     * Checks a book by itself, and neither counts nor remembers it: for who has the book before it elsewhere, see {@link LastBook}.
     *
     * @return the {@link BookFinding#bit}s of what is odd about it alone
     */
    public int checkAlone(Book book) {
        book.readAll();
        return alone(book, issued(book.issue()), SeoulTime.epochDay(book.receiveNanos()));
    }

    private int alone(Book book, Issued of, long day) {
        return levels.check(book, of.kind, day) | best(book, of.venue);
    }

    /** How many books were checked. */
    public long books() {
        return books;
    }

    /** How many books had a finding. */
    public long count(BookFinding finding) {
        return counts[finding.ordinal()];
    }

    /** The issues whose books were checked, in the order in which they came first. */
    public List<Issue> issues() {
        return Collections.unmodifiableList(issues);
    }

    /** How many books of an issue were checked. */
    public long books(Issue issue) {
        Issued of = known(issue);
        return of == null ? 0 : of.books;
    }

    /** How many books of an issue had a finding. */
    public long count(Issue issue, BookFinding finding) {
        Issued of = known(issue);
        return of == null ? 0 : of.counts[finding.ordinal()];
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

    private Issued known(Issue issue) {
        return issue.number() < issued.length ? issued[issue.number()] : null;
    }

    private Issued issued(Issue issue) {
        Issued of = known(issue);
        return of == null ? add(issue) : of;
    }

    private Issued add(Issue issue) {
        int number = issue.number();
        if (number >= issued.length) {
            issued = Arrays.copyOf(issued, 2 * number);
        }
        issued[number] = new Issued(kindOf.apply(issue), Venue.ofTr(issue.tr()).orElse(Venue.UNIFIED));
        issues.add(issue);
        return issued[number];
    }
}
