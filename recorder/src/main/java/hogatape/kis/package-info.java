/**
 * The broker's protocol: approval key, WebSocket session, subscriptions, PINGPONG.
 *
 * <p>Where the data's way begins: a session stamps what the socket brings and hands it, as raw bytes, to a
 * {@link hogatape.journal.RecordHandler} before anything looks into it. That runs on the session's socket thread.
 */
package hogatape.kis;
