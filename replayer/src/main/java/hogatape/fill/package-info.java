/**
 * The simulated exchange: what becomes of an order, as far as a conflated book of ten levels can tell.
 *
 * <p>It knows the feed and the market's rules, and nothing of strategies' runs. For the thread of the replay.
 */
package hogatape.fill;
