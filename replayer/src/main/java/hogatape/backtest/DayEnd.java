package hogatape.backtest;

import java.time.LocalDate;

/**
 * Equity at the end of a day.
 *
 * @param day a Seoul day
 * @param equityWon cash and what the positions are worth by the day's last prices, in won
 */
public record DayEnd(LocalDate day, long equityWon) {}
