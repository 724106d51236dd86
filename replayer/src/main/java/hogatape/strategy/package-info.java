/**
 * What a trading strategy is to Hogatape: callbacks that take the tape, and a context that tells the time and takes orders.
 *
 * <p>Last station of the data's way: journal records were decoded into books, and a {@link hogatape.strategy.Strategy}
 * takes them, all on the one thread that reads the journal.
 */
package hogatape.strategy;
