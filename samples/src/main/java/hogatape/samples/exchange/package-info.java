/**
 * A simulated KIS exchange on loopback: approval, WebSocket, subscriptions and PINGPONG as the broker has them, with a
 * market of its own or with frames from a file. It stands in front of the data's way, where the broker stands otherwise,
 * and knows nothing of recorder or journal.
 *
 * <p>Everything that belongs to a connection or to the market runs on one event-loop thread; only
 * {@code SimulatedExchange} may be used from others.
 */
package hogatape.samples.exchange;
