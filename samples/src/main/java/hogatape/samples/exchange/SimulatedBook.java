package hogatape.samples.exchange;

import hogatape.market.TickTable;
import hogatape.market.Venue;

/**
 * The book of one issue on one venue, moved by chance from one state of the exchange to the next: sizes change, trades
 * eat the best level, new quotes narrow the spread. Prices stay on the tick, inside the day's limits, and near where the
 * day began. Whole numbers throughout.
 */
final class SimulatedBook {
    private static final int LIMIT_PERCENT = 30;
    /** How far from yesterday's close a day begins at most, in hundredths of a percent. */
    private static final int OPENING_GAP = 40;

    private final Issue issue;
    private final Venue venue;
    private final TickTable ticks;
    private final Draw draw;
    private final Side asks = new Side();
    private final Side bids = new Side();
    private final long lowerLimit;
    private final long upperLimit;
    private final long anchor;
    private final int usualSpread;
    private long volume;
    private long askChange;
    private long bidChange;
    private long middleSize;
    private int middleSide;

    SimulatedBook(Issue issue, Venue venue, TickTable ticks, long seed) {
        this.issue = issue;
        this.venue = venue;
        this.ticks = ticks;
        draw = new Draw(seed, venue + issue.symbol());
        long close = issue.previousClose();
        upperLimit = ticks.atOrBelow(close * (100 + LIMIT_PERCENT) / 100);
        lowerLimit = ticks.atOrAbove(close * (100 - LIMIT_PERCENT) / 100);
        // One opening for both venues: nobody would leave them apart.
        anchor = ticks.atOrBelow(close + close * new Draw(seed, issue.symbol()).around(OPENING_GAP) / 10_000);
        usualSpread = issue.levels() < Side.MOST_LEVELS ? 3 : 1;
        volume = draw.below(40 * issue.levelSize());
        open();
    }

    private void open() {
        long ask = anchor;
        for (int tick = 0; tick < usualSpread; tick++) {
            ask = ticks.up(ask);
        }
        bids.append(anchor, size(0));
        asks.append(ask, size(0));
        while (deepen(asks, true) || deepen(bids, false)) {}
    }

    /** Moves the book on by the events of one conflated frame. */
    void advance() {
        int events = 1 + draw.below(3);
        for (int event = 0; event < events; event++) {
            long askBefore = asks.total();
            long bidBefore = bids.total();
            event();
            askChange = asks.total() - askBefore;
            bidChange = bids.total() - bidBefore;
        }
        if (draw.permille(15)) {
            middleSide = draw.below(3);
            middleSize = middleSide == 0 ? 0 : 1 + draw.below(1 + issue.levelSize() / 50);
        }
    }

    private void event() {
        if (spreadIsWide() && draw.permille(350)) {
            narrow();
        } else if (draw.permille(270)) {
            trade(draw.permille(buyers()));
        } else if (issue.levels() < Side.MOST_LEVELS && draw.permille(150)) {
            thin(draw.permille(500));
        } else {
            requote(draw.permille(500) ? asks : bids);
        }
        if (draw.permille(900)) {
            deepen(asks, true);
            deepen(bids, false);
        }
    }

    /** How many of a thousand trades buy: more of them the further the price has fallen below its anchor. */
    private int buyers() {
        long distance = (2 * anchor - asks.best() - bids.best()) * 20_000 / anchor;
        return (int) (500 + Math.max(-350, Math.min(350, distance)));
    }

    private boolean spreadIsWide() {
        long price = bids.best();
        for (int tick = 0; tick < usualSpread; tick++) {
            price = ticks.up(price);
        }
        return asks.best() > price;
    }

    private void narrow() {
        boolean bid = draw.permille(buyers());
        Side side = bid ? bids : asks;
        side.insert(0, bid ? ticks.up(side.best()) : ticks.down(side.best()), size(0));
        if (side.levels() > issue.levels()) {
            side.remove(side.levels() - 1);
        }
    }

    private void trade(boolean buy) {
        Side side = buy ? asks : bids;
        long best = side.size(0);
        long traded = draw.permille(60) ? best : Math.min(best, 1 + draw.below((int) (best / 8 + 1)));
        volume += traded;
        if (traded < best) {
            side.resize(0, best - traded);
        } else if (side.levels() > 1) {
            side.remove(0);
        } else {
            // The last quote of a side is topped up: a book of this market never loses a side.
            side.resize(0, size(0));
        }
    }

    private void requote(Side side) {
        int level = Math.min(draw.below(side.levels()), draw.below(side.levels()));
        long size = side.size(level);
        int step = (int) Math.max(1, size / 12);
        long drift = (usualSize(level) - size) / 16;
        side.resize(level, Math.max(1, size + draw.around(step) + drift));
    }

    /** Takes a quote away behind the best, so that a thin book has holes in its ladder and ends early. */
    private void thin(boolean ask) {
        Side side = ask ? asks : bids;
        if (side.levels() > 2) {
            side.remove(1 + draw.below(side.levels() - 1));
        }
    }

    private boolean deepen(Side side, boolean ask) {
        if (side.levels() >= issue.levels()) {
            return false;
        }
        long price = side.worst();
        int steps = usualSpread == 1 ? 1 : 1 + draw.below(2);
        for (int step = 0; step < steps; step++) {
            price = ask ? ticks.up(price) : ticks.down(price);
        }
        if (price > upperLimit || price < lowerLimit) {
            return false;
        }
        side.append(price, size(side.levels()));
        return true;
    }

    private long usualSize(int level) {
        return Math.max(1, (long) issue.levelSize() * (70 + 6 * level) / 100);
    }

    private long size(int level) {
        long usual = usualSize(level);
        return Math.max(1, usual / 4 + draw.below((int) Math.max(1, usual * 3 / 2)));
    }

    Issue issue() {
        return issue;
    }

    Venue venue() {
        return venue;
    }

    Side asks() {
        return asks;
    }

    Side bids() {
        return bids;
    }

    /** What was traded today; never falls. */
    long volume() {
        return volume;
    }

    /** The change of the asks' total by the exchange's last event, not since the last frame. */
    long askChange() {
        return askChange;
    }

    /** The change of the bids' total by the exchange's last event, not since the last frame. */
    long bidChange() {
        return bidChange;
    }

    /** The middle of best ask and best bid, in half won. */
    long middleHalves() {
        return asks.best() + bids.best();
    }

    /** The size waiting at the middle price. */
    long middleSize() {
        return middleSize;
    }

    /** Who waits at the middle price: 0 nobody, 1 sellers, 2 buyers. */
    int middleSide() {
        return middleSide;
    }
}
