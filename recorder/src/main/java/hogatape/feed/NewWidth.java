package hogatape.feed;

/**
 * The first sound record of a width that no layout knows: the feed has changed.
 *
 * @param tr the TR
 * @param width the number of fields of a record
 * @param sequence the sequence in the journal of the frame that held the record
 */
public record NewWidth(String tr, int width, long sequence) {}
