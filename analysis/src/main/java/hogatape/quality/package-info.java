/**
 * The ledger of trust: of each day, TR, issue and minute how much came, what is missing and why, and one figure of
 * confidence; {@code doc/QUALITY.md} defines it. {@link hogatape.quality.JournalLedger} counts while a journal is read,
 * {@link hogatape.quality.DayJudge} makes a {@link hogatape.quality.DayLedger} of a day's counts, and the reports show it.
 * All of it runs on the command's thread.
 */
package hogatape.quality;
