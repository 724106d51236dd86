package hogatape.samples.exchange;

import hogatape.journal.SubscriptionKey;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** Frames that are there already, in their order, and when each is due. For the event loop. */
interface FrameSource extends Closeable {
    /** What it is, for a log. */
    String name();

    /** What its data frames are about. */
    Set<SubscriptionKey> registrations();

    /** Goes to the next frame; false at the end. */
    boolean next() throws IOException;

    /** Holds the frame, from its first byte; valid until the next. */
    byte[] buffer();

    int length();

    /** Whether the frame goes to somebody with these registrations, who has one at least. */
    boolean isFor(Set<SubscriptionKey> registered);

    /** Counts from now on, with the frame in hand due at once. */
    void restart(long nowNanos);

    /** The nanoseconds until the frame in hand is due; 0 or less when it is. */
    long untilDue(long nowNanos);

    /** Notes that the frame in hand has gone out. */
    void sent();
}
