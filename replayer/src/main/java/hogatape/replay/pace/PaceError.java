package hogatape.replay.pace;

/**
 * How much later than due the data of a run came to the strategy, in milliseconds. It holds what the machine took and what
 * the strategy took: whoever falls behind delivers late until the run has caught up.
 *
 * @param count the messages that had a time to keep; 0 where all was played without waiting, or nothing was
 * @param medianMillis half of them came no later than this
 * @param p99Millis 99 of 100 came no later than this
 * @param p999Millis 999 of 1,000 came no later than this
 * @param mostMillis the latest
 */
public record PaceError(long count, double medianMillis, double p99Millis, double p999Millis, double mostMillis) {}
