package hogatape.quality;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * The minutes of an issue's day in which its venue is open or something came. Each is made when it is asked for: a day of
 * two thousand issues has more than a million.
 */
final class Minutes extends AbstractList<Minute> implements RandomAccess {
    private final IssueSeconds issue;
    private final DayNotes notes;
    private final int[] minutes;

    Minutes(IssueSeconds issue, DayNotes notes) {
        this.issue = issue;
        this.notes = notes;
        minutes = IntStream.range(0, IssueCounts.MINUTES).filter(issue::isOfUse).toArray();
    }

    @Override
    public Minute get(int index) {
        return issue.minute(minutes[index], notes.inMinute(minutes[index]));
    }

    @Override
    public int size() {
        return minutes.length;
    }
}
