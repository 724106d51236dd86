package hogatape.journal.command;

import hogatape.journal.JournalException;
import hogatape.journal.JournalReader;
import hogatape.message.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Opens the journal of a command and says so when somebody is recording into it. */
public final class OpenJournal {
    private OpenJournal() {}

    /** A reader at the first record; a note goes to {@code err} where the journal is being recorded. */
    public static JournalReader open(Path folder, PrintWriter err) throws JournalException {
        JournalReader reader = JournalReader.open(folder);
        if (reader.recordingGoesOn()) {
            err.println(
                    Messages.text("The journal '%s' is being recorded; what stood there on opening is read.", folder));
            err.flush();
        }
        return reader;
    }
}
