package hogatape.journal.cut;

import hogatape.feed.FrameIssues;
import hogatape.journal.Gap;
import hogatape.journal.GapListener;
import hogatape.journal.GapTracker;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a stretch of tape needs from before it: the recorder's own words from which connections, ledger and open gaps
 * follow, and of each TR and issue the last frame, if the connection that brought it still stands.
 */
final class TapeBefore {
    private final FrameIssues issues = new FrameIssues();
    private final Predicate<String> wanted;
    private final Map<String, CopiedRecord> lastFrames = new HashMap<>();
    private final List<CopiedRecord> words = new ArrayList<>();
    private final GapTracker gaps = new GapTracker(new OpenGaps());
    private boolean begun;
    private int openGaps;
    private int changes;
    private int run;
    private CopiedRecord state;
    private CopiedRecord clock;

    /**
     * Nothing yet.
     *
     * @param wanted whether the last frame of an issue code is asked for
     */
    TapeBefore(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    private final class OpenGaps implements GapListener {
        @Override
        public void onGapStart(Gap gap) {
            openGaps++;
            changes++;
        }

        @Override
        public void onGapEnd(Gap gap, long untilNanos) {
            openGaps--;
            changes++;
        }
    }

    /** Takes a record from inside a stretch, which is in the cut already. */
    void inside(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
    }

    /** Takes a record from outside. */
    void outside(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        int before = changes;
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        if (kind == RecordKind.FRAME || kind == RecordKind.IMPORTED) {
            frame(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
            return;
        }
        CopiedRecord record =
                CopiedRecord.of(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        switch (kind) {
            case CLOCK -> clock = record;
            case STATE -> {
                state = record;
                if (changes != before) {
                    words.add(record);
                }
            }
            case STARTED, HOLE -> {
                // Where a recorder died, and where records are lost, the gap begins with the last sign of life.
                if (clock != null) {
                    words.add(clock);
                }
                if (kind == RecordKind.STARTED) {
                    lastFrames.clear();
                    state = null;
                    run = words.size();
                }
                words.add(record);
            }
            case DISCONNECTED -> {
                lastFrames.values().removeIf(frame -> frame.connection() == connection);
                words.add(record);
            }
            case CONNECTED, SUBSCRIPTION, STOPPED -> words.add(record);
            default -> {
                // What was sent has been answered.
            }
        }
        forgetEarlierRuns();
    }

    /** Nothing follows from a recorder's run that ended before another began, once no gap is open any more. */
    private void forgetEarlierRuns() {
        if (!begun && openGaps == 0 && run > 0) {
            words.subList(0, run).clear();
            run = 0;
        }
    }

    private void frame(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        if (!issues.read(buffer, offset, length) || issues.isEncrypted()) {
            return;
        }
        CopiedRecord record =
                CopiedRecord.of(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
        String tr = issues.tr();
        issues.any(symbol -> {
            if (wanted.test(symbol)) {
                lastFrames.put(tr + '^' + symbol, record);
            }
            return false;
        });
    }

    /** Hands everything on in the order of the tape and forgets it: a stretch begins. */
    void handTo(RecordHandler handler) {
        TreeSet<CopiedRecord> all = new TreeSet<>(Comparator.comparingLong(CopiedRecord::sequence));
        all.addAll(words);
        all.addAll(lastFrames.values());
        if (state != null) {
            all.add(state);
        }
        all.forEach(record -> record.handTo(handler));
        words.clear();
        lastFrames.clear();
        state = null;
        clock = null;
        begun = true;
    }
}
