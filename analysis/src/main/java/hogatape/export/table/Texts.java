package hogatape.export.table;

import hogatape.feed.FeedRecord;
import hogatape.feed.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The texts of a column in one batch, each once, numbered in the order in which they came. */
public final class Texts {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    /** The issues met, by their numbers, and the number of each one's text. */
    private Issue[] issues = new Issue[64];

    private long[] ofIssues = new long[64];

    /** The number of a text; {@link FeedRecord#NO_VALUE} of none. */
    long number(String text) {
        if (text == null) {
            return FeedRecord.NO_VALUE;
        }
        Integer number = numbers.get(text);
        if (number == null) {
            number = texts.size();
            numbers.put(text, number);
            texts.add(text);
        }
        return number;
    }

    /** The number of a text that is the same for all rows of an issue: it is asked for and looked up once. */
    <R> long number(Issue issue, R row, Function<R, String> text) {
        int place = issue.number();
        if (place >= issues.length) {
            issues = Arrays.copyOf(issues, 2 * place);
            ofIssues = Arrays.copyOf(ofIssues, 2 * place);
        }
        if (issues[place] != issue) {
            issues[place] = issue;
            ofIssues[place] = number(text.apply(row));
        }
        return ofIssues[place];
    }

    /** How many there are. */
    public int size() {
        return texts.size();
    }

    /** The text of a number. */
    public String text(int number) {
        return texts.get(number);
    }

    void clear() {
        numbers.clear();
        texts.clear();
        Arrays.fill(issues, null);
    }
}
