package hogatape.fill;

import hogatape.feed.FrameEncoder;
import hogatape.market.SeoulMoment;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import java.util.SplittableRandom;

/** Books of five issues in turn whose sizes change and whose volume rises, as frames; and ten orders that rest in them for good. */
final class BookFrames {
    static final int ISSUES = 5;
    static final long START_NANOS = SeoulMoment.parse("2026-11-23T10:00:00").epochNanos(null);
    static final long APART_NANOS = 2_000_000L;

    private static final long ASK = 71_500;
    private static final long TICK = 100;

    private BookFrames() {}

    static byte[][] of(int count) {
        SplittableRandom random = new SplittableRandom(20261123);
        byte[][] frames = new byte[count][];
        FrameEncoder encoder = new FrameEncoder();
        for (int frame = 0; frame < count; frame++) {
            encoder.begin("H0NXASP0")
                    .beginRecord()
                    .field(symbol(frame % ISSUES))
                    .time(10 * 3600)
                    .field("0");
            for (int level = 0; level < 10; level++) {
                encoder.field(ASK + TICK * level);
            }
            for (int level = 1; level <= 10; level++) {
                encoder.field(ASK - TICK * level);
            }
            for (int level = 0; level < 20; level++) {
                encoder.field(1_000 + random.nextInt(1_000));
            }
            for (int field = 43; field < 50; field++) {
                encoder.field(0);
            }
            encoder.field(-ASK).field("5").field("-100.00").field(1_000_000L + 3L * frame);
            for (int field = 54; field < 58; field++) {
                encoder.field(0);
            }
            frames[frame] = encoder.field("0").toBytes();
        }
        return frames;
    }

    static String symbol(int issue) {
        return String.format("%06d", 5930 + 10 * issue);
    }

    /** Two orders an issue, one on each side, behind the best level. */
    static void enter(Exchange exchange, long arrivalNanos) {
        for (int issue = 0; issue < ISSUES; issue++) {
            String symbol = symbol(issue);
            exchange.enter(2 * issue + 1, NewOrder.buy(Venue.NXT, symbol, 10).limit(ASK - 3 * TICK), arrivalNanos);
            exchange.enter(2 * issue + 2, NewOrder.sell(Venue.NXT, symbol, 10).limit(ASK + 2 * TICK), arrivalNanos);
        }
    }
}
