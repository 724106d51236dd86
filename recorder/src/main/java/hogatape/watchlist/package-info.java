/**
 * What to subscribe when and on which key, and when a recording day begins and ends. It stands between the market's
 * tables and the recorder: the recorder asks here what should be subscribed at a moment and does it.
 *
 * <p>Nothing here connects, waits or looks at a clock; times come in as arguments. Everything is a value, safe for use
 * by several threads, but for {@link hogatape.watchlist.WatchlistFile} and {@link hogatape.watchlist.RollingPlan}, which
 * belong to the thread that supervises the recording.
 */
package hogatape.watchlist;
