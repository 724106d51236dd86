package hogatape.export.derived;

import hogatape.feed.Issue;
import hogatape.journal.Gap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is kept of each issue, by TR and symbol, in their order. */
final class IssueStates<S> {
    private final Map<Issue, S> states =
            new TreeMap<>(Comparator.comparing(Issue::tr).thenComparing(Issue::symbol));
    private final Function<Issue, S> first;
    /** By the number that the decoder gave the issue, which saves the look into the tree. */
    private Object[] byNumber = new Object[64];

    IssueStates(Function<Issue, S> first) {
        this.first = first;
    }

    /** The state of an issue, made at the first look. */
    @SuppressWarnings("unchecked")
    S of(Issue issue) {
        int number = issue.number();
        if (number >= byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, 2 * number);
        }
        if (byNumber[number] == null) {
            byNumber[number] = states.computeIfAbsent(issue, first);
        }
        return (S) byNumber[number];
    }

    /** Every state, in the order of TR and symbol. */
    void forEach(Consumer<S> each) {
        states.values().forEach(each);
    }

    /** The states of the issues that a gap hides. */
    void hiddenBy(Gap gap, Consumer<S> each) {
        states.forEach((issue, state) -> {
            boolean all = gap.issues().isEmpty();
            if (all
                    || gap.issues().stream()
                            .anyMatch(hidden -> hidden.tr().equals(issue.tr())
                                    && hidden.symbol().equals(issue.symbol()))) {
                each.accept(state);
            }
        });
    }
}
