package hogatape.watchlist;

import hogatape.journal.SubscriptionKey;
import hogatape.market.SeoulTime;
import hogatape.market.TimeSpan;
import hogatape.market.TradingCalendar;
import hogatape.message.Sentence;
import hogatape.watchlist.Demand.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The subscriptions of one Seoul day, from its first moment to its last: what is subscribed when, on which key, and what
 * finds no place. It follows from the watchlist, the calendar and the room alone, so a recorder that starts in the
 * middle of the day does what one that ran since the morning does.
 *
 * <p>Asking takes time, and the last state of a book comes a little after its end. So an issue is subscribed up to a
 * {@link #MARGIN_NANOS margin} early and released as much later, as far as there are places that nobody wants.
 */
public final class SubscriptionPlan {
    /** How much earlier and later than wanted an issue may be subscribed, in nanoseconds. */
    public static final long MARGIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LocalDate day;
    private final Map<WatchlistEntry, TimeSpan> spans = new LinkedHashMap<>();
    private final Allocation before;
    private final NavigableMap<Long, Step> steps = new TreeMap<>();

    /**
     * A moment at which something changes.
     *
     * @param nanoOfDay when, nanoseconds of the Seoul day
     * @param changes what to release and to subscribe, see {@link Allocation#changesFrom}
     * @param allocation what is subscribed from then on, and what finds no place
     */
    public record Step(long nanoOfDay, List<Change> changes, Allocation allocation) {}

    private SubscriptionPlan(Watchlist watchlist, TradingCalendar calendar, LocalDate day, Allocation before) {
        this.day = day;
        this.before = before;
        for (WatchlistEntry entry : watchlist.entries()) {
            spans.put(entry, entry.wanted(calendar, day));
        }
    }

    /** The plan of a whole day that begins with nothing. */
    public static SubscriptionPlan of(Watchlist watchlist, TradingCalendar calendar, LocalDate day, Capacity capacity) {
        return of(watchlist, calendar, day, 0, Allocation.empty(capacity));
    }

    /**
     * The plan for what is left of a day.
     *
     * @param nanoOfDay where it begins, nanoseconds of the Seoul day
     * @param before what is subscribed then
     */
    public static SubscriptionPlan of(
            Watchlist watchlist, TradingCalendar calendar, LocalDate day, long nanoOfDay, Allocation before) {
        SubscriptionPlan plan = new SubscriptionPlan(watchlist, calendar, day, before);
        Allocation last = before;
        for (long moment : plan.moments(nanoOfDay)) {
            Allocation next = last.next(plan.demands(moment));
            boolean stillShort = moment == nanoOfDay && !next.leftOut().isEmpty();
            if (stillShort || !next.equals(last)) {
                plan.steps.put(moment, new Step(moment, next.changesFrom(last), next));
                last = next;
            }
        }
        return plan;
    }

    /** The Seoul day. */
    public LocalDate day() {
        return day;
    }

    /** How much room there is. */
    public Capacity capacity() {
        return before.capacity();
    }

    /** Every moment at which something changes, in order. */
    public List<Step> steps() {
        return List.copyOf(steps.values());
    }

    /** What is to be subscribed at a moment, nanoseconds of the day; before the first step what was there before. */
    public Allocation at(long nanoOfDay) {
        Map.Entry<Long, Step> step = steps.floorEntry(nanoOfDay);
        return step == null ? before : step.getValue().allocation();
    }

    /** When each entry of the watchlist is wanted on this day, in the order of the watchlist; empty for those that never are. */
    public Map<WatchlistEntry, TimeSpan> spans() {
        return Collections.unmodifiableMap(spans);
    }

    /** What stands on the watchlist and has no time on this day, because its venue is closed then. */
    public List<SubscriptionKey> neverWanted() {
        return spans.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().issue())
                .toList();
    }

    /** The most that finds no place at one moment; 0 where everything fits. */
    public int tooMany() {
        return steps.values().stream()
                .mapToInt(step -> step.allocation().leftOut().size())
                .max()
                .orElse(0);
    }

    /**
     * Insists that everything finds a place through the whole day.
     *
     * @throws WatchlistException if not; it tells how many fit, when, and how many too many there are
     */
    public void requireRoom() throws WatchlistException {
        int worst = tooMany();
        List<Step> tooFull = steps.values().stream()
                .filter(step -> !step.allocation().leftOut().isEmpty())
                .toList();
        if (tooFull.isEmpty()) {
            return;
        }
        Step first = tooFull.get(0);
        Step most = tooFull.stream()
                .filter(step -> step.allocation().leftOut().size() == worst)
                .findFirst()
                .orElseThrow();
        Sentence many = first.allocation().leftOut().size() == worst
                ? tooMany(first)
                : Sentence.of("%s, and %s", tooMany(first), tooMany(most));
        int closed = before.closed().size();
        Sentence every = capacity().message();
        Sentence room = closed == 0 ? every : Sentence.of("%s, %d of them refused", every, closed);
        throw new WatchlistException(Sentence.of(
                "%d subscriptions fit (%s), and on %s there are %s;"
                        + " leave some out, give them times of day, add a key, or let --overflow drop the least important.",
                before.room(), room, day, many));
    }

    private Sentence tooMany(Step step) {
        // Where something is left out, every place is taken by an issue that is wanted.
        int wanted = before.room() + step.allocation().leftOut().size();
        return Sentence.of(
                "%d from %s on, %d too many",
                wanted,
                TimeSpan.timeText(step.nanoOfDay()),
                step.allocation().leftOut().size());
    }

    private SortedSet<Long> moments(long first) {
        SortedSet<Long> moments = new TreeSet<>();
        moments.add(first);
        for (TimeSpan span : spans.values()) {
            TimeSpan wide = span.widened(MARGIN_NANOS, MARGIN_NANOS);
            moments.addAll(List.of(wide.fromNanos(), span.fromNanos(), span.untilNanos(), wide.untilNanos()));
        }
        return moments.tailSet(first).headSet(SeoulTime.DAY_NANOS);
    }

    private List<Demand> demands(long nanoOfDay) {
        Map<SubscriptionKey, Demand> demands = new LinkedHashMap<>();
        spans.forEach((entry, span) -> {
            if (span.widened(MARGIN_NANOS, MARGIN_NANOS).contains(nanoOfDay)) {
                Claim claim = span.contains(nanoOfDay)
                        ? Claim.WANTED
                        : nanoOfDay < span.fromNanos() ? Claim.SOON : Claim.LATE;
                demands.merge(
                        entry.issue(),
                        new Demand(entry.issue(), claim, entry.priority()),
                        (one, other) -> other.stronger(one) ? other : one);
            }
        });
        return new ArrayList<>(demands.values());
    }
}
