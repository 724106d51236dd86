package hogatape.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the free space where the journal stands. A full disk hurts Chronicle in a way that cannot be caught, so the
 * recorder has to stop while there is some left.
 */
final class DiskWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int WARN_AT_RESERVES = 3;

    private final UsableSpace space;
    private final long reserveBytes;
    private long next = Long.MIN_VALUE;
    private long usable = Long.MAX_VALUE;
    private boolean warned;

    /** Tells how many bytes can still be written. */
    @FunctionalInterface
    interface UsableSpace {
        long bytes() throws IOException;
    }

    /** What to do now. */
    enum Verdict {
        /** There is room. */
        GO_ON,
        /** Room runs low; said once each time that it does. */
        WARN,
        /** The reserve is reached. */
        STOP
    }

    DiskWatch(UsableSpace space, long reserveBytes) {
        this.space = space;
        this.reserveBytes = reserveBytes;
    }

    /** The bytes that can be written where a folder stands, or is to be made. */
    static long usableBytes(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    Verdict tick(long monotonic) {
        if (monotonic < next) {
            return Verdict.GO_ON;
        }
        next = monotonic + INTERVAL_NANOS;
        try {
            usable = space.bytes();
        } catch (IOException e) {
            // A disk that is full is not the same as one that does not say: the recording goes on.
            LOG.warn("The free space cannot be told: {}", e.toString());
            return Verdict.GO_ON;
        }
        if (usable < reserveBytes) {
            return Verdict.STOP;
        }
        boolean low = usable < WARN_AT_RESERVES * reserveBytes;
        boolean tell = low && !warned;
        warned = low;
        return tell ? Verdict.WARN : Verdict.GO_ON;
    }

    /** The bytes that could be written when last looked. */
    long usableBytes() {
        return usable;
    }
}
