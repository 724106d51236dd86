package hogatape.watchlist;

import hogatape.market.IssueKind;
import hogatape.market.TradingCalendar;
import hogatape.market.Venue;
import java.util.OptionalLong;

/**
 * When silence is no fault. Data may be expected of a TR only while its venue is in continuous trading for every kind of
 * issue: not outside the sessions, not in an auction, not in the KRX's after-market, where exchange-traded products
 * take no part, and never of a TR that belongs to no venue. A single issue may be silent at any time.
 */
public final class QuietHours {
    private final TradingCalendar calendar;

    /** Quiet hours by a calendar. */
    public QuietHours(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Since when data may have been expected of a TR without a break.
     *
     * @param epochNanos now, nanoseconds since the epoch
     * @return when that began, nanoseconds since the epoch; empty where nothing can be expected now
     */
    public OptionalLong expectedSince(String tr, long epochNanos) {
        return Venue.ofTr(tr)
                .map(venue -> calendar.continuousSince(venue, IssueKind.ETF, epochNanos))
                .orElse(OptionalLong.empty());
    }

    /**
     * For how long a TR has been silent though data were to be expected: since it was last heard, or since they were to be
     * expected, whichever is later.
     *
     * @param lastHeardNanos when data of any issue of it came last, nanoseconds since the epoch; what lies before the
     *     subscription does not count, so hand in the grant where nothing has come
     * @param epochNanos now, nanoseconds since the epoch
     * @return nanoseconds; 0 where silence is no fault
     */
    public long silentNanos(String tr, long lastHeardNanos, long epochNanos) {
        OptionalLong since = expectedSince(tr, epochNanos);
        return since.isEmpty() ? 0 : Math.max(0, epochNanos - Math.max(since.getAsLong(), lastHeardNanos));
    }

    /** Whether nothing need come of a TR at a moment, nanoseconds since the epoch. */
    public boolean isQuiet(String tr, long epochNanos) {
        return expectedSince(tr, epochNanos).isEmpty();
    }
}
