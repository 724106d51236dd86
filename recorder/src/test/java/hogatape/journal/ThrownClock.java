package hogatape.journal;

import java.time.Duration;
import java.time.Instant;

/** Both clocks in the hand of a test: time passes on both, and a throw moves the wall clock only. */
final class ThrownClock implements RecordClock {
    private long wall;
    private long monotonic = 1_000_000;

    ThrownClock(String begin) {
        Instant instant = Instant.parse(begin);
        wall = instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    void pass(Duration time) {
        wall += time.toNanos();
        monotonic += time.toNanos();
    }

    void throwWall(Duration jump) {
        wall += jump.toNanos();
    }

    @Override
    public long wallNanos() {
        return wall;
    }

    @Override
    public long monotonicNanos() {
        return monotonic;
    }
}
