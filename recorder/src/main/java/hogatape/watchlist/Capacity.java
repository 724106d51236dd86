package hogatape.watchlist;

import hogatape.message.Sentence;

/**
 * How many subscriptions there is room for. Each key has one session, and each session takes so many.
 *
 * @param keys how many appkeys there are, 1 or more
 * @param limit how many subscriptions the broker takes on each, 1 or more
 */
public record Capacity(int keys, int limit) {
    /** What the broker takes on a session. */
    public static final int DEFAULT_LIMIT = 41;

    /** A capacity of at least one subscription. */
    public Capacity {
        if (keys < 1 || limit < 1) {
            throw new IllegalArgumentException("There is no room on " + keys + " keys of " + limit + " subscriptions.");
        }
    }

    /** How many subscriptions there is room for in all. */
    public int total() {
        return Math.multiplyExact(keys, limit);
    }

    /** As it is read aloud, such as {@code 2 keys with 41 subscriptions each}. */
    @Override
    public String toString() {
        return message().said();
    }

    /** The same in both languages. */
    public Sentence message() {
        return keys == 1
                ? Sentence.of("one key with %d subscriptions", limit)
                : Sentence.of("%d keys with %d subscriptions each", keys, limit);
    }
}
