package hogatape.fill;

import hogatape.journal.Gap;
import hogatape.market.Instrument;
import hogatape.market.Instruments;
import hogatape.market.SeoulTime;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderKind;
import hogatape.strategy.RejectReason;
import hogatape.strategy.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A simulated exchange: both venues, the orders of one world, one fill model throughout. For the one thread of the replay.
 *
 * <p>{@link MarketState} takes each record first, then the exchange hears of the issue. Orders, amendments and cancels come when the tape has
 * shown all that happened up to their arrival, and nothing behind it. An answer comes as soon as the tape tells it: see
 * {@link ExchangeListener}.
 */
public final class Exchange {
    private final MarketState market;
    private final FillModel model;
    private final double cancelExponent;
    private final OrderRules rules;
    private final Instruments instruments;
    private final ExchangeListener listener;

    /** By the number of the order; null once it is done. */
    private ExchangeOrder[] orders = new ExchangeOrder[64];

    private long highest;

    /** By the index of the issue; null where no order was entered. */
    private IssueOrders[] byIssue = new IssueOrders[16];

    private final List<IssueOrders> used = new ArrayList<>();

    private Exchange(
            MarketState market,
            FillModel model,
            double cancelExponent,
            OrderRules rules,
            Instruments instruments,
            ExchangeListener listener) {
        this.market = market;
        this.model = model;
        this.cancelExponent = cancelExponent;
        this.rules = rules;
        this.instruments = instruments;
        this.listener = listener;
    }

    /** An exchange without orders; under the expected model, those who leave a queue stand anywhere in it alike. */
    public static Exchange of(
            MarketState market, FillModel model, OrderRules rules, Instruments instruments, ExchangeListener listener) {
        return of(market, model, 1, rules, instruments, listener);
    }

    /**
     * An exchange without orders.
     *
     * @param cancelExponent n of the expected model, above 0: of those who leave a queue, {@code ahead^n / (ahead^n + behind^n)}
     *     stood ahead of the order
     */
    public static Exchange of(
            MarketState market,
            FillModel model,
            double cancelExponent,
            OrderRules rules,
            Instruments instruments,
            ExchangeListener listener) {
        if (!(cancelExponent > 0) || cancelExponent == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("The exponent of cancels is above 0, not " + cancelExponent + ".");
        }
        return new Exchange(market, model, cancelExponent, rules, instruments, listener);
    }

    /**
     * An order arrives.
     *
     * @param order its number, from 1, higher than those before
     */
    public void enter(long order, NewOrder request, long arrivalNanos) {
        if (order <= highest) {
            throw new IllegalArgumentException("Orders are numbered upwards; " + order + " follows " + highest + ".");
        }
        highest = order;
        IssueState found = market.find(request.venue(), request.symbol());
        IssueState issue = found != null && found.isOfDay(arrivalNanos) ? found : null;
        LocalDate day = SeoulTime.date(arrivalNanos);
        Instrument instrument = instruments.of(request.symbol(), day);
        long time = issue == null ? SeoulTime.nanoOfDay(arrivalNanos) : issue.exchangeNanoOfDay(arrivalNanos);
        RejectReason reason = rules.check(request, issue, instrument, day, time);
        if (reason == null && lacksPrice(request, issue, arrivalNanos)) {
            reason = RejectReason.NO_PRICE;
        }
        if (reason != null) {
            listener.rejected(order, reason, arrivalNanos, issue == null ? 0 : issue.sequence);
            return;
        }
        ExchangeOrder entered = new ExchangeOrder(order, request);
        entered.untilNanoOfDay = rules.untilNanoOfDay(request, instrument, day, time);
        keep(entered);
        orders(issue).enter(entered, arrivalNanos);
    }

    /**
     * An amendment arrives.
     *
     * @param size the new size, what is filled included
     */
    public void amend(long order, long priceWon, long size, long arrivalNanos) {
        ExchangeOrder found = find(order);
        if (found == null) {
            listener.amendRejected(order, RejectReason.DONE, arrivalNanos, 0);
            return;
        }
        NewOrder request = found.request;
        IssueState issue = market.find(request.venue(), request.symbol());
        LocalDate day = SeoulTime.date(arrivalNanos);
        RejectReason reason = rules.checkAmendment(
                request,
                priceWon,
                issue,
                instruments.of(request.symbol(), day),
                day,
                issue.exchangeNanoOfDay(arrivalNanos));
        if (reason != null) {
            listener.amendRejected(order, reason, arrivalNanos, issue.sequence);
        } else {
            orders(issue).amend(found, priceWon, size, arrivalNanos);
        }
    }

    /** A cancel arrives. */
    public void cancel(long order, long arrivalNanos) {
        ExchangeOrder found = find(order);
        if (found == null) {
            listener.cancelRejected(order, RejectReason.DONE, arrivalNanos, 0);
        } else {
            orders(market.find(found.request.venue(), found.request.symbol())).cancel(found, arrivalNanos);
        }
    }

    /** A book was taken by the market's state; null is passed over. */
    public void onBook(IssueState issue) {
        IssueOrders at = at(issue);
        if (at != null) {
            at.onBook();
        }
    }

    /** A trade was taken by the market's state; null is passed over. */
    public void onTrade(IssueState issue) {
        IssueOrders at = at(issue);
        if (at != null) {
            at.onTrade();
        }
    }

    /** The state of an issue was taken by the market's state; null is passed over. */
    public void onStatus(IssueState issue) {
        IssueOrders at = at(issue);
        if (at != null) {
            at.onStatus();
        }
    }

    /** Issues are not heard from here on; the market's state knows. */
    public void gapStart(Gap gap, long stateNanos) {
        for (IssueOrders each : used) {
            if (MarketState.hides(gap, each.issue)) {
                each.onGap(stateNanos);
            }
        }
    }

    /** Time has passed at the exchanges, whether or not a frame tells of it: waits end, and orders whose time is over. */
    public void advance(long stateNanos) {
        for (int each = 0; each < used.size(); each++) {
            IssueOrders at = used.get(each);
            if (at.dueNanos() <= stateNanos) {
                at.advance(stateNanos);
            }
        }
    }

    /** The moment up to which time alone changes nothing; {@link Long#MAX_VALUE} where nothing waits for it. */
    public long dueNanos() {
        long due = Long.MAX_VALUE;
        for (int each = 0; each < used.size(); each++) {
            due = Math.min(due, used.get(each).dueNanos());
        }
        return due;
    }

    private IssueOrders at(IssueState issue) {
        IssueOrders at = issue == null || issue.index >= byIssue.length ? null : byIssue[issue.index];
        return at == null || at.isIdle() ? null : at;
    }

    private IssueOrders orders(IssueState issue) {
        if (issue.index >= byIssue.length) {
            byIssue = Arrays.copyOf(byIssue, Math.max(2 * byIssue.length, issue.index + 1));
        }
        if (byIssue[issue.index] == null) {
            byIssue[issue.index] = new IssueOrders(issue, model, cancelExponent, listener, this::done);
            used.add(byIssue[issue.index]);
        }
        return byIssue[issue.index];
    }

    private void keep(ExchangeOrder order) {
        if (order.id >= orders.length) {
            orders = Arrays.copyOf(orders, (int) Math.max(2L * orders.length, order.id + 1));
        }
        orders[(int) order.id] = order;
    }

    private void done(ExchangeOrder order) {
        orders[(int) order.id] = null;
    }

    private ExchangeOrder find(long order) {
        if (order > highest || order < 1) {
            throw new IllegalArgumentException("There is no order " + order + "; the last was " + highest + ".");
        }
        return order < orders.length ? orders[(int) order] : null;
    }

    private static boolean lacksPrice(NewOrder request, IssueState issue, long arrivalNanos) {
        if (request.kind() == OrderKind.LIMIT
                || request.kind() == OrderKind.STOP_LIMIT
                || request.kind() == OrderKind.MARKET) {
            return false;
        }
        boolean buy = request.side() == Side.BUY;
        BookState book = issue.latest;
        return !issue.tells(arrivalNanos)
                || switch (request.kind()) {
                    case BEST_OPPOSITE -> book.best(!buy) == 0;
                    case BEST_OWN -> book.best(buy) == 0;
                    default -> book.middleHundredths == 0;
                };
    }
}
