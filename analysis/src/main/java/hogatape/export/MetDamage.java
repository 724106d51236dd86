package hogatape.export;

import hogatape.journal.DamagedJournalException;
import hogatape.journal.GapTracker;
import hogatape.journal.JournalReader;
import java.util.ArrayList;
import java.util.List;

/** Damage that was met since the last record of its journal: the next one tells on which day it is. */
final class MetDamage {
    /** Stands for any journal. */
    static final int ANY = -1;

    private final List<JournalReader> journals;
    private final List<DamagedJournalException> met = new ArrayList<>();

    MetDamage(List<JournalReader> journals) {
        this.journals = journals;
    }

    void add(DamagedJournalException damage) {
        met.add(damage);
    }

    boolean isEmpty() {
        return met.isEmpty();
    }

    void clear() {
        met.clear();
    }

    /** Takes what was met of a journal, by its number among those of the tape. */
    List<DamagedJournalException> take(int journal) {
        List<DamagedJournalException> taken = met.stream()
                .filter(damage -> journal == ANY || journal == journalOf(damage))
                .toList();
        met.removeAll(taken);
        return taken;
    }

    /** Tells a tracker of a damage; of a journal that was made of several, any recorder may have been in it. */
    void tell(DamagedJournalException damage, GapTracker gaps) {
        if (journals.size() == 1) {
            gaps.onDamage(damage);
        } else {
            gaps.onDamage(journalOf(damage), damage);
        }
    }

    private int journalOf(DamagedJournalException damage) {
        int journal = 0;
        while (journals.size() > 1 && !journals.get(journal).folder().equals(damage.folder())) {
            journal++;
        }
        return journal;
    }
}
