/**
 * Tables that are made of a tape rather than copied from it: bars, order-flow imbalance, the book on a grid of time.
 *
 * <p>Each is a {@link hogatape.strategy.Strategy}, played at max: so windows, warm starts, gaps, timers and several journals
 * mean here what they mean to a strategy, and nothing can look ahead. On the thread of the replay.
 */
package hogatape.export.derived;
