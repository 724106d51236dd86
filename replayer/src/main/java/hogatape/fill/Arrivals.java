package hogatape.fill;

import hogatape.strategy.OrderKind;
import hogatape.strategy.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Arrivals of orders, new or amended. What the book was at an arrival is known by the books before and behind it: the expected
 * model answers by the earlier one at once, the others once the later one has come.
 */
final class Arrivals {
    /** A book that was not followed by another one for so long had not changed: the feed samples five times a second. */
    static final long SNAPSHOT_LIMIT_NANOS = 1_000_000_000L;

    private final IssueState issue;
    private final FillModel model;
    private final Teller teller;
    private final Claims claims;
    private final Consumer<ExchangeOrder> done;
    private final List<ExchangeOrder> waiting = new ArrayList<>();
    private long arrivals;

    Arrivals(IssueState issue, FillModel model, Teller teller, Claims claims, Consumer<ExchangeOrder> done) {
        this.issue = issue;
        this.model = model;
        this.teller = teller;
        this.claims = claims;
        this.done = done;
    }

    /** The first order whose arrival is not settled; null where all are. */
    ExchangeOrder first() {
        return waiting.isEmpty() ? null : waiting.get(0);
    }

    /** When the first wait is over, even if no book comes. */
    long dueNanos() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.get(0).arrivalNanos + SNAPSHOT_LIMIT_NANOS;
    }

    /** Settles what has waited for too long by the earlier book alone. */
    void settle(long nanos) {
        while (dueNanos() <= nanos) {
            settle(waiting.get(0), null);
        }
    }

    /** The order's arrival meets the later book, or nothing but the earlier one where that is null. */
    void settle(ExchangeOrder order, Walk later) {
        waiting.remove(order);
        Walk other = later == null ? order.met : later;
        if (later == null) {
            claims.confirm(order);
        }
        boolean whole = order.request.timeInForce() == TimeInForce.FOK;
        if (order.own.live && model != FillModel.EXPECTED) {
            boolean laterIsBetter = other.isBetterThan(order.met, order.open(order.own), order.buy);
            Walk chosen = laterIsBetter == (model == FillModel.OPTIMISTIC) ? other : order.met;
            answer(order, chosen);
        }
        order.waiting = false;
        teller.deferred(order);
        if (order.ending && (model == FillModel.PESSIMISTIC || !order.rests())) {
            teller.answerCancel(order);
        }
        long worse = Math.min(order.met.size, other.size);
        order.shadow.filled +=
                whole && worse < order.open(order.shadow) ? 0 : Math.min(order.open(order.shadow), worse);
        order.shadow.live = order.rests() && order.open(order.shadow) > 0;
        order.ending &= order.rests();
        if (order.isDone()) {
            done.accept(order);
        }
    }

    /** An order comes to stand with those of its side, where it may rest. */
    void arrive(ExchangeOrder order, OwnSide side, long nanos) {
        BookState book = issue.latest;
        order.priority = ++arrivals;
        order.arrivalNanos = nanos;
        order.arrivalSequence = book.sequence;
        order.own.ahead = Track.UNSEEN;
        order.shadow.ahead = Track.UNSEEN;
        if (!order.amending && order.request.kind() != OrderKind.STOP_LIMIT) {
            order.limit = limit(order, book);
        }
        order.blind = false;
        order.late = false;
        if (!issue.tells(nanos)) {
            arriveUnseen(order, side, nanos);
            return;
        }
        order.met = issue.phase() == Phase.CONTINUOUS
                ? claims.walk(order, book, order.open(order.shadow), issue.tradedSince)
                : Walk.of(book);
        order.levelMet = book.sizeFor(order);
        if (order.levelMet != BookState.UNSEEN) {
            long traded = order.isMiddle() || order.isMarket() ? 0 : issue.tradedSince.at(order.buy, order.limit / 100);
            order.levelMet = Math.max(0, order.levelMet - traded);
            order.own.ahead = order.levelMet;
            order.shadow.ahead = order.levelMet;
        } else if (order.rests()) {
            teller.flag(order, OrderFlag.PARTIAL_BOOK, nanos, book.sequence);
        }
        if (order.met.beyond) {
            teller.flag(order, OrderFlag.BEYOND_VISIBLE_BOOK, nanos, book.sequence);
        }
        order.waiting = true;
        waiting.add(order);
        if (order.rests()) {
            side.add(order);
        }
        if (model == FillModel.EXPECTED && order.own.live) {
            answer(order, order.met);
        }
    }

    /** No book of the session is known: it waits for the first one, if it may wait. */
    private void arriveUnseen(ExchangeOrder order, OwnSide side, long nanos) {
        if (!issue.latest.known) {
            teller.flag(order, OrderFlag.GAP, nanos, issue.sequence);
        }
        if (order.own.live) {
            teller.acknowledge(order, 0, Track.UNSEEN);
        }
        if (order.rests()) {
            order.blind = true;
            order.late = issue.latest.known && issue.latest.planned == Phase.AUCTION;
            side.add(order);
        } else {
            teller.cancel(order, CancelReason.BOOK_UNKNOWN, nanos, issue.sequence);
            order.shadow.live = false;
        }
    }

    /** Tells what an arrival comes to on the order's own track. */
    private void answer(ExchangeOrder order, Walk found) {
        boolean whole = order.request.timeInForce() == TimeInForce.FOK;
        boolean none = whole && found.size < order.open(order.own);
        long ahead = model == FillModel.OPTIMISTIC ? order.levelMet : order.own.ahead;
        teller.acknowledge(order, none ? 0 : found.size, ahead);
        if (!none) {
            teller.take(order, found, order.arrivalNanos);
        }
        if (!order.rests()) {
            CancelReason reason = whole ? CancelReason.FOK_NOT_WHOLE : CancelReason.IOC_REST;
            teller.cancel(order, reason, order.arrivalNanos, found.sequence);
        }
    }

    private static long limit(ExchangeOrder order, BookState book) {
        return switch (order.request.kind()) {
            case LIMIT, STOP_LIMIT -> order.request.priceWon() * 100L;
            case MARKET -> order.buy ? Long.MAX_VALUE : 1;
            case BEST_OPPOSITE -> book.best(!order.buy) * 100;
            case BEST_OWN -> book.best(order.buy) * 100;
            case MIDDLE -> book.middleHundredths;
        };
    }
}
