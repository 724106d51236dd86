package hogatape.export.records;

import hogatape.feed.Undecoded;
import java.util.ArrayList;
import java.util.List;

/** Counts what is not decoded, by reason and TR. */
public final class NotDecodedCount {
    /** Garbage can name any number of TRs; beyond this many groups they are counted together, by reason. */
    private static final int GROUPS = 50;

    private static final String OTHERS = "others";

    private final int most;
    private final List<NotDecoded> groups = new ArrayList<>();

    /** A count of a whole tape. */
    public NotDecodedCount() {
        this(GROUPS);
    }

    /**
     * A count.
     *
     * @param most how many groups there are before any others are counted together
     */
    NotDecodedCount(int most) {
        this.most = most;
    }

    /** Counts one; its sentence is asked for only where it is the first of its group. */
    void add(Undecoded undecoded) {
        int group = find(undecoded.reason(), undecoded.tr());
        if (group < 0) {
            add(new NotDecoded(undecoded.reason(), undecoded.tr(), 1, undecoded.sequence(), undecoded.sentence()));
        } else {
            count(group, 1);
        }
    }

    /** Counts what was counted elsewhere, and came later. */
    public void addAll(NotDecodedCount later) {
        later.groups.forEach(this::add);
    }

    private void add(NotDecoded one) {
        String tr = one.tr();
        int group = find(one.reason(), tr);
        if (group < 0 && groups.size() >= most) {
            tr = OTHERS;
            group = find(one.reason(), tr);
        }
        if (group < 0) {
            groups.add(new NotDecoded(one.reason(), tr, one.count(), one.firstSequence(), one.firstSentence()));
        } else {
            count(group, one.count());
        }
    }

    private void count(int group, long more) {
        NotDecoded old = groups.get(group);
        groups.set(
                group,
                new NotDecoded(old.reason(), old.tr(), old.count() + more, old.firstSequence(), old.firstSentence()));
    }

    void clear() {
        groups.clear();
    }

    /** The groups, in the order in which each began. */
    public List<NotDecoded> groups() {
        return List.copyOf(groups);
    }

    private int find(Undecoded.Reason reason, String tr) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).reason() == reason && groups.get(i).tr().equals(tr)) {
                return i;
            }
        }
        return -1;
    }
}
