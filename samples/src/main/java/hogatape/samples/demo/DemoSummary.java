package hogatape.samples.demo;

import java.util.List;

/**
 * What every step of a demo counted.
 *
 * @param framesSent data frames that the exchange put on its sockets
 * @param framesRecorded data frames on the journal
 * @param framesReplayed data frames that the replay decoded
 * @param booksReplayed books that the strategy got; a frame may hold several
 * @param rowsExported rows of the data set
 * @param digests the digest of each replay
 */
record DemoSummary(
        long framesSent,
        long framesRecorded,
        long framesReplayed,
        long booksReplayed,
        long rowsExported,
        List<String> digests) {
    boolean agrees() {
        return framesSent > 0
                && framesSent == framesRecorded
                && framesRecorded == framesReplayed
                && booksReplayed == rowsExported
                && digests.stream().distinct().count() == 1;
    }
}
