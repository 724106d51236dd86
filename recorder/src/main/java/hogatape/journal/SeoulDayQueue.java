package hogatape.journal;

import java.nio.file.Path;
import net.openhft.chronicle.bytes.SyncMode;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/**
 * The settings of Chronicle Queue.
 *
 * <p>Chronicle rolls its files at midnight UTC, which is the open of the market. A clock that runs nine hours ahead
 * makes it roll at midnight in Seoul and name each file by the Seoul day. Korea has no summer time.
 */
final class SeoulDayQueue {
    private static final long LOCK_TIMEOUT_MILLIS = 2000;

    private SeoulDayQueue() {}

    static SingleChronicleQueue open(Path folder, FileClock clock, SyncPolicy sync) {
        return SingleChronicleQueueBuilder.binary(folder)
                .rollCycle(RollCycles.FAST_DAILY)
                .timeProvider(clock)
                .timeoutMS(LOCK_TIMEOUT_MILLIS)
                // Without it a sync of the appender only tells the kernel that there is no hurry.
                .syncMode(sync.never() ? SyncMode.NONE : SyncMode.SYNC)
                .build();
    }
}
