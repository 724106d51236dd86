package hogatape.feed;

/**
 * What the book before told of an issue, and what is odd about the next against it. One for each issue of each recorder's tape, asked of every
 * book in their order. For one thread.
 */
public final class LastBook {
    private long day = Long.MIN_VALUE;
    private int second;
    private long volume;
    private long totalAsk;
    private long totalBid;

    /**
     * Checks a book against the one before it of the same Seoul day, and takes its place.
     *
     * @param epochDay the Seoul day on which the book was received
     * @param itsSecond the exchange's second of the day
     * @param itsVolume what was traded that day
     * @param askChange what the feed tells of the change of the total ask size; likewise of the bid
     * @return the {@link BookFinding#bit}s of what is odd
     */
    public int check(
            long epochDay,
            int itsSecond,
            long itsVolume,
            long itsTotalAsk,
            long itsTotalBid,
            long askChange,
            long bidChange) {
        int findings = 0;
        if (day == epochDay) {
            boolean skipped = askChange != itsTotalAsk - totalAsk || bidChange != itsTotalBid - totalBid;
            findings = (itsVolume < volume ? BookFinding.VOLUME_FELL.bit() : 0)
                    | (itsSecond < second ? BookFinding.TIME_FELL.bit() : 0)
                    | (skipped ? BookFinding.SKIPPED_UPDATES.bit() : 0);
        }
        day = epochDay;
        second = itsSecond;
        volume = itsVolume;
        totalAsk = itsTotalAsk;
        totalBid = itsTotalBid;
        return findings;
    }
}
