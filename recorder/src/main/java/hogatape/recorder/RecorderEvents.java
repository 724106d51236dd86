package hogatape.recorder;

/** Takes what an operator wants to hear of. Called on the recorder's thread; must return quickly. */
@FunctionalInterface
interface RecorderEvents {
    /** What happened. */
    enum Kind {
        /** A connection stands. */
        OPENED,
        /** A connection was lost: a hole begins. */
        HOLE,
        /** The broker refuses an appkey or a subscription. */
        REFUSED,
        /** Free space runs low, or the reserve is reached. */
        DISK,
        /** The wall clock jumped against the monotonic one. */
        CLOCK,
        /** Records of a width came that no layout knows: the feed has changed. They are recorded all the same. */
        NEW_WIDTH,
        /** A day's recording is over. */
        DAY_CLOSED
    }

    /**
     * Takes an event.
     *
     * @param sentence what happened, for people; holds no secret
     */
    void tell(Kind kind, String sentence);
}
