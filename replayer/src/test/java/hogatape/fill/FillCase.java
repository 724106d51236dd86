package hogatape.fill;

import hogatape.market.Instruments;
import hogatape.market.Venue;
import hogatape.strategy.NewOrder;
import hogatape.strategy.OrderKind;
import hogatape.strategy.Side;
import hogatape.strategy.TimeInForce;
import hogatape.tape.TapeBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A case as it stands in a file of cases: the tape and the orders in the order of their times, then what each model tells. */
record FillCase(String name, String where, List<String> tape, Map<FillModel, List<String>> expected) {
    private static final String SYMBOL = "005930";
    private static final String LETTERS = "PEO";

    /** All cases of a file. */
    static List<FillCase> parse(String file, String text) {
        List<FillCase> cases = new ArrayList<>();
        int number = 0;
        FillCase current = null;
        for (String raw : text.split("\n")) {
            number++;
            String line = raw.replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("case ")) {
                Map<FillModel, List<String>> expected = new EnumMap<>(FillModel.class);
                List.of(FillModel.values()).forEach(model -> expected.put(model, new ArrayList<>()));
                current = new FillCase(line.substring(5), file + ":" + number, new ArrayList<>(), expected);
                cases.add(current);
            } else if (line.matches("[P.][E.][O.] .*")) {
                for (FillModel model : FillModel.values()) {
                    if (line.charAt(model.ordinal()) == LETTERS.charAt(model.ordinal())) {
                        current.expected.get(model).add(line.substring(4).strip());
                    }
                }
            } else {
                current.tape.add(line);
            }
        }
        return cases;
    }

    /** Plays the case. */
    TestMarket play() {
        String moment = "2026-11-23T10:00:00";
        Venue venue = Venue.NXT;
        int first = 0;
        if (tape.get(0).startsWith("on ")) {
            String[] words = tape.get(0).split(" +");
            venue = Venue.valueOf(words[1]);
            moment = words[2].contains("T") ? words[2] : "2026-11-23T" + words[2];
            first = 1;
        }
        TestMarket market = new TestMarket(moment, Instruments.none());
        Player player = new Player(market, venue);
        for (String line : tape.subList(first, tape.size())) {
            try {
                player.play(line);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(where + " '" + line + "': " + e, e);
            }
        }
        return market;
    }

    private record Player(TestMarket market, Venue venue) {
        void play(String line) {
            String[] words = line.split(" +");
            market.at(new BigDecimal(words[0]).movePointRight(9).longValueExact());
            switch (words[1]) {
                case "book" -> market.frame(tape -> book(tape, words));
                case "trade" -> market.frame(tape -> trade(tape, words));
                case "halt" ->
                    market.frame(tape -> tape.status(tr("MKO0"), SYMBOL).with("trht_yn", "Y"));
                case "interruption" ->
                    market.frame(tape -> tape.status(tr("MKO0"), SYMBOL).with("vi_cls_code", "Y"));
                case "resume" -> market.frame(tape -> tape.status(tr("MKO0"), SYMBOL));
                case "gap" -> market.gap();
                case "amend" ->
                    market.ask(exchange ->
                            exchange.amend(number(words[2]), number(words[3]), number(words[4]), market.nowNanos()));
                case "cancel" -> market.ask(exchange -> exchange.cancel(number(words[2]), market.nowNanos()));
                case "buy", "sell" -> {
                    NewOrder order = order(words);
                    market.ask(exchange -> exchange.enter(number(words[2]), order, market.nowNanos()));
                }
                case "time" -> {}
                default -> throw new IllegalArgumentException(words[1] + "?");
            }
        }

        private String tr(String end) {
            return (venue == Venue.NXT ? "H0NX" : "H0ST") + end;
        }

        /** {@code book 71400x100 71300x50 | 71500x80 volume 500 hour B expect 71500 middle 71450x30 buy}. */
        private void book(TapeBuilder tape, String[] words) {
            tape.book(tr("ASP0"), SYMBOL);
            boolean bids = true;
            int level = 0;
            for (int at = 2; at < words.length; at++) {
                String word = words[at];
                if (word.equals("|")) {
                    bids = false;
                    level = 0;
                } else if (word.equals("volume")) {
                    market.volume(number(words[++at]));
                } else if (word.equals("hour")) {
                    tape.with("hour_class", words[++at]);
                } else if (word.equals("expect")) {
                    tape.with("expected_price", words[++at]);
                } else if (word.equals("close")) {
                    tape.with("expected_change", "-" + words[++at]);
                } else if (word.equals("middle")) {
                    String[] middle = words[++at].split("x");
                    String begin = venue == Venue.NXT ? "nmid" : "kmid";
                    tape.with(begin + "_prc", middle[0]);
                    tape.with(begin + "_total_rsqn", middle[1]);
                    tape.with(begin + "_cls_code", words[++at].equals("buy") ? "2" : "1");
                } else {
                    String[] priceAndSize = word.split("x");
                    level++;
                    if (bids) {
                        tape.bid(level, number(priceAndSize[0]), number(priceAndSize[1]));
                    } else {
                        tape.ask(level, number(priceAndSize[0]), number(priceAndSize[1]));
                    }
                }
            }
            tape.with("accumulated_volume", market.volume());
        }

        /** {@code trade 71400x40 seller total 1060 closing}: who took; nobody is named where the feed does not tell. */
        private void trade(TapeBuilder tape, String[] words) {
            List<String> told = List.of(words);
            String[] priceAndSize = words[2].split("x");
            long size = number(priceAndSize[1]);
            market.volume(told.contains("total") ? number(words[told.indexOf("total") + 1]) : market.volume() + size);
            tape.trade(tr("CNT0"), SYMBOL, number(priceAndSize[0]), size)
                    .with("cntg_cls_code", told.contains("buyer") ? "1" : told.contains("seller") ? "5" : "3")
                    .with("session_class", told.contains("closing") ? "5" : "2")
                    .with("accumulated_volume", market.volume());
        }

        private NewOrder order(String[] words) {
            Side side = words[1].equals("buy") ? Side.BUY : Side.SELL;
            OrderKind kind = OrderKind.valueOf(words[4].toUpperCase(Locale.ROOT).replace('-', '_'));
            int next = 5;
            long price = kind == OrderKind.LIMIT || kind == OrderKind.STOP_LIMIT ? number(words[next++]) : 0;
            long stop = kind == OrderKind.STOP_LIMIT ? number(words[next++]) : 0;
            TimeInForce time =
                    next < words.length ? TimeInForce.valueOf(words[next].toUpperCase(Locale.ROOT)) : TimeInForce.DAY;
            return new NewOrder(venue, SYMBOL, side, kind, time, number(words[3]), price, stop);
        }

        private static long number(String text) {
            return Long.parseLong(text);
        }
    }

    @Override
    public String toString() {
        return name + " (" + where + ")";
    }
}
