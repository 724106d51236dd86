package hogatape.journal;

/**
 * The payload of {@link RecordKind#ORIGIN}: the next record of a journal that was merged stood there under a sequence, and those
 * behind it under the following ones, until the next record of this kind for that journal.
 *
 * @param number the journal's number in the merge, from 0, which {@link MergedJournals#journalOf} tells of each record
 * @param journal its id
 * @param sequence the sequence there
 */
public record Origin(int number, String journal, long sequence) {}
