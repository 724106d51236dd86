package hogatape.export;

import hogatape.export.records.GapRow;
import hogatape.export.records.GapTable;
import hogatape.feed.FeedRecord;
import hogatape.journal.Gap;
import hogatape.journal.GapListener;
import hogatape.journal.SubscriptionKey;
import java.util.ArrayList;
import java.util.List;

/** Writes the gaps of a day: those that were open when it began, as far as the tape tells, and those told on it. */
final class DayGaps implements GapListener {
    private final ExportOptions options;
    private final RecordTables records;
    private final TableRows<GapRow> rows;
    private final List<Told> told = new ArrayList<>();

    /** A gap with its end. Two gaps may be equal, so that they are told apart by being the very object. */
    private static final class Told {
        private final Gap gap;
        private long untilNanos = FeedRecord.NO_VALUE;

        Told(Gap gap) {
            this.gap = gap;
        }
    }

    DayGaps(ExportOptions options, DataSet data, RecordTables records) {
        this.options = options;
        this.records = records;
        rows = data.table(GapTable.GAPS);
    }

    /** Forgets every gap: what follows belongs to another day, or stands before it. */
    void clear() {
        told.clear();
        records.forgetIssues();
    }

    /** The day begins: only the gaps that are open now concern it. */
    void beginDay() {
        told.removeIf(each -> each.untilNanos != FeedRecord.NO_VALUE);
        records.forgetIssues();
    }

    /** Records are damaged or missing, and nobody knows of which issues: whatever comes next comes after a gap. */
    void damaged() {
        records.forgetIssues();
    }

    @Override
    public void onGapStart(Gap gap) {
        told.add(new Told(gap));
        records.begin(gap);
    }

    @Override
    public void onGapEnd(Gap gap, long untilNanos) {
        for (Told each : told) {
            if (each.gap == gap) {
                each.untilNanos = untilNanos;
            }
        }
    }

    /** Writes the rows, before the day is completed. */
    void write() throws ExportException {
        for (Told each : told) {
            Gap gap = each.gap;
            if (gap.issues().isEmpty()) {
                rows.add(new GapRow(gap, null, null, each.untilNanos));
            }
            for (SubscriptionKey issue : gap.issues()) {
                if (options.takes(issue.symbol())) {
                    rows.add(new GapRow(gap, issue.tr(), issue.symbol(), each.untilNanos));
                }
            }
        }
    }
}
