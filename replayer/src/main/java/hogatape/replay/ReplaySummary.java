package hogatape.replay;

import hogatape.replay.pace.PaceError;
import java.util.List;
import java.util.Optional;

/**
 * What a replay came to. Counts are of what lay inside the window.
 *
 * @param records records of every kind
 * @param frames messages as received, whatever they held
 * @param controls JSON messages among them: ACKs and PINGPONG
 * @param books books delivered to the strategy
 * @param trades trades delivered to the strategy, expected ones among them
 * @param statuses states of issues delivered to the strategy
 * @param undecoded frames, and records of frames, that could not be decoded and were passed over
 * @param firstUndecoded the first of them, each as its sequence and the reason in words
 * @param gaps gaps delivered to the strategy, the recorder's stop at the very end among them
 * @param rejectedOrders orders of the strategy, all of them rejected, for a replay has no exchange
 * @param firstNanos tape time of the first record, nanoseconds since the epoch; {@link Long#MIN_VALUE} without records
 * @param lastNanos tape time of the last record, nanoseconds since the epoch; {@link Long#MIN_VALUE} without records
 * @param elapsedNanos how long it took, in nanoseconds
 * @param pace by how much its messages came later than they were due
 * @param stopped whether it was asked to stop before the end
 * @param digest the digest of the callbacks in hexadecimal; empty if none was asked for
 */
public record ReplaySummary(
        long records,
        long frames,
        long controls,
        long books,
        long trades,
        long statuses,
        long undecoded,
        List<String> firstUndecoded,
        long gaps,
        long rejectedOrders,
        long firstNanos,
        long lastNanos,
        long elapsedNanos,
        PaceError pace,
        boolean stopped,
        Optional<String> digest) {}
