package hogatape.strategy;

import java.util.Set;

/**
 * The money and shares of a run, as far as its strategy knows: it changes right before {@link Strategy#onFill}. In a
 * plain replay it is empty. Everything is in whole won. For the thread of the callbacks.
 */
public interface Account {
    /** An account that never had anything. */
    Account EMPTY = new EmptyAccount();

    /** The cash at hand, after all costs; below 0 only where buying beyond it is allowed. */
    long cashWon();

    /** What of the cash open orders do not need. */
    long freeCashWon();

    /** The shares held; below 0 only where selling short is allowed. */
    long position(String symbol);

    /** The issues held, in the order of their symbols. */
    Set<String> symbols();

    /** What a held share cost on average, without costs, in hundredths of a won; 0 where none is held. */
    long averagePriceHundredths(String symbol);

    /** What sales, and purchases that closed a short position, made against average prices, before costs. */
    long realisedWon();

    /** What the positions are worth above their average prices, by the last prices. */
    long unrealisedWon();

    /** Fees, commissions and taxes so far. */
    long costsWon();

    /** Cash and what the positions are worth. */
    long equityWon();
}
