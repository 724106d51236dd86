package hogatape.backtest;

import hogatape.market.Instrument;
import hogatape.market.SeoulTime;
import hogatape.message.Sentence;
import hogatape.replay.ReplaySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What only the run knows and a careful colleague would say of it, a sentence each. */
final class Warnings {
    private Warnings() {}

    static List<Sentence> of(List<WorldResult> worlds, RunSettings settings, ReplaySummary summary) {
        List<Sentence> warnings = new ArrayList<>();
        if (summary.records() > 0) {
            unknownIssues(worlds, settings, summary, warnings);
        }
        if (settings.latencies().feed().most() == 0
                && settings.latencies().entry().most() == 0
                && settings.latencies().response().most() == 0) {
            warnings.add(Sentence.of("All latencies are 0: no order at a broker is that fast."));
        }
        if (settings.accountRules().credit()) {
            warnings.add(Sentence.of(
                    "More was allowed to be bought than the cash paid for; interest on it is not counted."));
        }
        if (settings.accountRules().shortSelling()) {
            warnings.add(Sentence.of(
                    "Selling short was allowed; what lending shares costs, and whether any are lent, is not counted."));
        }
        return List.copyOf(warnings);
    }

    private static void unknownIssues(
            List<WorldResult> worlds, RunSettings settings, ReplaySummary summary, List<Sentence> warnings) {
        TreeSet<String> unknown = new TreeSet<>();
        for (WorldResult world : worlds) {
            for (OrderJourney order : world.orders()) {
                Instrument instrument =
                        settings.instruments().of(order.request().symbol(), SeoulTime.date(summary.firstNanos()));
                if (instrument.market().isEmpty()) {
                    unknown.add(order.request().symbol());
                }
            }
        }
        if (!unknown.isEmpty()) {
            warnings.add(Sentence.of(
                    unknown.size() == 1
                            ? "Nobody told what %s is: taken for a stock with the dearest tax, and with the previous close"
                                    + " for a base price. Tell it by --instruments FILE.csv, or keep the broker's lists by"
                                    + " 'hogatape symbols update'."
                            : "Nobody told what %s are: taken for stocks with the dearest tax, and with the previous close"
                                    + " for a base price. Tell it by --instruments FILE.csv, or keep the broker's lists by"
                                    + " 'hogatape symbols update'.",
                    String.join(", ", unknown)));
        }
    }
}
