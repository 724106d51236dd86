/**
 * The tape: records of what came over the sockets, in the order in which one writer wrote them.
 *
 * <p>First station of the data's way: sessions hand records to a {@link hogatape.journal.RecordHandler}, which when
 * recording is the {@link hogatape.journal.JournalWriter}; a {@link hogatape.journal.JournalReader} hands the same
 * records on to decoders. Writers may be called from any thread; a reader belongs to the thread that reads. Chronicle
 * Queue is known in this package only, and no reference to its mapped memory leaves it.
 */
package hogatape.journal;
