package hogatape.strategy;

/**
 * An order that a strategy entered: a live view of what the strategy was told of it, no more. It changes right before
 * {@link Strategy#onOrder} and {@link Strategy#onFill}. For the thread of the callbacks.
 */
public interface Order {
    /** The number of the order in its run, from 1, in the order of entry. */
    long id();

    /** What was asked for. */
    NewOrder request();

    OrderState state();

    /** Its limit now, in won: amended, or fixed on arrival; 0 while it has none. */
    long priceWon();

    /** Its size now, in shares, what is filled included; an amendment changes it. */
    long size();

    /** The shares that traded. */
    long filled();

    /** The shares that may still trade; 0 once it is done. */
    default long open() {
        return state().isDone() ? 0 : size() - filled();
    }
}
