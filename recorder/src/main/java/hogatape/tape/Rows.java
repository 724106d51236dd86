package hogatape.tape;

import hogatape.journal.SubscriptionKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of a tape in their order, and the records that a recorder makes of them. */
final class Rows {
    private static final Row START = Recording::start;

    private final List<Placed> rows = new ArrayList<>();
    private boolean exact;
    private String where = "";

    /** A row, its time and its connection, and where it was said. */
    private record Placed(long nanos, int connection, String where, Row row) {}

    /** The tape holds its rows and nothing else. */
    void exact() {
        exact = true;
    }

    /** Names the rows that follow in errors of {@link #records}. */
    void where(String place) {
        where = place;
    }

    void add(long nanos, int connection, Row row) {
        String place = where.isEmpty() ? "Row " + (rows.size() + 1) + " of the tape: " : where;
        rows.add(new Placed(nanos, connection, place, row));
    }

    /** A recorder begins. */
    void addStart(long nanos, int connection) {
        add(nanos, connection, START);
    }

    /**
     * Has everything happen.
     *
     * @throws IllegalStateException with the row's place, where it cannot happen there
     */
    List<TapeRecord> records() {
        Recording recording = new Recording(ledgers(), exact);
        for (Placed placed : rows) {
            recording.at(placed.nanos, placed.connection);
            try {
                if (recording.records().isEmpty() && !exact && placed.row != START) {
                    recording.start();
                }
                placed.row.happen(recording);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(placed.where + e.getMessage(), e);
            }
        }
        if (recording.isRunning() && !exact && !rows.isEmpty()) {
            recording.stop("the tape is over");
        }
        return recording.records();
    }

    /** What each connection is to be granted: every issue that the tape has something of. */
    private SortedMap<Integer, Set<SubscriptionKey>> ledgers() {
        TreeMap<Integer, Set<SubscriptionKey>> ledgers = new TreeMap<>();
        for (Placed placed : rows) {
            if (placed.row instanceof FrameRow || placed.row instanceof RawRow || placed.row instanceof SilentRow) {
                Set<SubscriptionKey> ledger = ledgers.computeIfAbsent(placed.connection, key -> new LinkedHashSet<>());
                placed.row.subscribed((tr, symbol) -> ledger.add(new SubscriptionKey(tr, symbol)));
            }
        }
        if (ledgers.isEmpty()) {
            ledgers.put(0, new LinkedHashSet<>());
        }
        return ledgers;
    }
}
