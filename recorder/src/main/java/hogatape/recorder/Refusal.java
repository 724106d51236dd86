package hogatape.recorder;

/** What to do about a refused subscription, by the broker's code. */
enum Refusal {
    /** The approval key is not known there (any more): fetch a new one and connect again. */
    KEY,
    /** An old session still holds the appkey: leave, and return when the broker has noticed its end. */
    LINGERING_SESSION,
    /** Something in the broker's inside: ask again later. */
    PASSING,
    /** Asking again will not help: wrong code, too many, malformed. */
    FINAL;

    static Refusal of(String code) {
        return switch (code) {
            case "OPSP0010", "OPSP0011" -> KEY;
            case "OPSP8996" -> LINGERING_SESSION;
            case "OPSP0007", "OPSP0009" -> PASSING;
            default -> FINAL;
        };
    }
}
