package hogatape.journal;

import hogatape.market.SeoulTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What a journal holds, day by day: the result of feeding a {@code JournalSummary} all of its records. */
public final class JournalSummary implements RecordHandler {
    private final TreeMap<Long, Day> days = new TreeMap<>();
    private final TapeTime tapeTime = new TapeTime();
    private final Set<Integer> up = new HashSet<>();
    private final List<Hole> holes = new ArrayList<>();
    private final GapTracker gaps = new GapTracker(new Holes());

    /**
     * A gap of the tape.
     *
     * @param untilNanos where it ended; {@link Long#MAX_VALUE} where the tape leaves it open
     */
    public record Hole(Gap gap, long untilNanos) {}

    /** One Seoul day of a journal. */
    public static final class Day {
        private long records;
        private long frames;
        private long frameBytes;
        private long firstNanos;
        private long lastNanos;
        private int connections;

        /** Records of every kind. */
        public long records() {
            return records;
        }

        /** Records of the kinds {@link RecordKind#FRAME} and {@link RecordKind#IMPORTED}. */
        public long frames() {
            return frames;
        }

        /** Bytes of the frames, as received. */
        public long frameBytes() {
            return frameBytes;
        }

        /** Tape time of the day's first record, nanoseconds since the epoch. */
        public long firstNanos() {
            return firstNanos;
        }

        /** Tape time of the day's last record, nanoseconds since the epoch. */
        public long lastNanos() {
            return lastNanos;
        }

        /** How many connections were made, and how many already stood when the day began. */
        public int connections() {
            return connections;
        }
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        long now = tapeTime.advance(wallNanos);
        Day day = days.computeIfAbsent(SeoulTime.epochDay(now), key -> new Day());
        if (day.records++ == 0) {
            day.firstNanos = now;
            day.connections = up.size();
        }
        day.lastNanos = now;
        if (kind == RecordKind.FRAME || kind == RecordKind.IMPORTED) {
            day.frames++;
            day.frameBytes += length;
        } else {
            switch (kind) {
                case CONNECTED -> {
                    up.add(connection);
                    day.connections++;
                }
                case DISCONNECTED -> up.remove(connection);
                case STARTED -> up.clear(); // Where no disconnection precedes, a recorder was killed.
                default -> {
                    // Nothing else begins or ends a connection.
                }
            }
        }
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
    }

    /** The days in their order. */
    public List<Day> days() {
        return List.copyOf(days.values());
    }

    /** The gaps in the order of their beginnings on the tape; the one behind a last orderly stop is none. */
    public List<Hole> holes() {
        List<Hole> all = new ArrayList<>(holes);
        if (!all.isEmpty()) {
            Hole last = all.get(all.size() - 1);
            if (last.gap.cause() == Gap.Cause.STOPPED && last.untilNanos == Long.MAX_VALUE) {
                all.remove(all.size() - 1);
            }
        }
        return all;
    }

    private final class Holes implements GapListener {
        @Override
        public void onGapStart(Gap gap) {
            holes.add(new Hole(gap, Long.MAX_VALUE));
        }

        @Override
        public void onGapEnd(Gap gap, long untilNanos) {
            holes.replaceAll(hole -> hole.gap == gap ? new Hole(gap, untilNanos) : hole);
        }
    }
}
