package hogatape.journal;

import hogatape.message.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much room the days of a journal take. */
public final class JournalSize {
    private JournalSize() {}

    /**
     * The bytes of each Seoul day that stands as the recorder wrote it; archived days are left out, for they tell little of
     * what the next one will take. Of the day being recorded, as far as its file reaches.
     *
     * @throws JournalException if the folder cannot be listed
     */
    public static SortedMap<LocalDate, Long> ofWrittenDays(Path folder) throws JournalException {
        SortedMap<LocalDate, Long> bytes = new TreeMap<>();
        for (DayFile file : DayFile.in(folder)) {
            if (file.kind() == DayFile.Kind.WRITTEN) {
                try {
                    bytes.put(file.day(), Files.size(file.path()));
                } catch (IOException e) {
                    throw new JournalException(Sentence.of("The file '%s' cannot be asked: %s", file.path(), e), e);
                }
            }
        }
        return bytes;
    }
}
