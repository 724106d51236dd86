package hogatape.recorder;

import hogatape.message.Sentence;
import hogatape.recorder.RecorderEvents.Kind;
import java.nio.file.Path;

/** Says, as an event and in a sentence, what the watch of the disk finds. */
final class DiskReserve {
    private final Path journal;
    private final long reserveBytes;
    private final DiskWatch watch;
    private final RecorderEvents events;

    DiskReserve(Path journal, long reserveBytes, DiskWatch.UsableSpace space, RecorderEvents events) {
        this.journal = journal;
        this.reserveBytes = reserveBytes;
        this.watch = new DiskWatch(space, reserveBytes);
        this.events = events;
    }

    /** Looks at the free space; returns why to stop, or null where there is room. */
    Sentence reached(long monotonic) {
        switch (watch.tick(monotonic)) {
            case WARN ->
                events.tell(
                        Kind.DISK,
                        "Only " + megabytes(watch.usableBytes()) + " MB are free where the journal stands; the recorder"
                                + " stops at " + megabytes(reserveBytes) + " MB.");
            case STOP -> {
                Sentence sentence = Sentence.of(
                        "Only %d MB are free where the journal '%s' stands, and the reserve is %d MB;"
                                + " make room and start again.",
                        megabytes(watch.usableBytes()), journal, megabytes(reserveBytes));
                events.tell(Kind.DISK, sentence.english());
                return sentence;
            }
            case GO_ON -> {}
        }
        return null;
    }

    /** The bytes that could be written when last looked. */
    long usableBytes() {
        return watch.usableBytes();
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
