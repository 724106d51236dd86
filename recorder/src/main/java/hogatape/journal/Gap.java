package hogatape.journal;

import java.util.List;

/**
 * A stretch of the tape in which subscribed issues were not heard, because of the recorder or its connections.
 *
 * @param cause why
 * @param detail why, in words
 * @param issues what was subscribed when the gap began; empty where a whole recorder was away
 * @param sinceNanos tape time at which it began, nanoseconds since the epoch
 */
public record Gap(Cause cause, String detail, List<SubscriptionKey> issues, long sinceNanos) {
    /** Why a gap begins. */
    public enum Cause {
        /** The connection ended. */
        DISCONNECTED,
        /** The recorder ended in good order; the gap lasts until the next one began and was granted a subscription. */
        STOPPED,
        /** The recorder ended without a word, told by the start of the next one. */
        CRASHED,
        /** Records were lost afterwards, told by a {@link RecordKind#HOLE}; the gap ends with the next record. */
        LOST,
        /** Records of the journal are damaged or missing; the gap ends with the next sound one. What was subscribed before is named. */
        DAMAGED
    }
}
