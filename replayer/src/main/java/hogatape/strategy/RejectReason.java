package hogatape.strategy;

import hogatape.message.Sentence;
import java.util.function.Supplier;

/** Why an order, an amendment or a cancel was not taken. */
public enum RejectReason {
    NO_EXCHANGE(() -> Sentence.of("a replay has no exchange; run the strategy by 'hogatape backtest' or with --paper")),
    NO_CASH(() -> Sentence.of("the account has not the cash for it, costs included")),
    NO_SHARES(() -> Sentence.of("the account has not the shares to sell")),
    UNKNOWN_ISSUE(() -> Sentence.of("the tape has shown no book of it at this venue")),
    CLOSED(() -> Sentence.of("the venue takes no orders at this time")),
    KIND(() -> Sentence.of("the venue takes no such orders at this time")),
    NO_PRICE(() -> Sentence.of("the tape shows no book now that its price could come from")),
    HALTED(() -> Sentence.of("the issue is halted")),
    TICK(() -> Sentence.of("the price is on no tick")),
    LIMIT(() -> Sentence.of("the price lies outside the day's limits")),
    DONE(() -> Sentence.of("the order was done before"));

    private final Supplier<Sentence> sentence;
    private final String text;

    RejectReason(Supplier<Sentence> sentence) {
        this.sentence = sentence;
        text = name() + " " + sentence.get().english();
    }

    /** Code and English sentence, as {@link OrderUpdate#reason} has them. */
    public String text() {
        return text;
    }

    /** The sentence without its code, for a person, too. */
    public Sentence sentence() {
        return sentence.get();
    }
}
