/**
 * What is known of the markets before a frame is read: venues, trading days and their sessions, tick sizes, and the
 * Seoul clock. Rules stand in dated tables (CSV resources), never in code: each row tells the day from which it holds.
 *
 * <p>Everything here is a value, safe for use by several threads.
 */
package hogatape.market;
