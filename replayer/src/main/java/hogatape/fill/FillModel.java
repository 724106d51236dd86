package hogatape.fill;

/**
 * What a simulated exchange assumes where the tape cannot tell. None of the three is a bound: they are three answers to the same
 * questions, each given throughout.
 */
public enum FillModel {
    /** The worse of the two books around an arrival; cancels stand behind the order. */
    PESSIMISTIC,
    /** The earlier of the two books; cancels are shared out over the queue. */
    EXPECTED,
    /** The better of the two books; cancels stand ahead of the order. */
    OPTIMISTIC
}
