package hogatape.export;

import hogatape.feed.FrameEncoder;
import java.util.Random;

/**
 * Frames of NXT books as a busy session brings them: issues in random order, a few of them much busier than the rest. Most
 * books change the size of one or two levels of the one before; in some the best price moves by a tick, and every level with
 * it. Real feeds repeat themselves like that, and random fields would not.
 */
final class SimulatedBooks {
    static final String TR = "H0NXASP0";

    private static final int ISSUES = 200;
    private static final int LEVELS = 10;
    private static final int TICK = 50;
    private static final int OPEN_SECOND = 8 * 3600;
    private static final int SESSION_SECONDS = 12 * 3600;

    private final Random random = new Random(20261123);
    private final Issue[] issues = new Issue[ISSUES];
    private final FrameEncoder encoder = new FrameEncoder();
    private final long count;
    private long made;

    private static final class Issue {
        private final String symbol;
        private final long close;
        private final long[] asks = new long[LEVELS];
        private final long[] bids = new long[LEVELS];
        private long ask;
        private long volume;
        private long totalAsk;
        private long totalBid;
        private long middleSize;

        Issue(String symbol, long price) {
            this.symbol = symbol;
            close = price;
            ask = price + TICK;
        }
    }

    /** So many frames, from eight to eight. */
    SimulatedBooks(long count) {
        this.count = count;
        for (int i = 0; i < ISSUES; i++) {
            issues[i] = new Issue(String.format("%06d", 5930 + 70 * i), 10_000 + (long) TICK * random.nextInt(4000));
            for (int level = 0; level < LEVELS; level++) {
                issues[i].asks[level] = size();
                issues[i].bids[level] = size();
            }
        }
    }

    /** The next frame: the first {@link FrameEncoder#length} bytes of its buffer. */
    FrameEncoder next() {
        double draw = random.nextDouble();
        Issue issue = issues[(int) (draw * draw * draw * ISSUES)];
        change(issue);
        write(issue, OPEN_SECOND + (int) (made++ * SESSION_SECONDS / count));
        return encoder;
    }

    private void change(Issue issue) {
        int what = random.nextInt(20);
        if (what == 0) {
            System.arraycopy(issue.asks, 1, issue.asks, 0, LEVELS - 1);
            System.arraycopy(issue.bids, 0, issue.bids, 1, LEVELS - 1);
            issue.asks[LEVELS - 1] = size();
            issue.bids[0] = size();
            issue.ask += TICK;
        } else if (what == 1 && issue.ask > 2 * LEVELS * TICK) {
            System.arraycopy(issue.bids, 1, issue.bids, 0, LEVELS - 1);
            System.arraycopy(issue.asks, 0, issue.asks, 1, LEVELS - 1);
            issue.bids[LEVELS - 1] = size();
            issue.asks[0] = size();
            issue.ask -= TICK;
        }
        long[] side = random.nextBoolean() ? issue.asks : issue.bids;
        int level = (int) (LEVELS * random.nextDouble() * random.nextDouble());
        side[level] = Math.max(1, side[level] + random.nextInt(4001) - 2000);
        if (random.nextInt(60) == 0) {
            issue.middleSize = random.nextInt(3) == 0 ? 0 : size() / 16;
        }
        if (random.nextInt(3) == 0) {
            issue.volume += 1 + random.nextInt(200);
        }
    }

    private long size() {
        return 1 + random.nextInt(1 << 8 + random.nextInt(10));
    }

    private void write(Issue issue, int second) {
        encoder.begin(TR).beginRecord().field(issue.symbol).time(second).field("0");
        for (int level = 0; level < LEVELS; level++) {
            encoder.field(issue.ask + (long) level * TICK);
        }
        for (int level = 0; level < LEVELS; level++) {
            encoder.field(issue.ask - (level + 1L) * TICK);
        }
        long askBefore = issue.totalAsk;
        long bidBefore = issue.totalBid;
        issue.totalAsk = write(issue.asks);
        issue.totalBid = write(issue.bids);
        encoder.field(issue.totalAsk).field(issue.totalBid).field(0).field(0);
        encoder.field(0)
                .field(0)
                .field(issue.volume / 7)
                .field(-issue.close)
                .field("5")
                .field("-100.00");
        encoder.field(issue.volume).field(issue.totalAsk - askBefore).field(issue.totalBid - bidBefore);
        encoder.field(0).field(0).field("0");
        String middle = issue.ask - TICK / 2 + ".00";
        encoder.field(middle).field(issue.middleSize).field(issue.middleSize == 0 ? "0" : "1");
        encoder.field(middle).field(issue.middleSize).field(issue.middleSize == 0 ? "0" : "1");
    }

    private long write(long[] sizes) {
        long total = 0;
        for (long size : sizes) {
            total += size;
            encoder.field(size);
        }
        return total;
    }
}
