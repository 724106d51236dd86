package hogatape.fill;

import hogatape.strategy.FillRule;

/**
 * Gives own resting orders of one side what traded at a price, as far as the shares ahead of them are through.
 *
 * <p>Two things keep own orders from having one share twice. What the shadow of an earlier order gets does not reach the queue of a
 * later one; and a later one gets what remains once the queues before it and everything open ahead of it are served. The first is the same in
 * every model, the second is never more in a worse one; so what an order has got by any moment is ordered by the models, too.
 */
final class TradePass {
    private final FillModel model;
    private final FillSink sink;
    private final Front ownFront = new Front();
    private final Front shadowFront = new Front();

    /** Takes the fills that a pass finds. */
    interface FillSink {
        void resting(
                ExchangeOrder order,
                long size,
                long priceHundredths,
                FillRule rule,
                long nanos,
                long sequence,
                long aheadBefore);
    }

    TradePass(FillModel model, FillSink sink) {
        this.model = model;
        this.sink = sink;
    }

    /**
     * A trade reaches a side.
     *
     * @param book the book before it
     * @param atPrice whether it may have taken what rests on this side at its very price
     * @param auction whether it is an auction's
     */
    void trade(
            OwnSide side,
            BookState book,
            long priceWon,
            long size,
            boolean atPrice,
            boolean auction,
            long nanos,
            long sequence) {
        long price = priceWon * 100;
        long reaching = size;
        long better = auction ? book.sizeBetterThan(side.buys, priceWon) : 0;
        boolean touch = !auction && book.isTouch(priceWon);
        ownFront.clear();
        shadowFront.clear();
        for (int each = 0; each < side.count(); each++) {
            ExchangeOrder order = side.get(each);
            if (auction && order.late) {
                continue;
            }
            boolean at = order.isMiddle() ? Math.abs(order.limit - price) < 100 : order.limit == price;
            boolean through = !at && (side.buys ? order.limit > price : order.limit < price);
            if (!at && !through) {
                return;
            }
            if (at && !atPrice && !order.isMiddle()) {
                continue;
            }
            boolean queued = at || order.isMiddle();
            // What an auction gives at its very price nobody knows, nor whether one who trades at the touch meets the
            // middle first, nor, the middle lying half a won from it, which of them a price in whole won tells.
            boolean rationed = auction ? at : order.isMiddle() && (through || touch && order.limit != price);
            long shadowAhead = queued ? order.shadow.ahead : 0;
            long shadowOpen = order.open(order.shadow);
            boolean takesPart = order.own.live && !(order.waiting && model == FillModel.PESSIMISTIC);
            long ownAhead = queued ? order.own.ahead : 0;
            long ownOpen = order.open(order.own) - order.deferred.size();
            if (takesPart && !(rationed && model == FillModel.PESSIMISTIC)) {
                long arriving = reaching - (rationed ? better : 0);
                long got = Math.min(ownOpen, Math.min(size - ownFront.with(ownAhead), arriving - ownAhead));
                long before = order.own.ahead;
                order.own.ahead = queued ? less(order.own.ahead, arriving) : 0;
                if (got > 0) {
                    long paid = auction || order.isMarket() ? price : order.limit;
                    sink.resting(order, got, paid, rule(order, auction, through), nanos, sequence, before);
                }
            }
            if (order.isProvisional()) {
                // What it gets is not known yet: as much as it might get is kept from those behind.
                ownFront.add(shadowAhead, shadowOpen);
                shadowFront.add(shadowAhead, shadowOpen);
                reaching = Math.max(0, reaching - shadowOpen);
                continue;
            }
            if (takesPart) {
                ownFront.add(ownAhead, ownOpen);
            }
            if (order.shadow.live) {
                long room = Math.min(size - shadowFront.with(shadowAhead), reaching - shadowAhead);
                long got = rationed ? 0 : Math.max(0, Math.min(shadowOpen, room));
                shadowFront.add(shadowAhead, shadowOpen);
                order.shadow.ahead = queued ? less(order.shadow.ahead, rationed ? 0 : reaching) : 0;
                order.shadow.filled += got;
                order.shadow.live = order.open(order.shadow) > 0;
                reaching -= got;
            }
        }
    }

    /** The most that stood ahead of the orders so far, and all that was open of them. */
    private static final class Front {
        private long ahead;
        private long open;

        void clear() {
            ahead = 0;
            open = 0;
        }

        long with(long otherAhead) {
            return Math.max(ahead, otherAhead) + open;
        }

        void add(long otherAhead, long otherOpen) {
            ahead = Math.max(ahead, otherAhead);
            open += otherOpen;
        }
    }

    private static long less(long ahead, long traded) {
        return ahead == Track.UNSEEN ? ahead : Math.max(0, ahead - Math.max(0, traded));
    }

    private static FillRule rule(ExchangeOrder order, boolean auction, boolean through) {
        if (auction) {
            return FillRule.AUCTION;
        }
        if (order.isMiddle()) {
            return FillRule.MIDDLE;
        }
        return through ? FillRule.TRADED_THROUGH : FillRule.QUEUE_TRADED;
    }
}
