/**
 * Example strategies, to be read in this order: {@code BookPrinter} shows what a book holds, {@code Counter} keeps
 * something a book, {@code SpreadStatistic} handles time and gaps.
 *
 * <p>They stand behind the last station of the data's way, and run on the thread that reads the journal.
 */
package hogatape.samples.strategy;
