package hogatape.export;

import hogatape.journal.DamagedJournalException;
import hogatape.journal.GapTracker;
import hogatape.journal.JournalReader;
import hogatape.journal.RecordHandler;
import hogatape.journal.RecordKind;
import hogatape.journal.RecordSource;
import hogatape.journal.TapeTime;
import hogatape.market.SeoulTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One export under way: reads the tape, picks the records of the window, decodes them and writes their rows.
 *
 * <p>Each day is sought and read for itself, with the records that stand right before it: so its files are the same, whichever
 * other days are exported with it.
 */
final class Export implements RecordHandler {
    private static final int RECORDS_BETWEEN_WATCHES = 4096;
    private static final long NOWHERE = Long.MIN_VALUE;

    private final RecordSource tape;
    private final List<JournalReader> journals;
    private final ExportOptions options;
    private final DataSet data;
    private final DayNotes notes;
    private final SymbolDays symbols;
    private final RecordTables records;
    private final DayGaps dayGaps;
    private final String made;
    private final Damages damages = new Damages();
    private final List<ExportedFile> files = new ArrayList<>();
    private final List<LocalDate> skipped = new ArrayList<>();

    private final ReadStretches stretches;
    private GapTracker gaps;
    private TapeTime tapeTime = new TapeTime();
    /** Null between days. */
    private DayWindow day;

    /** Whether no damage was met on the day at hand. */
    private boolean sound;

    private final MetDamage met;

    private long rows;
    /** Tape time of a record behind the day at hand, which was passed over. */
    private long beyond = NOWHERE;

    /** An export of a tape that these journals are. */
    Export(
            RecordSource tape,
            List<JournalReader> journals,
            Path out,
            ExportOptions options,
            DataSet data,
            SymbolDays symbols) {
        this.tape = tape;
        this.journals = journals;
        this.options = options;
        this.data = data;
        this.symbols = symbols;
        notes = new DayNotes(out, options);
        met = new MetDamage(journals);
        stretches = new ReadStretches(journals);
        records = new RecordTables(options, data);
        dayGaps = new DayGaps(options, data, records);
        made = data.versions() + ", " + options.order().label() + ", decoder " + DecoderDigest.of(options.layouts());
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
        long tapeNanos = tapeTime.advance(wallNanos);
        boolean beyondDay = day == null || tapeNanos >= day.toNanos();
        if (beyondDay) {
            beyond = tapeNanos;
        }
        if (!met.isEmpty()) {
            tellDamage(stretches.journal(connection), !beyondDay);
        }
        if (!beyondDay) {
            stretches.readOfDay(connection, sequence);
            gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
            if (kind == RecordKind.FRAME || kind == RecordKind.IMPORTED) {
                records.add(sequence, connection, wallNanos, buffer, offset, length);
            }
        }
    }

    /** Takes a record that matters to the day at hand, though it stands before it. */
    private void before(
            long sequence,
            RecordKind kind,
            int connection,
            long wallNanos,
            long monotonicNanos,
            byte[] buffer,
            int offset,
            int length) {
        stretches.read(connection, sequence);
        gaps.onRecord(sequence, kind, connection, wallNanos, monotonicNanos, buffer, offset, length);
    }

    /**
     * Tells of the damage that stands before a record of its journal, or before the end.
     *
     * @param journal the record's; {@link MetDamage#ANY} at the end
     * @param beforeRecordOfDay then the damage is the day's; otherwise it is that of the day whose file has it
     */
    private void tellDamage(int journal, boolean beforeRecordOfDay) {
        for (DamagedJournalException damage : met.take(journal)) {
            if (day != null && (beforeRecordOfDay || !damage.day().isAfter(day.day()))) {
                sound = false;
                damages.add(damage);
                dayGaps.damaged();
                met.tell(damage, gaps);
            } else if (!isToldAgain(damage) && options.window().days().contains(damage.day())) {
                damages.add(damage);
            }
        }
    }

    /** Damage at the head of a day that is still to come is met again when the day is sought. */
    private boolean isToldAgain(DamagedJournalException damage) {
        return beyond != NOWHERE && !damage.day().isBefore(SeoulTime.date(beyond));
    }

    /** Reads to the end of the tape or of the window. */
    void read(ExportWatch watch) throws IOException {
        try {
            if (options.window().begin().isPresent()) {
                seek(options.window().begin().getAsLong());
            }
            for (long records = 1; readNext(); records++) {
                if (beyond != NOWHERE) {
                    complete();
                    if (options.window().isOver(beyond)) {
                        return;
                    }
                    enter(SeoulTime.date(beyond));
                }
                if (records % RECORDS_BETWEEN_WATCHES == 0 && !watch.goOn(rows + data.rows(), tapeTime.nanos())) {
                    throw ExportException.stopped(null);
                }
            }
            complete();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void enter(LocalDate date) throws IOException {
        DayWindow window = DayWindow.of(options.window(), date);
        if (window.isEmpty(options.window()) || beyond >= window.toNanos()) {
            seek(SeoulTime.startOfDay(date.plusDays(1)));
        } else if (isDone(window)) {
            skipped.add(date);
            files.addAll(symbols.write(date));
            seek(window.toNanos());
        } else {
            begin(window);
        }
    }

    /** Whether a day stands there as it would be written again; what must not be replaced ends the export. */
    private boolean isDone(DayWindow window) throws IOException {
        Optional<DayNote> before = notes.of(window.day());
        if (before.isEmpty()) {
            notes.requireNone(data.standing(window.day()));
            return false;
        }
        DayNote now = note(window, DayEnds.of(window, journals).stretches());
        if (notes.isDone(before.get(), now)) {
            return true;
        }
        notes.requireNoLess(window.day(), before.get(), now);
        return false;
    }

    private void begin(DayWindow window) throws IOException {
        seek(window.fromNanos());
        dayGaps.beginDay();
        data.begin(window.day(), metadata(window));
        sound = true;
        day = window;
    }

    private void complete() throws IOException {
        tellDamage(MetDamage.ANY, false);
        if (day != null) {
            records.settle();
            dayGaps.write();
            rows += data.rows();
            boolean growing = beyond == NOWHERE && journals.stream().anyMatch(JournalReader::recordingGoesOn);
            List<ExportedFile> written = notes.complete(data, note(day, stretches.of(day)), !sound, growing);
            files.addAll(written);
            if (!written.isEmpty()) {
                files.addAll(symbols.write(day.day()));
            }
            day = null;
        }
    }

    /** Goes to a moment, and takes what stands right before it. */
    private void seek(long epochNanos) throws IOException {
        day = null;
        beyond = NOWHERE;
        met.clear();
        tapeTime = new TapeTime();
        stretches.clear();
        dayGaps.clear();
        gaps = new GapTracker(dayGaps);
        tape.seekTime(epochNanos, this::before);
    }

    private DayNote note(DayWindow window, Map<String, JournalStretch> read) {
        return new DayNote(
                made, read, DayNote.sorted(options.symbols()), window.fromNanos(), window.toNanos(), false, Map.of());
    }

    private Map<String, String> metadata(DayWindow window) {
        String symbols = options.symbols().isEmpty() ? "" : "symbols " + DayNote.joined(options.symbols());
        return Exporter.metadata(journals, options, (symbols + " " + window.text()).strip());
    }

    private boolean readNext() {
        while (true) {
            try {
                return tape.read(this);
            } catch (DamagedJournalException damage) {
                met.add(damage);
            }
        }
    }

    /** What has come of it. */
    ExportResult result() {
        return new ExportResult(
                files,
                skipped,
                records.frames(),
                records.controls(),
                records.books(),
                records.notDecoded(),
                damages.first(),
                damages.count(),
                List.of());
    }
}
