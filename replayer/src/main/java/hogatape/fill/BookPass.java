package hogatape.fill;

import hogatape.strategy.FillRule;

/**
 * Takes a new book to the own orders of its issue, in this order: what traded since the last one; what the new one shows to
 * resting orders across their price; arrivals that waited for it; what left the queues; cancels that waited.
 */
final class BookPass {
    private final IssueOrders orders;
    private final IssueState issue;
    private final FillModel model;
    private final Teller teller;
    private final CancelShare ownShare;
    private final CancelShare shadowShare;

    BookPass(IssueOrders orders, double cancelExponent) {
        this.orders = orders;
        issue = orders.issue;
        model = orders.model;
        teller = orders.teller;
        ownShare = new CancelShare(model, cancelExponent);
        shadowShare = new CancelShare(FillModel.PESSIMISTIC, cancelExponent);
    }

    void take() {
        BookState before = issue.earlier;
        BookState now = issue.latest;
        VolumeShare share = issue.share();
        boolean gathers = now.planned == Phase.AUCTION && now.stretch == before.stretch;
        long auctionPrice = before.known && before.phase == Phase.AUCTION && share.risen > 0 && !gathers
                ? before.expectedPriceWon > 0 ? before.expectedPriceWon : now.expectedPriceWon
                : 0;
        if (auctionPrice > 0) {
            orders.auction(auctionPrice, share.risen, before, now.stateNanos, now.sequence);
        }
        for (int each = 0; each < share.count; each++) {
            if (share.sizes[each] > 0) {
                orders.traded(
                        before, share.prices[each], share.sizes[each], share.fromBids[each], !share.fromBids[each]);
            }
        }
        if (before.day != now.day) {
            orders.claims.clear();
        }
        orders.claims.begin(now);
        peg(orders.buys, now);
        peg(orders.sells, now);
        boolean trading = issue.phase() == Phase.CONTINUOUS;
        if (trading) {
            cross(orders.buys, now);
            cross(orders.sells, now);
        } else {
            see(orders.buys);
            see(orders.sells);
        }
        boolean traded = before.known && before.phase == Phase.CONTINUOUS;
        while (orders.arrivals.first() != null) {
            settle(orders.arrivals.first(), now, traded);
        }
        orders.claims.finish();
        queues(orders.buys, before, now);
        queues(orders.sells, before, now);
        orders.end(orders.buys, Long.MAX_VALUE);
        orders.end(orders.sells, Long.MAX_VALUE);
        if (auctionPrice > 0) {
            orders.trigger(auctionPrice);
        }
        for (int each = 0; each < share.count; each++) {
            if (share.sizes[each] > 0) {
                orders.trigger(share.prices[each]);
            }
        }
    }

    /** Middle prices move with the book, and the orders at them keep their places. */
    private static void peg(OwnSide side, BookState now) {
        boolean moved = false;
        for (int each = 0; each < side.count(); each++) {
            ExchangeOrder order = side.get(each);
            if (order.isMiddle()) {
                long price = now.middleHundredths > 0 ? now.middleHundredths : side.buys ? 0 : Long.MAX_VALUE;
                moved |= price != order.limit;
                order.limit = price;
            }
        }
        if (moved) {
            side.sort();
        }
    }

    /** Resting orders trade with what the book shows at their price or better. */
    private void cross(OwnSide side, BookState now) {
        for (int each = 0; each < side.count(); each++) {
            ExchangeOrder order = side.get(each);
            long wanted = order.open(order.shadow);
            order.late = false;
            if (order.waiting || wanted == 0 || !order.blind && !reaches(order, now)) {
                continue;
            }
            Walk found = orders.claims.walk(order, now, wanted, null);
            if (order.blind) {
                order.blind = false;
                teller.take(order, found, now.stateNanos);
            } else if (found.size > 0 && order.own.live) {
                crossed(order, found, 0, now);
            }
            if (!order.ending) {
                order.shadow.filled += Math.min(wanted, found.size);
                order.shadow.live = order.open(order.shadow) > 0;
            }
        }
    }

    /** Orders that no book answered on arrival gather with the others: this one takes nothing, and they rest from now on. */
    private static void see(OwnSide side) {
        for (int each = 0; each < side.count(); each++) {
            side.get(each).blind = false;
        }
    }

    /** Whether the book shows anything across an order's price. */
    private static boolean reaches(ExchangeOrder order, BookState now) {
        if (order.isMiddle()) {
            return now.middleSize(!order.buy) > 0;
        }
        long best = now.best(!order.buy) * 100;
        return best > 0 && (order.buy ? best <= order.limit : best >= order.limit);
    }

    /** An order that waited meets the later book; what that still offers, the rest of it trades with as it rests. */
    private void settle(ExchangeOrder order, BookState now, boolean traded) {
        long wanted = order.open(order.shadow);
        boolean bothTrade = traded && issue.phase() == Phase.CONTINUOUS;
        Walk later = null;
        if (bothTrade) {
            later = orders.claims.walk(order, now, wanted, null);
        } else if (traded && issue.phase() == Phase.AUCTION) {
            // The auction may have begun before the order came: then it met nothing.
            later = Walk.of(now);
        }
        long level = now.sizeFor(order);
        if (bothTrade && level != BookState.UNSEEN) {
            order.shadow.ahead = level;
            if (model == FillModel.PESSIMISTIC) {
                order.own.ahead = level;
            }
        }
        orders.arrivals.settle(order, later);
        if (!bothTrade) {
            return;
        }
        if (order.own.live && model != FillModel.OPTIMISTIC) {
            crossed(order, later, order.met.size, now);
        }
        if (order.shadow.live && !order.ending) {
            order.shadow.filled += Math.min(order.open(order.shadow), Math.max(0, later.size - order.met.size));
            order.shadow.live = order.open(order.shadow) > 0;
        }
    }

    private void crossed(ExchangeOrder order, Walk found, long from, BookState now) {
        long size = Math.min(order.open(order.own), found.size - from);
        if (size > 0) {
            long price = order.isMarket() ? found.prices[found.levels - 1] : order.limit;
            FillRule rule = order.isMiddle() ? FillRule.MIDDLE : FillRule.BOOK_CROSSED;
            teller.resting(order, size, price, rule, now.stateNanos, now.sequence, order.own.ahead);
        }
    }

    private void queues(OwnSide side, BookState before, BookState now) {
        for (int each = 0; each < side.count(); each++) {
            ExchangeOrder order = side.get(each);
            if (issue.isInterrupted()) {
                teller.flag(order, OrderFlag.HALT, now.stateNanos, now.sequence);
            }
            boolean gathered = now.phase == Phase.AUCTION && before.phase == Phase.CONTINUOUS;
            if (issue.halted || gathered && order.own.ahead < Track.UNSEEN) {
                continue;
            }
            long level = now.sizeFor(order);
            if (level == BookState.UNSEEN) {
                teller.flag(order, OrderFlag.PARTIAL_BOOK, now.stateNanos, now.sequence);
                continue;
            }
            long was = before.known ? before.sizeFor(order) : BookState.UNSEEN;
            long traded = order.isMiddle()
                    ? issue.tradedBetween.near(before.middleHundredths)
                    : issue.tradedBetween.at(order.buy, order.limit / 100);
            if (was == BookState.UNSEEN) {
                order.own.ahead = Math.min(order.own.ahead, level);
                order.shadow.ahead = Math.min(order.shadow.ahead, level);
            } else {
                long rest = Math.max(0, was - traded);
                order.own.ahead = ownShare.ahead(order.own.ahead, rest, level);
                order.shadow.ahead = shadowShare.ahead(order.shadow.ahead, rest, level);
            }
            teller.queue(order, now.stateNanos, now.sequence);
        }
    }
}
