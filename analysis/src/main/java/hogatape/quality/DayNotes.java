package hogatape.quality;

import java.util.ArrayList;
import java.util.List;

/** What a day's tape tells of the clocks of its recorders. */
final class DayNotes {
    private static final int JUMPS_KEPT = 20;

    private final int[] byMinute = new int[IssueCounts.MINUTES];
    private final List<Jump> jumps = new ArrayList<>();
    private long jumpCount;
    private long behindCount;

    /**
     * A jump of the wall clock.
     *
     * @param nanos tape time, nanoseconds since the epoch
     * @param jumpNanos by how much it went further than the monotonic clock
     */
    record Jump(long nanos, long jumpNanos) {}

    void jump(int minute, long nanos, long jumpNanos) {
        byMinute[minute]++;
        if (++jumpCount <= JUMPS_KEPT) {
            jumps.add(new Jump(nanos, jumpNanos));
        }
    }

    void behind(int minute) {
        byMinute[minute]++;
        behindCount++;
    }

    int inMinute(int minute) {
        return byMinute[minute];
    }

    /** The first jumps of the day. */
    List<Jump> jumps() {
        return List.copyOf(jumps);
    }

    long jumpCount() {
        return jumpCount;
    }

    /** Records whose stamp lies behind an earlier one's by more than a second. */
    long behindCount() {
        return behindCount;
    }
}
