package hogatape.backtest;

import java.util.List;
import java.util.Map;

/**
 * What makes a run that run: the same identity gives the same digests.
 *
 * @param version Hogatape's version
 * @param strategy the full name of its class
 * @param parameters what was set, by name, in the order of names
 * @param options what else was asked for that can change a result, by the options' names and in their order
 * @param seed of all draws
 * @param journals the names of the journals
 * @param records records inside the window
 * @param frames messages among them
 * @param undecoded frames, and records of frames, that could not be decoded
 * @param firstNanos tape time of the first record, nanoseconds since the epoch; {@link Long#MIN_VALUE} without records
 * @param lastNanos tape time of the last record
 * @param stopped whether the run was ended before its tape
 */
public record RunIdentity(
        String version,
        String strategy,
        Map<String, String> parameters,
        Map<String, String> options,
        long seed,
        List<String> journals,
        long records,
        long frames,
        long undecoded,
        long firstNanos,
        long lastNanos,
        boolean stopped) {}
