package hogatape.intake;

import hogatape.market.SeoulTime;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells people and scripts what an import came to. */
final class ImportReport {
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int REASONS_TOLD = 5;

    private ImportReport() {}

    private record ResultJson(
            long rows,
            long records,
            long bytes,
            String first,
            String last,
            String timeFormat,
            long resolutionNanos,
            long otherDays,
            long rejected,
            List<ImportResult.Rejected> reasons,
            String rejectsFile,
            long backwards,
            long furthestBackNanos,
            List<String> files,
            List<String> troubles) {}

    static Object json(ImportResult result) {
        return new ResultJson(
                result.rows(),
                result.records(),
                result.bytes(),
                text(result.records(), result.firstNanos()),
                text(result.records(), result.lastNanos()),
                result.timeFormat(),
                result.resolutionNanos(),
                result.otherDays(),
                result.rejected(),
                result.reasons(),
                result.rejected() == 0 ? null : result.rejectsFile().toString(),
                result.backwards(),
                result.furthestBackNanos(),
                result.files().stream().map(Path::toString).toList(),
                result.troubles());
    }

    private static String text(long records, long nanos) {
        return records == 0 ? null : SeoulTime.text(nanos);
    }

    static void print(ImportResult result, Path out, double seconds, PrintWriter target) {
        if (result.records() == 0) {
            target.printf(
                    Locale.ROOT,
                    "Nothing was imported: of %,d rows %,d were rejected and %,d lie on other days.%n",
                    result.rows(),
                    result.rejected(),
                    result.otherDays());
            return;
        }
        target.printf(
                Locale.ROOT,
                "%,d records from %s into '%s', %s to %s%n",
                result.records(),
                result.files().size() == 1 ? "1 file" : result.files().size() + " files",
                out,
                SeoulTime.text(result.firstNanos()),
                SeoulTime.text(result.lastNanos()));
        target.printf(
                Locale.ROOT,
                "times read as %s, to %s; %,.1f s, %,.0f rows/s, %,.0f GB of frames an hour%n",
                result.timeFormat(),
                Resolution.text(result.resolutionNanos()),
                seconds,
                result.rows() / seconds,
                result.bytes() / 1e9 / seconds * 3600);
        if (result.otherDays() > 0) {
            target.printf(Locale.ROOT, "%,d rows lie on other days%n", result.otherDays());
        }
    }

    /** What was not taken as it stands, and why. */
    static void warn(ImportResult result, PrintWriter err) {
        List<ImportResult.Rejected> reasons = result.reasons();
        for (ImportResult.Rejected reason : reasons.subList(0, Math.min(REASONS_TOLD, reasons.size()))) {
            err.printf(Locale.ROOT, "rejected, %,d of these: %s%n", reason.count(), reason.reason());
        }
        if (result.rejected() > 0) {
            err.printf(
                    Locale.ROOT,
                    "%,d of %,d rows were rejected; '%s' holds them.%n",
                    result.rejected(),
                    result.rows(),
                    result.rejectsFile());
        }
        if (result.backwards() > 0) {
            err.printf(
                    Locale.ROOT,
                    "The time goes back at %,d rows, by %,.3f s at most (%s); they keep their place and their stamp.%n",
                    result.backwards(),
                    result.furthestBackNanos() / 1e9,
                    result.furthestBackAt());
        }
        if (result.furthestBackNanos() > MINUTE_NANOS) {
            err.println("If the files overlap, import each into a journal of its own and join them by"
                    + " 'hogatape journal merge'.");
        }
        result.troubles().forEach(err::println);
    }
}
