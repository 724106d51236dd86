package hogatape.strategy;

/** How long an order waits. */
public enum TimeInForce {
    /** Until the end of the venue's day. */
    DAY,
    /** Not at all: what does not trade on arrival is cancelled. */
    IOC,
    /** Not at all, and it trades whole or not. */
    FOK,
    /** Until the end of NXT's pre-market (08:50). */
    GTP
}
