package hogatape.journal;

import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Chronicle's writer away from damaged files: it begins a file without a sound head anew, over the records that it
 * holds, or throws it out of the queue. Under another name readers and salvage still find it, and recording goes on in a
 * file of the same day.
 */
final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    private SetAside() {}

    /** Sets damaged files of a journal aside. To be called by the holder of the lock only. */
    static void damaged(Path folder) throws JournalException {
        for (DayFile file : DayFile.in(folder)) {
            if (file.kind() == DayFile.Kind.WRITTEN && !writable(file)) {
                setAside(folder, file);
            }
        }
    }

    private static boolean writable(DayFile file) throws JournalException {
        try (WrittenDay day = new WrittenDay(file)) {
            return day.writable();
        } catch (IOException e) {
            throw new JournalException(Sentence.of("The file '%s' cannot be read: %s", file.path(), e), e);
        }
    }

    private static void setAside(Path folder, DayFile file) throws JournalException {
        DayFile aside = DayFile.of(folder, file.day(), DayFile.Kind.SET_ASIDE);
        if (Files.exists(aside.path())) {
            throw new JournalException(Sentence.of(
                    "The file '%s' is damaged, and so is '%s' beside it; 'hogatape journal salvage' makes a "
                            + "sound journal of both, record into that one.",
                    file.path(), aside.name()));
        }
        try {
            DurableFiles.rename(file.path(), aside.path());
        } catch (IOException e) {
            throw new JournalException(
                    Sentence.of(
                            "The damaged file '%s' cannot be set aside: %s; mend the folder's permissions.",
                            file.path(), e),
                    e);
        }
        LOG.warn(
                "{} is damaged where a writer begins; it is kept as {}, and recording goes on beside it."
                        + " 'hogatape journal verify' tells what is lost",
                file.name(),
                aside.name());
    }
}
