package hogatape.journal;

/** Takes the gaps of a tape, where the tape tells them: a gap that a crash left begins with the next start. */
public interface GapListener {
    /** A gap begins; it reaches back to {@link Gap#sinceNanos}, which may lie before records already seen. */
    void onGapStart(Gap gap);

    /**
     * A gap ends: everything that it hid is delivered again. Gaps that the tape leaves open never end.
     *
     * @param gap the very object that {@link #onGapStart} brought
     * @param untilNanos tape time of the end, nanoseconds since the epoch
     */
    void onGapEnd(Gap gap, long untilNanos);

    /** An issue is subscribed to no longer, as was wanted. That is no gap; but what is known of it grows old from here on. */
    default void onReleased(SubscriptionKey issue) {}
}
