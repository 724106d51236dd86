/**
 * What the frames of the KIS feed mean: field layouts as data, the decoder that turns a frame's bytes into books, trades
 * and states of issues, the listener that takes them, and a check whether books make sense.
 *
 * <p>Third station of the data's way: journal records in, {@link hogatape.feed.MarketListener} callbacks out, on the
 * thread that brings the records. {@code doc/DECODER.md} tells how the decoder works and what it costs.
 */
package hogatape.feed;
