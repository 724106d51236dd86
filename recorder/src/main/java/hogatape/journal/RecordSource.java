package hogatape.journal;

import java.io.Closeable;

/** What hands on the records of a tape one by one: a journal, or several in one order. For one thread. */
public sealed interface RecordSource extends Closeable permits JournalReader, MergedJournals {
    /**
     * Hands the next record to a handler and returns true, or returns false at the end: for now, where the source follows.
     *
     * @throws DamagedJournalException if the record is damaged, if records before it are missing, or if the journal
     *     ends before its last record; reading goes on behind the damage
     * @throws java.io.UncheckedIOException if a file that somebody records into cannot be read on; its cause has a sentence
     */
    boolean read(RecordHandler handler) throws DamagedJournalException;

    /**
     * Goes to the first record at which tape time is a time or a later one, and hands on what stands right before it.
     *
     * @param epochNanos nanoseconds since the epoch
     * @param before takes every record from the last {@link RecordKind#STATE} on, if there is one
     * @throws JournalException if the journal cannot be read
     */
    void seekTime(long epochNanos, RecordHandler before) throws JournalException;

    /** Whether the end is one for now only, because the journal is being recorded and followed. */
    boolean follows();

    /** The folder or folders, as a message names them. */
    String name();

    @Override
    void close();
}
