package hogatape.journal;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.TailerDirection;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;

/** Finds the sequence that a writer goes on from. */
final class LastSequence {
    private LastSequence() {}

    /** The sequence of the last record; where damaged records stand behind the last sound one, each counts. */
    static long of(SingleChronicleQueue queue) {
        if (queue.lastIndex() < 0) {
            return 0;
        }
        try (ExcerptTailer tailer = queue.createTailer()) {
            tailer.direction(TailerDirection.BACKWARD).toEnd();
            RecordBuffer record = new RecordBuffer();
            long damaged = 0;
            while (true) {
                try (DocumentContext document = tailer.readingDocument()) {
                    if (!document.isPresent()) {
                        return damaged;
                    }
                    Bytes<?> bytes = document.wire().bytes();
                    if (record.take(bytes) == null) {
                        return record.sequence() + damaged;
                    }
                    damaged++;
                }
            }
        }
    }
}
