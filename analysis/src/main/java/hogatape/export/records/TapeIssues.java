package hogatape.export.records;

import hogatape.feed.Issue;
import hogatape.journal.Gap;
import hogatape.journal.SubscriptionKey;
import java.util.HashMap;
import java.util.Map;

/** The issues of a tape, and whether records of them may be missing before what comes next. */
public final class TapeIssues {
    private final Map<SubscriptionKey, TapeIssue> issues = new HashMap<>();

    TapeIssue of(Issue issue) {
        return issues.computeIfAbsent(new SubscriptionKey(issue.tr(), issue.symbol()), first -> new TapeIssue());
    }

    /** Nothing has been heard yet of any. */
    public void beginDay() {
        issues.values().forEach(issue -> issue.heard = false);
    }

    /** A gap begins: what comes next of its issues comes after it. */
    public void begin(Gap gap) {
        if (gap.issues().isEmpty()) {
            beginDay();
        }
        for (SubscriptionKey key : gap.issues()) {
            TapeIssue issue = issues.get(key);
            if (issue != null) {
                issue.heard = false;
            }
        }
    }
}
