package hogatape.export.records;

import hogatape.feed.FeedRecord;
import hogatape.journal.Gap;

/**
 * A gap, as far as it concerns one issue.
 *
 * @param tr the TR; null where the gap concerns all
 * @param symbol the issue code; null where the gap concerns all
 * @param untilNanos where it ended; {@link FeedRecord#NO_VALUE} where it had not by the end of the day
 */
public record GapRow(Gap gap, String tr, String symbol, long untilNanos) {}
