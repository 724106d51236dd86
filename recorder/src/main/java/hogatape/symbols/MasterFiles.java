package hogatape.symbols;

import hogatape.message.Messages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a day's snapshot of the four master files. */
final class MasterFiles {
    private final List<ListedIssue> issues = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int unknownOnNxt;

    private MasterFiles() {}

    static MasterFiles read(MasterSource source) throws IOException, InterruptedException {
        MasterFiles files = new MasterFiles();
        for (MasterLayout layout : MasterLayout.values()) {
            files.add(layout, source);
        }
        return files;
    }

    private void add(MasterLayout layout, MasterSource source) throws IOException, InterruptedException {
        MasterFile.Listed listed = MasterFile.listed(layout, source.read(layout.file()));
        Set<String> onNxt = MasterFile.codes(layout.nxtFile(), source.read(layout.nxtFile()));
        long known = 0;
        for (ListedIssue issue : listed.issues()) {
            boolean trades = onNxt.contains(issue.symbol());
            known += trades ? 1 : 0;
            issues.add(issue.withNxt(trades));
        }
        if (known == 0) {
            throw new SymbolsException(Messages.text(
                    "The master file '%s' names no issue of '%s': one of them has another form than the one "
                            + "known; use a newer hogatape.",
                    layout.nxtFile(), layout.file()));
        }
        unknownOnNxt += (int) (onNxt.size() - known);
        listed.leftOut().forEach((group, count) -> leftOut.merge(group, count, Integer::sum));
    }

    SymbolSnapshot snapshot(LocalDate day) {
        return SymbolSnapshot.of(day, issues);
    }

    /** How many lines of each group that is neither a share nor an exchange-traded product were passed over. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** How many issues of NXT the KRX does not list. */
    int unknownOnNxt() {
        return unknownOnNxt;
    }
}
