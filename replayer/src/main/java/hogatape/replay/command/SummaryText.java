package hogatape.replay.command;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.replay.ReplaySummary;
import java.io.PrintWriter;

/** Tells people what a replay came to. */
final class SummaryText {
    private static final double SECOND = 1e9;

    private SummaryText() {}

    static void print(ReplaySummary summary, PrintWriter out) {
        out.println(Messages.text(
                summary.stopped()
                        ? "stopped after %,d records: %,d frames (%,d of them control messages), %,d books, %,d trades"
                                + " and %,d states delivered, %,d undecoded, %,d gaps"
                        : "replayed %,d records: %,d frames (%,d of them control messages), %,d books, %,d trades"
                                + " and %,d states delivered, %,d undecoded, %,d gaps",
                summary.records(),
                summary.frames(),
                summary.controls(),
                summary.books(),
                summary.trades(),
                summary.statuses(),
                summary.undecoded(),
                summary.gaps()));
        for (String undecoded : summary.firstUndecoded()) {
            out.println(Messages.text("  undecoded: %s", undecoded));
        }
        if (summary.undecoded() > summary.firstUndecoded().size()) {
            out.println(Messages.text("  undecoded: more, not listed"));
        }
        if (summary.rejectedOrders() > 0) {
            out.println(Messages.text(
                    "%,d orders were rejected: a replay has no exchange; 'hogatape backtest' and 'replay --paper' have one",
                    summary.rejectedOrders()));
        }
        if (summary.records() > 0) {
            out.println(Messages.text(
                    "tape %s to %s (%,.3f s) in %,.3f s, %,.0f frames/s",
                    SeoulTime.text(summary.firstNanos()),
                    SeoulTime.text(summary.lastNanos()),
                    (summary.lastNanos() - summary.firstNanos()) / SECOND,
                    summary.elapsedNanos() / SECOND,
                    summary.frames() / Math.max(summary.elapsedNanos() / SECOND, 1e-9)));
            if (summary.pace().count() > 0) {
                out.println(Messages.text(
                        "pace: late by %.3f ms (median), %.3f (p99), %.3f (p99.9), %.3f (most)",
                        summary.pace().medianMillis(),
                        summary.pace().p99Millis(),
                        summary.pace().p999Millis(),
                        summary.pace().mostMillis()));
            }
        } else {
            out.println(Messages.text("nothing of the tape lies inside the window"));
        }
        out.flush();
    }
}
