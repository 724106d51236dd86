package hogatape.journal;

import hogatape.message.Sentence;
import hogatape.message.ToldException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one journal of several, of archived days, in the order of {@link MergedJournals}. Records get new sequences and keep all
 * else; a {@link RecordKind#ORIGIN} says where those behind it come from.
 */
public final class JournalMerger implements RecordHandler {
    private final List<JournalReader> readers;
    private final KeptRecords out;
    private final long[] lastOfJournal;
    private long renumbered;
    private long written;

    private JournalMerger(List<JournalReader> readers, KeptRecords out) {
        this.readers = readers;
        this.out = out;
        lastOfJournal = new long[readers.size()];
        // No record has the sequence after this one, so that each journal begins with its origin.
        Arrays.fill(lastOfJournal, Long.MIN_VALUE);
    }

    /**
     * Merges journals, which stay as they are.
     *
     * @param folders two or more, sixteen at most
     * @param out must not be there yet, or be empty
     * @return the number of records that were taken over
     * @throws JournalException if two are the same, if one is damaged, or if the new one cannot be written
     */
    public static long merge(List<Path> folders, Path out) throws JournalException {
        if (folders.size() < 2 || folders.size() > MergedConnections.JOURNALS) {
            throw new JournalException(Sentence.of(
                    "A merge takes two to %s journals, not %s; name them.",
                    MergedConnections.JOURNALS, folders.size()));
        }
        List<JournalReader> readers = new ArrayList<>();
        try {
            for (Path folder : folders) {
                readers.add(JournalReader.open(folder));
            }
            MergedJournals tape = new MergedJournals(readers);
            return merge(tape, readers, out);
        } catch (JournalException e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw new JournalException(Sentence.of("The journals cannot be merged into '%s': %s.", out, e), e);
        } finally {
            readers.forEach(JournalReader::close);
        }
    }

    /** What is not whole yet stands beside its place, for it would pass for a journal. */
    private static long merge(MergedJournals tape, List<JournalReader> readers, Path out) throws IOException {
        requireNothing(out);
        Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
        requireNothing(unfinished);
        JournalMerger merger;
        try {
            List<String> ids = readers.stream().map(JournalReader::id).toList();
            List<ImportNote> imported = readers.stream()
                    .flatMap(reader -> reader.imported().stream())
                    .toList();
            try (KeptRecords kept = KeptRecords.merged(unfinished, ids, imported)) {
                merger = new JournalMerger(readers, kept);
                while (tape.read(merger)) {}
            }
            Files.deleteIfExists(out);
            DurableFiles.rename(unfinished, out);
        } finally {
            remove(unfinished);
        }
        return merger.written;
    }

    private static void requireNothing(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new JournalException(Sentence.of(
                            "There is something at '%s' already; choose a new folder, or remove it.", folder));
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @Override
    public void onRecord(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        int number = MergedJournals.journalOf(connection);
        int inFile = MergedConnections.inFile(connection);
        if (inFile < 0) {
            throw new UncheckedIOException(new ToldException(Sentence.of(
                    "record %s of '%s' has a connection above 4095",
                    sequence, readers.get(number).folder())));
        }
        if (sequence != lastOfJournal[number] + 1) {
            Origin origin = new Origin(number, readers.get(number).id(), sequence);
            byte[] payload = Payload.write(origin);
            out.onRecord(
                    ++renumbered, RecordKind.ORIGIN, inFile, wallNanos, monotonicNanos, payload, 0, payload.length);
        }
        lastOfJournal[number] = sequence;
        out.onRecord(++renumbered, kind, inFile, wallNanos, monotonicNanos, buffer, offset, length);
        written++;
    }
}
