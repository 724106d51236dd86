package hogatape.fill;

import hogatape.market.Instrument;
import hogatape.market.InstrumentKind;
import hogatape.market.PriceLimits;
import hogatape.market.SeoulTime;
import hogatape.market.Session;
import hogatape.market.TickTable;
import hogatape.market.TradingCalendar;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderKind;
import hogatape.strategy.RejectReason;
import hogatape.strategy.TimeInForce;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which orders a venue takes when, and until when they wait: by dated tables, and by the exchange's time of the issue. For one
 * thread.
 */
public final class OrderRules {
    /** An auction may come some moments after its time; an order for it waits so long. */
    static final long AUCTION_GRACE_NANOS = 60_000_000_000L;

    private static final String PRE_MARKET = "pre-market";

    private final TradingCalendar calendar;
    private final AcceptanceTable table = AcceptanceTable.builtIn();
    private final Map<InstrumentKind, TickTable> ticks = new EnumMap<>(InstrumentKind.class);
    private LocalDate ticksOf = LocalDate.MIN;

    private OrderRules(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The rules that come with the program, with the sessions of a calendar. */
    public static OrderRules of(TradingCalendar calendar) {
        return new OrderRules(calendar);
    }

    /**
     * Why an order is not taken; null where it is.
     *
     * @param issue what the tape told of the issue; null where it told nothing
     * @param exchangeNanoOfDay the exchange's time, nanoseconds since Seoul's midnight
     */
    RejectReason check(NewOrder order, IssueState issue, Instrument instrument, LocalDate day, long exchangeNanoOfDay) {
        boolean open = false;
        boolean taken = false;
        for (Session session : sessions(order, instrument, day, exchangeNanoOfDay)) {
            List<OrderKind> kinds = table.kinds(order.venue(), session.name(), day);
            open |= !kinds.isEmpty();
            taken |= table.timesInForce(order.venue(), session.name(), order.kind(), day)
                    .contains(order.timeInForce());
        }
        if (!open) {
            return RejectReason.CLOSED;
        }
        if (issue == null || !issue.booked) {
            return RejectReason.UNKNOWN_ISSUE;
        }
        Phase phase = issue.phase();
        if (phase == Phase.HALTED) {
            return RejectReason.HALTED;
        }
        if (!taken || phase == Phase.AUCTION && !waitsForAuction(order)) {
            return RejectReason.KIND;
        }
        return price(order.priceWon(), order.stopPriceWon(), issue, instrument, day);
    }

    /** Why an order may not have a new price now; null where it may. */
    RejectReason checkAmendment(
            NewOrder order,
            long priceWon,
            IssueState issue,
            Instrument instrument,
            LocalDate day,
            long exchangeNanoOfDay) {
        if (issue.phase() == Phase.HALTED) {
            return RejectReason.HALTED;
        }
        if (order.kind() == OrderKind.MIDDLE || order.kind() == OrderKind.MARKET) {
            return RejectReason.KIND;
        }
        boolean open = sessions(order, instrument, day, exchangeNanoOfDay).stream()
                .anyMatch(session ->
                        table.kinds(order.venue(), session.name(), day).contains(OrderKind.LIMIT));
        return open ? price(priceWon, 0, issue, instrument, day) : RejectReason.CLOSED;
    }

    /** When an order's time is over, in nanoseconds since Seoul's midnight by the exchange's time. */
    long untilNanoOfDay(NewOrder order, Instrument instrument, LocalDate day, long exchangeNanoOfDay) {
        long until = SeoulTime.DAY_NANOS;
        for (Session session : sessions(order, instrument, day, exchangeNanoOfDay)) {
            String last = order.timeInForce() == TimeInForce.GTP
                    ? PRE_MARKET
                    : table.until(order.venue(), session.name(), order.kind(), day);
            until = Math.min(until, last == null ? until : end(order, last, session, day));
        }
        return until;
    }

    private long end(NewOrder order, String last, Session fallback, LocalDate day) {
        Session session = calendar.planned(order.venue(), day).stream()
                .filter(each -> each.name().equals(last))
                .findFirst()
                .orElse(fallback);
        return session.until().toNanoOfDay()
                + (session.matching() == Session.Matching.AUCTION ? AUCTION_GRACE_NANOS : 0);
    }

    private List<Session> sessions(NewOrder order, Instrument instrument, LocalDate day, long exchangeNanoOfDay) {
        LocalTime time = LocalTime.ofNanoOfDay(Math.min(exchangeNanoOfDay, SeoulTime.DAY_NANOS - 1));
        return calendar.planned(order.venue(), day).stream()
                .filter(session ->
                        session.covers(time) && session.admits(instrument.kind().issueKind()))
                .toList();
    }

    private static boolean waitsForAuction(NewOrder order) {
        return (order.kind() == OrderKind.LIMIT || order.kind() == OrderKind.MARKET)
                && (order.timeInForce() == TimeInForce.DAY || order.timeInForce() == TimeInForce.GTP);
    }

    private RejectReason price(long priceWon, long stopWon, IssueState issue, Instrument instrument, LocalDate day) {
        for (long each : new long[] {priceWon, stopWon}) {
            if (each > 0 && !ticks(instrument.kind(), day).isOnTick(each)) {
                return RejectReason.TICK;
            }
        }
        long base = instrument.basePriceWon().orElse(issue.previousCloseWon());
        return priceWon > 0
                        && base > 0
                        && !PriceLimits.of(instrument.kind(), base, day).admit(priceWon)
                ? RejectReason.LIMIT
                : null;
    }

    private TickTable ticks(InstrumentKind kind, LocalDate day) {
        if (!day.equals(ticksOf)) {
            ticks.clear();
            ticksOf = day;
        }
        return ticks.computeIfAbsent(kind, each -> TickTable.of(each.issueKind(), day));
    }
}
