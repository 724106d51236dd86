package hogatape.fill;

import hogatape.market.Instruments;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderKind;
import hogatape.strategy.Side;
import hogatape.strategy.TimeInForce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** A random market and a random stream of orders, the same to every model. What it has shown is kept for the properties. */
final class RandomScript {
    private static final String SYMBOL = "005930";
    private static final long TICK = 100;
    private static final long MILLI = 1_000_000L;

    /** A frame: when, and how much the day's volume rose by it. */
    record Volume(long nanos, long rise) {}

    /** A book: when, and what its two sides showed at all levels together. */
    record Shown(long nanos, long bids, long asks) {}

    final List<Volume> volumes = new ArrayList<>();
    final List<Shown> books = new ArrayList<>();
    final Map<Long, NewOrder> orders = new HashMap<>();
    final List<long[]> amendments = new ArrayList<>();
    /** The script in the notation of the cases. */
    final List<String> lines = new ArrayList<>();

    final TestMarket market;

    private final Map<Long, Long> sizes = new HashMap<>();
    private final SplittableRandom random;
    private final boolean still;
    private long bid = 71_400;
    private long spread = TICK;
    private final long[] bidSizes = new long[6];
    private final long[] askSizes = new long[6];
    private long order;
    private long milli;
    private boolean auction;
    /** When the tape falls silent for a while, in milliseconds. */
    private long pause;

    /**
     * @param still whether the book never changes and nothing trades
     */
    RandomScript(long seed, boolean still) {
        random = new SplittableRandom(seed);
        this.still = still;
        // Some begin right before NXT's pause of ten minutes, some right before its auction trades.
        boolean pauses = !still && Math.floorMod(seed, 4) == 0;
        boolean gathers = !still && Math.floorMod(seed, 4) == 1;
        pause = pauses ? 3_000 : Long.MAX_VALUE;
        String time = pauses ? "08:49:57" : gathers ? "15:39:58" : "10:00:00";
        market = new TestMarket("2026-11-23T" + time, Instruments.none());
    }

    RandomScript play(int steps) {
        for (int level = 0; level < bidSizes.length; level++) {
            bidSizes[level] = 1 + random.nextInt(100);
            askSizes[level] = 1 + random.nextInt(100);
        }
        book();
        for (int step = 0; step < steps; step++) {
            milli += random.nextInt(10) == 0 ? 1_500 : random.nextInt(150);
            if (milli >= pause) {
                milli += 10 * 60_000L + 28_000;
                pause = Long.MAX_VALUE;
            }
            market.at(milli * MILLI);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> frame();
                case 3 -> trade();
                case 4, 5, 6, 7 -> enter();
                case 8 -> amend();
                default -> cancel();
            }
        }
        milli += 2_000;
        market.at(milli * MILLI);
        book();
        return this;
    }

    private void frame() {
        if (!still) {
            move();
            if (random.nextInt(3) == 0) {
                market.volume(market.volume() + random.nextInt(80));
            }
            auction = random.nextInt(auction ? 3 : 12) == 0 != auction;
            if (random.nextInt(30) == 0) {
                line("gap");
                market.gap();
            }
        }
        book();
    }

    private void move() {
        int kind = random.nextInt(6);
        if (kind == 0) {
            bid += TICK * (random.nextInt(5) - 2);
            spread = TICK * (1 + random.nextInt(3));
        }
        for (int level = 0; level < bidSizes.length; level++) {
            if (random.nextInt(3) == 0) {
                bidSizes[level] = 1 + random.nextInt(100);
            }
            if (random.nextInt(3) == 0) {
                askSizes[level] = 1 + random.nextInt(100);
            }
        }
    }

    private void book() {
        long before = volumes.stream().mapToLong(Volume::rise).sum();
        long middle = random.nextInt(3) == 0 ? 1 + random.nextInt(60) : 0;
        String middleSide = random.nextBoolean() ? "buy" : "sell";
        line("book" + levels(bid, -TICK, bidSizes) + " |" + levels(bid + spread, TICK, askSizes) + " volume "
                + market.volume()
                + (middle == 0 ? "" : " middle " + (bid + spread / 2) + "x" + middle + " " + middleSide)
                + (auction ? " hour C expect " + bid : ""));
        market.frame(tape -> {
            tape.book("H0NXASP0", SYMBOL).with("accumulated_volume", market.volume());
            if (middle > 0) {
                tape.with("nmid_prc", bid + spread / 2)
                        .with("nmid_total_rsqn", middle)
                        .with("nmid_cls_code", middleSide.equals("buy") ? "2" : "1");
            }
            if (auction) {
                tape.with("hour_class", "C").with("expected_price", bid);
            }
            long bids = 0;
            long asks = 0;
            for (int level = 0; level < bidSizes.length; level++) {
                tape.bid(level + 1, bid - TICK * level, bidSizes[level]);
                tape.ask(level + 1, bid + spread + TICK * level, askSizes[level]);
                bids += bidSizes[level];
                asks += askSizes[level];
            }
            books.add(new Shown(market.nowNanos(), bids, asks));
        });
        volumes.add(new Volume(market.nowNanos(), market.volume() - before));
    }

    private void trade() {
        if (still) {
            return;
        }
        long price = bid + TICK * (random.nextInt(5) - 2);
        long size = 1 + random.nextInt(60);
        String side = List.of("1", "5", "5", "3").get(random.nextInt(4));
        market.volume(market.volume() + size);
        line("trade " + price + "x" + size + List.of(" buyer", "", " seller").get("1 3 5".indexOf(side) / 2));
        market.frame(tape -> tape.trade("H0NXCNT0", SYMBOL, price, size)
                .with("cntg_cls_code", side)
                .with("accumulated_volume", market.volume()));
        volumes.add(new Volume(market.nowNanos(), size));
    }

    private void enter() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        OrderKind kind =
                switch (random.nextInt(12)) {
                    case 0 -> OrderKind.BEST_OPPOSITE;
                    case 1 -> OrderKind.BEST_OWN;
                    case 2 -> OrderKind.STOP_LIMIT;
                    case 3 -> still ? OrderKind.LIMIT : OrderKind.MIDDLE;
                    default -> OrderKind.LIMIT;
                };
        TimeInForce time = kind != OrderKind.LIMIT || random.nextInt(3) > 0
                ? TimeInForce.DAY
                : random.nextBoolean() ? TimeInForce.IOC : TimeInForce.FOK;
        long limit = kind == OrderKind.LIMIT || kind == OrderKind.STOP_LIMIT ? price() : 0;
        NewOrder request = new NewOrder(
                Venue.NXT,
                SYMBOL,
                side,
                kind,
                time,
                1 + random.nextInt(90),
                limit,
                kind == OrderKind.STOP_LIMIT ? price() : 0);
        long number = ++order;
        orders.put(number, request);
        sizes.put(number, request.size());
        line(request.toString().replaceFirst(" ", " " + number + " ").replace("NXT 005930 ", ""));
        market.ask(exchange -> exchange.enter(number, request, market.nowNanos()));
    }

    private void amend() {
        if (order > 0) {
            long number = 1 + random.nextLong(order);
            long price = price();
            // An order that is filled under a better model cannot grow there.
            long size = 1 + random.nextLong(sizes.get(number));
            sizes.put(number, size);
            line("amend " + number + " " + price + " " + size);
            amendments.add(new long[] {number, price});
            market.ask(exchange -> exchange.amend(number, price, size, market.nowNanos()));
        }
    }

    private void cancel() {
        if (order > 0) {
            long number = 1 + random.nextLong(order);
            line("cancel " + number);
            market.ask(exchange -> exchange.cancel(number, market.nowNanos()));
        }
    }

    private void line(String what) {
        lines.add(milli / 1000 + "." + String.format(Locale.ROOT, "%03d", milli % 1000) + " " + what);
    }

    private static String levels(long first, long step, long[] sizes) {
        StringBuilder text = new StringBuilder();
        for (int level = 0; level < sizes.length; level++) {
            text.append(' ').append(first + step * level).append('x').append(sizes[level]);
        }
        return text.toString();
    }

    private long price() {
        return bid + TICK * (random.nextInt(7) - 3);
    }

    /** The script, for whoever looks for a mistake. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
