/**
 * What the frames of the KIS feed mean: field layouts as data, the decoder that turns a frame's bytes into books, and
 * the listener that takes them.
 *
 * <p>Third station of the data's way: journal records in, {@code MarketListener} callbacks out, on the thread that
 * brings the records.
 */
package hogatape.feed;
