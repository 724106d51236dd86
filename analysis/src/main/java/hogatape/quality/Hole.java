package hogatape.quality;

/** Why a second of an open venue has no records; a later one counts where several hold. */
enum Hole {
    /** Nobody had subscribed, or no recorder was running. */
    NOT_SUBSCRIBED,
    /** The connection was lost, or the recorder died. */
    NOT_CONNECTED,
    /** Records were written and are lost. */
    DAMAGED,
    /** It is no hole: whatever came was recorded. */
    COVERED;

    private static final Hole[] VALUES = values();

    byte code() {
        return (byte) ordinal();
    }

    static Hole of(byte code) {
        return VALUES[code];
    }
}
