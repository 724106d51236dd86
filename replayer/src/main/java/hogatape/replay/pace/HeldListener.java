package hogatape.replay.pace;

import hogatape.feed.FeedRecord;

/** Hears where a run is held. */
public interface HeldListener {
    /**
     * A run holds before the callback of a record. Called on the thread of the callbacks, once a hold.
     *
     * @param record valid until this returns
     * @param tapeNanos tape time, nanoseconds since the epoch
     */
    void held(FeedRecord record, long tapeNanos);
}
