package hogatape.export.records;

import hogatape.feed.LastBook;
import java.util.ArrayList;
import java.util.List;

/** What is known of an issue as far as the tape has been taken. */
final class TapeIssue {
    /** Whether a record of it came since the day began, or since its last gap. */
    boolean heard;

    /** Two recorders' books come by turns, each with a past of its own. */
    private final List<LastBook> byJournal = new ArrayList<>(1);

    /** The last book of it on a journal. */
    LastBook lastBook(int journal) {
        while (byJournal.size() <= journal) {
            byJournal.add(new LastBook());
        }
        return byJournal.get(journal);
    }
}
