package hogatape.tape;

import java.util.function.BiConsumer;

/** A row of a tape: something that happens at a time. */
interface Row {
    /** Lets it happen. */
    void happen(Recording recording);

    /** Tells what it takes for subscribed, each as TR and symbol. */
    default void subscribed(BiConsumer<String, String> trAndSymbol) {}
}
