/**
 * A strategy's run against simulated exchanges: worlds, latencies, and what came of it.
 *
 * <p>For the replay a world is a strategy; for the user's strategy it is the run. All of it happens on the thread of the
 * replay.
 */
package hogatape.backtest;
