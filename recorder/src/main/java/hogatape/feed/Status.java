package hogatape.feed;

/**
 * The state of an issue: halts and volatility interruptions (VI). A flyweight, see {@link FeedRecord}. It tells no time;
 * what its codes mean is known in part only, so most are given as text.
 */
public final class Status extends FeedRecord {
    Status() {}

    /** Whether the issue is halted. */
    public boolean isHalted() {
        return at(1) == 'Y';
    }

    /** Why the issue is halted, in a new string; empty where the feed gives {@code (null)}. */
    public String haltReason() {
        String reason = text(2);
        return reason.equals("(null)") ? "" : reason;
    }

    /** The code of the market operation, such as {@code AB1}, in a new string; may be empty. */
    public String operation() {
        return text(3);
    }

    /** The code of the expected market operation, such as {@code 311} or {@code 112}, in a new string; may be empty. */
    public String expectedOperation() {
        return text(4);
    }

    /** The state of the issue, such as 51 under administration, 55 margin allowed, 58 halted; in a new string. */
    public String issueState() {
        return text(7);
    }

    /** Whether a volatility interruption holds: {@code Y} or {@code N}; a space where the feed leaves it empty. */
    public char interruptionClass() {
        return (char) at(8);
    }
}
