package hogatape.quality;

import hogatape.feed.Book;
import hogatape.feed.BookCheck;
import hogatape.feed.BookFinding;
import hogatape.feed.FeedKind;
import hogatape.feed.FeedRecord;
import hogatape.feed.FrameDecoder;
import hogatape.feed.FrameIssues;
import hogatape.feed.Issue;
import hogatape.feed.Layouts;
import hogatape.feed.MarketListener;
import hogatape.feed.Status;
import hogatape.feed.Trade;
import hogatape.feed.Undecoded;
import hogatape.journal.ClockJump;
import hogatape.journal.Payload;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.SubscriptionKey;
import hogatape.journal.TapeTime;
import hogatape.market.SeoulTime;
import hogatape.market.Venue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the records of one recorder, day by day. Makes no garbage for a frame once its issue was seen on the day. */
final class JournalLedger implements RecordHandler, MarketListener {
    private static final long MINUTE = 60_000_000_000L;
    private static final long BEHIND = 1_000_000_000L;
    private static final int FAULTS = Arrays.stream(BookFinding.values())
            .filter(BookFinding::isFault)
            .mapToInt(BookFinding::bit)
            .sum();

    private final Coverage coverage = new Coverage();
    private final BookCheck check = new BookCheck();
    private final TapeTime tapeTime = new TapeTime();
    private final FrameIssues issues = new FrameIssues();
    private final ExchangeClock clock;
    private DayNotes notes;
    private final FrameDecoder decoder;
    private final Map<SubscriptionKey, IssueCounts> counts = new LinkedHashMap<>();
    private final Map<Listing, Standstill> standstills = new HashMap<>();
    private IssueCounts[] byNumber = new IssueCounts[64];
    private Venue[] venues = new Venue[64];
    private int minute;
    private long minuteEnd = Long.MIN_VALUE;
    private int connection;
    private boolean undecoded;
    /** Whether what was not decoded is of a TR that has no layout, which is no fault. */
    private boolean unknown;

    JournalLedger(Layouts layouts, ExchangeClock clock) {
        this.clock = clock;
        decoder = new FrameDecoder(layouts, this);
    }

    /** Begins a day, whose records follow. */
    void beginDay(DayNotes ofDay) {
        notes = ofDay;
        counts.clear();
        standstills.clear();
        Arrays.fill(byNumber, null);
    }

    Coverage coverage() {
        return coverage;
    }

    /** What was counted on the day, in the order in which the issues came. */
    Map<SubscriptionKey, IssueCounts> counts() {
        return counts;
    }

    /** When an issue stood still at a venue, as far as this journal tells; null where it has nothing of it. */
    Standstill standstill(Listing listing) {
        return standstills.get(listing);
    }

    long lastNanos() {
        return tapeTime.nanos();
    }

    /** Takes a record from before the place where reading begins: what was subscribed follows from it, and nothing else. */
    void passedOver(RecordKind kind, int from, long wallNanos, byte[] buffer, int offset, int length) {
        long now = tapeTime.advance(wallNanos);
        if (!isReceived(kind)) {
            coverage.onRecord(kind, from, now, buffer, offset, length);
        }
        coverage.at(now);
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int from,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        boolean behind = wallNanos + BEHIND < tapeTime.nanos();
        long now = tapeTime.advance(wallNanos);
        if (now >= minuteEnd) {
            minute = (int) (SeoulTime.nanoOfDay(now) / MINUTE);
            minuteEnd = now - SeoulTime.nanoOfDay(now) + (minute + 1) * MINUTE;
        }
        if (behind) {
            notes.behind(minute);
        }
        if (isReceived(kind)) {
            connection = from;
            undecoded = false;
            decoder.onRecord(sequence, kind, from, wallNanos, monotonicNanos, buffer, offset, length);
            if (undecoded && issues.read(buffer, offset, length)) {
                issues.any(symbol -> {
                    IssueCounts of = counts(new SubscriptionKey(issues.tr(), symbol));
                    of.failed[minute] += unknown ? 0 : 1;
                    of.frames[minute] += unknown ? 1 : 0;
                    hear(of);
                    return false;
                });
            }
        } else {
            if (kind == RecordKind.CLOCK && length > 0) {
                notes.jump(
                        minute,
                        now,
                        Payload.read(ClockJump.class, buffer, offset, length).jumpNanos());
            }
            coverage.onRecord(kind, from, now, buffer, offset, length);
        }
        coverage.at(now);
    }

    static boolean isReceived(RecordKind kind) {
        return kind == RecordKind.FRAME || kind == RecordKind.IMPORTED;
    }

    @Override
    public void onBook(Book book) {
        IssueCounts of = take(book, FeedKind.BOOK, book.exchangeSecond());
        Standstill standstill = of.standstill();
        if (of.rises(book.accumulatedVolume(), minute) && standstill != null) {
            standstill.told(false, minute);
        }
        char hour = book.hourClass();
        if (hour >= 'A' && hour <= 'D' && standstill != null) {
            standstill.auction(minute);
        }
        int findings = check.check(book);
        if (findings != 0) {
            of.skipped[minute] += BookFinding.SKIPPED_UPDATES.isIn(findings) ? 1 : 0;
            of.failed[minute] += (findings & FAULTS) != 0 ? 1 : 0;
        }
    }

    @Override
    public void onTrade(Trade trade) {
        IssueCounts of = take(trade, FeedKind.TRADE, trade.exchangeSecond());
        of.traded[minute]++;
        if (of.standstill() != null) {
            of.standstill().told(trade.isHalted(), minute);
        }
    }

    @Override
    public void onExpectedTrade(Trade trade) {
        IssueCounts of = take(trade, FeedKind.EXPECTED_TRADE, trade.exchangeSecond());
        if (of.standstill() != null) {
            of.standstill().auction(minute);
        }
    }

    @Override
    public void onStatus(Status status) {
        IssueCounts of = counts(status.issue());
        of.count(FeedKind.STATUS, minute);
        hear(of);
        if (of.standstill() != null) {
            of.standstill().told(status.isHalted() || status.interruptionClass() == 'Y', minute);
        }
    }

    @Override
    public void onUndecoded(Undecoded record) {
        undecoded = true;
        unknown = record.reason() == Undecoded.Reason.UNKNOWN_TR;
    }

    private IssueCounts take(FeedRecord record, FeedKind kind, int exchangeSecond) {
        IssueCounts of = counts(record.issue());
        of.count(kind, minute);
        hear(of);
        Venue venue = venues[record.issue().number()];
        if (venue != null) {
            clock.at(venue, exchangeSecond, SeoulTime.secondOfDay(tapeTime.nanos()), minute);
        }
        return of;
    }

    private void hear(IssueCounts of) {
        if (!of.coverage().isCovered()) {
            coverage.hear(of.coverage(), connection, tapeTime.nanos());
        }
    }

    private IssueCounts counts(Issue issue) {
        int number = issue.number();
        if (number >= byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, 2 * number);
            venues = Arrays.copyOf(venues, 2 * number);
        }
        if (byNumber[number] == null) {
            byNumber[number] = counts(new SubscriptionKey(issue.tr(), issue.symbol()));
            venues[number] = Venue.ofTr(issue.tr()).orElse(null);
        }
        return byNumber[number];
    }

    private IssueCounts counts(SubscriptionKey key) {
        return counts.computeIfAbsent(
                key,
                each -> new IssueCounts(
                        coverage.key(each, tapeTime.nanos()),
                        Listing.of(each)
                                .map(listing -> standstills.computeIfAbsent(listing, any -> new Standstill()))
                                .orElse(null)));
    }
}
