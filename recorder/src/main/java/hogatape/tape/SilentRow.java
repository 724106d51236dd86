package hogatape.tape;

import java.util.function.BiConsumer;

/** An issue that is subscribed, whether it is heard or not: it stands on the ledger from the beginning. */
record SilentRow(String tr, String symbol) implements Row {
    @Override
    public void happen(Recording recording) {}

    @Override
    public void subscribed(BiConsumer<String, String> trAndSymbol) {
        trAndSymbol.accept(tr, symbol);
    }
}
