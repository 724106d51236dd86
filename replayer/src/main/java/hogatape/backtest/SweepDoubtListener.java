package hogatape.backtest;

import hogatape.fill.FillModel;

/**
 * Hears what a careful colleague would doubt about a sweep, a callback for each doubt that holds, with its figures; the words are
 * the listener's. Money is in won, after costs.
 */
public interface SweepDoubtListener {
    /** The sweep was ended before all of it was run. */
    void stopped();

    /** No day held a book, so there is nothing to tell of. */
    void nothingPlayed();

    /** No set made more than nothing under the model by which they compare; nothing else is told of them then. */
    void noneGained(int sets, FillModel model, long bestWon);

    /** The best of several sets was chosen by the days that judge it. */
    void chosenByLookingBack(int sets, long bestWon);

    /**
     * The sets a step beside the best made half of it at most.
     *
     * @param neighbours how many those are
     * @param averageWon what they made on average
     */
    void standsAlone(int neighbours, long averageWon);

    /** On how many of several days the best set gained. */
    void daysGained(int gained, int of);

    /** The best set gained under the model by which they compare, and not under the pessimistic one. */
    void notPessimistic(FillModel model, long bestWon, long pessimisticWon);
}
