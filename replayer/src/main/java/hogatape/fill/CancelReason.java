package hogatape.fill;

/** Why what was open of an order is gone. */
public enum CancelReason {
    ASKED(""),
    IOC_REST("IOC_REST nothing more was there on arrival"),
    FOK_NOT_WHOLE("FOK_NOT_WHOLE not all of it was there on arrival"),
    BOOK_UNKNOWN("BOOK_UNKNOWN the tape does not tell the book at its arrival"),
    AMENDED_AWAY("AMENDED_AWAY its new size was filled already");

    private final String text;

    CancelReason(String text) {
        this.text = text;
    }

    /** Code and sentence; empty for a cancel that was asked for. */
    public String text() {
        return text;
    }
}
