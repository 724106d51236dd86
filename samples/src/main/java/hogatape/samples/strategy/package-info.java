/**
 * Example strategies, to be read in this order: {@code BookPrinter} shows what a book holds, {@code Counter} keeps
 * something a book, {@code SpreadStatistic} handles time and gaps. Then those that trade: {@code ImbalanceMaker} quotes, {@code SpreadTaker}
 * takes, {@code MiddleSeeker} meets others half-way. They show how orders are handled, not how money is made.
 *
 * <p>They stand behind the last station of the data's way, and run on the thread that reads the journal.
 */
package hogatape.samples.strategy;
