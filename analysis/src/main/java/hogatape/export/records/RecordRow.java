package hogatape.export.records;

import hogatape.feed.FeedRecord;
import hogatape.feed.Layout;
import java.util.stream.IntStream;

/** A record of the feed with what is told of it. A flyweight: valid until the next record. */
public final class RecordRow {
    private FeedRecord record;
    private int findings;
    private Layout layout;
    private int[] unnamed = {};

    /**
     * Becomes the row of another record.
     *
     * @param itsFindings the {@link hogatape.feed.BookFinding#bit}s of what is odd about it
     */
    RecordRow of(FeedRecord fed, int itsFindings) {
        record = fed;
        findings = itsFindings;
        if (record.layout() != layout) {
            layout = record.layout();
            unnamed = IntStream.range(0, layout.width())
                    .filter(index -> !layout.field(index).isNamed())
                    .toArray();
        }
        return this;
    }

    FeedRecord record() {
        return record;
    }

    /** The text of a field by the broker's name; null where it is empty or not there. */
    String text(String element) {
        String text = record.text(element);
        return text == null || text.isEmpty() ? null : text;
    }

    long findings() {
        return findings;
    }

    /** The text of the fields that the width has and no layout names, joined by ^; null without any. */
    String unnamedFields() {
        if (unnamed.length == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(record.text(unnamed[0]));
        for (int i = 1; i < unnamed.length; i++) {
            text.append('^').append(record.text(unnamed[i]));
        }
        return text.toString();
    }
}
