/**
 * What a backtest came to, for people: a page of HTML that needs nothing else, and tables beside the exported ones.
 *
 * <p>It takes finished results and runs on the command's thread.
 */
package hogatape.report;
