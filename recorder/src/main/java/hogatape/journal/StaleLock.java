package hogatape.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.queue.impl.TableStore;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.impl.single.TableStoreWriteLock;
import net.openhft.chronicle.queue.impl.table.Metadata;
import net.openhft.chronicle.queue.impl.table.SingleTableBuilder;
import net.openhft.chronicle.threads.Pauser;

/**
 * Clears the lock that Chronicle keeps in its own file by process number. A killed writer leaves it there, and where the
 * number belongs to somebody else by now (in a container every recorder is process 1), Chronicle would wait for good.
 */
final class StaleLock {
    private static final String CHRONICLE_METADATA = "metadata.cq4t";

    private StaleLock() {}

    /** Clears it. To be called by the holder of the journal's own lock only: then nobody else writes. */
    static void clear(Path folder) {
        Path file = folder.resolve(CHRONICLE_METADATA);
        if (!Files.exists(file)) {
            return;
        }
        // Chronicle registers the names in its tables only when a queue is built, and here none has been yet.
        SingleChronicleQueueBuilder.addAliases();
        try (TableStore<?> store = SingleTableBuilder.binary(file, Metadata.NoMeta.INSTANCE)
                        .readOnly(false)
                        .build();
                TableStoreWriteLock write = new TableStoreWriteLock(store, Pauser::balanced, 0L)) {
            if (write.locked()) {
                write.forceUnlock();
            }
        }
    }
}
