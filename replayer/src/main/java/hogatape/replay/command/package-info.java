/** {@code replay}, {@code backtest} and {@code journal cut}, their keyboard, and the options that other commands of a tape share with them. */
package hogatape.replay.command;
