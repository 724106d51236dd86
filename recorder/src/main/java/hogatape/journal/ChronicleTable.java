package hogatape.journal;

import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The table that Chronicle keeps beside the days: which files there are, which it finds out anew where the table is
 * missing, and a lock by process number. A killed writer leaves that lock there, and where the number belongs to somebody
 * else by now (in a container every recorder is process 1), Chronicle would wait for good.
 */
final class ChronicleTable {
    private static final String NAME = "metadata.cq4t";

    private ChronicleTable() {}

    /** Has Chronicle begin the table anew. To be called by the holder of the journal's own lock only: then nobody writes. */
    static void discard(Path folder) throws JournalException {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new JournalException(
                    Sentence.of(
                            "The file '%s' cannot be removed: %s; mend the folder's permissions.",
                            folder.resolve(NAME), e),
                    e);
        }
    }
}
