package hogatape.backtest;

import java.util.List;

/**
 * What the tape did not hear.
 *
 * @param cause in a word, such as {@code disconnected}
 * @param fromNanos tape time at which it was last heard, nanoseconds since the epoch
 * @param untilNanos tape time at which all of it was heard again; {@link Long#MAX_VALUE} where it never was
 * @param symbols the issues, in their order; empty where nothing was subscribed
 */
public record GapSpan(String cause, long fromNanos, long untilNanos, List<String> symbols) {}
