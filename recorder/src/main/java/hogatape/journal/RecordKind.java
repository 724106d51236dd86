package hogatape.journal;

/** What a record of the journal holds. The codes are part of the format, see {@code doc/JOURNAL.md}. */
public enum RecordKind {
    /** A WebSocket message as received, whatever it holds: data, an ACK, PINGPONG, garbage. */
    FRAME(1),
    /** A message as sent, the approval key blanked. */
    SENT(2),
    /** A connection stands; the payload is a {@link Connected}. */
    CONNECTED(3),
    /** A connection ended; the payload is a {@link Disconnected}. */
    DISCONNECTED(4),
    /** The ledger of subscriptions changed; the payload is a {@link Subscription}. */
    SUBSCRIPTION(5),
    /** Connections and ledger as they stand; the payload is a {@link TapeState}. */
    STATE(6),
    /** A recorder began; the payload is a {@link Started}. */
    STARTED(7),
    /** A recorder ended in good order; the payload is a {@link Stopped}. */
    STOPPED(8),
    /** A mark of both clocks; no payload, or a {@link ClockJump} where the wall clock jumped since the mark before. */
    CLOCK(9),
    /** Records are missing here that were written once, or should have been. */
    HOLE(10),
    /** A frame that another recorder received, brought in afterwards. */
    IMPORTED(11),
    /** From here on records come from another place of the journals that were merged; the payload is an {@link Origin}. */
    ORIGIN(12);

    private static final RecordKind[] BY_CODE = byCode();

    private final byte code;

    RecordKind(int code) {
        this.code = (byte) code;
    }

    /** The byte that stands for this kind in a journal. */
    public byte code() {
        return code;
    }

    /** The kind of a code, or null where no version of the format has it. */
    static RecordKind of(byte code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }

    private static RecordKind[] byCode() {
        RecordKind[] kinds = new RecordKind[values().length + 1];
        for (RecordKind kind : values()) {
            kinds[kind.code] = kind;
        }
        return kinds;
    }
}
