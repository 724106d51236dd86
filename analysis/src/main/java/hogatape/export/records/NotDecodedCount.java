package hogatape.export;

import hogatape.feed.Undecoded;
import java.util.ArrayList;
import java.util.List;

/** Counts what is not decoded, by reason and TR. */
final class NotDecodedCount {
    /** Garbage can name any number of TRs; beyond this many groups they are counted together, by reason. */
    private static final int GROUPS = 50;

    private static final String OTHERS = "others";

    private final List<NotDecoded> groups = new ArrayList<>();

    void add(Undecoded undecoded) {
        String tr = undecoded.tr();
        int group = find(undecoded.reason(), tr);
        if (group < 0 && groups.size() >= GROUPS) {
            tr = OTHERS;
            group = find(undecoded.reason(), tr);
        }
        if (group < 0) {
            groups.add(new NotDecoded(undecoded.reason(), tr, 1, undecoded.sequence(), undecoded.sentence()));
        } else {
            NotDecoded old = groups.get(group);
            groups.set(
                    group,
                    new NotDecoded(old.reason(), old.tr(), old.count() + 1, old.firstSequence(), old.firstSentence()));
        }
    }

    /** The groups, in the order in which each began. */
    List<NotDecoded> groups() {
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
