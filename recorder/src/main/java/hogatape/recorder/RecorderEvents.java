package hogatape.recorder;

import hogatape.journal.Subscription;

/** What an operator wants to hear of. Called on the recorder's thread; must return quickly. */
interface RecorderEvents {
    /** A connection stands. */
    void opened(int connection, boolean again);

    /** A connection was lost: a hole begins. */
    void lost(int connection, String reason);

    /** The broker refuses an appkey: its connection will not stand. */
    void keyRefused(int connection, String sentence);

    /** The broker refuses a subscription. */
    void refused(Subscription entry);

    /** Free space runs low, or the reserve is reached. */
    void disk(String sentence);

    /** The wall clock jumped against the monotonic one. */
    void clockJumped(long nanos);

    /** A day's recording is over. */
    void dayClosed(String sentence);
}
