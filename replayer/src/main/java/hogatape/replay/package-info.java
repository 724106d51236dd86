/**
 * Plays a journal to a strategy: {@code JournalReader} → tape time, window, pace → {@code FrameDecoder} → symbols →
 * {@code Strategy}.
 *
 * <p>Everything runs on the thread that calls {@link hogatape.replay.Replayer#replay}; there are no queues, so nothing
 * can overtake or be dropped. Speed decides only when a record is delivered, never whether, in which order, or with
 * which tape time.
 */
package hogatape.replay;
