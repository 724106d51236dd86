package hogatape.intake;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

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
            List<ReasonJson> reasons,
            String rejectsFile,
            long backwards,
            long furthestBackNanos,
            List<String> files,
            List<String> troubles) {}

    private record ReasonJson(String reason, long count) {}

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
                result.reasons().stream()
                        .map(rejected -> new ReasonJson(rejected.reason().english(), rejected.count()))
                        .toList(),
                result.rejected() == 0 ? null : result.rejectsFile().toString(),
                result.backwards(),
                result.furthestBackNanos(),
                result.files().stream().map(Path::toString).toList(),
                result.troubles().stream().map(Sentence::english).toList());
    }

    private static String text(long records, long nanos) {
        return records == 0 ? null : SeoulTime.text(nanos);
    }

    static void print(ImportResult result, Path out, double seconds, PrintWriter target) {
        if (result.records() == 0) {
            target.println(Messages.text(
                    "Nothing was imported: of %,d rows %,d were rejected and %,d lie on other days.",
                    result.rows(), result.rejected(), result.otherDays()));
            return;
        }
        target.println(Messages.text(
                result.files().size() == 1
                        ? "%,d records from %d file into '%s', %s to %s"
                        : "%,d records from %d files into '%s', %s to %s",
                result.records(),
                result.files().size(),
                out,
                SeoulTime.text(result.firstNanos()),
                SeoulTime.text(result.lastNanos())));
        target.println(Messages.text(
                "times read as %s, to %s; %,.1f s, %,.0f rows/s, %,.0f GB of frames an hour",
                result.timeFormat(),
                Resolution.text(result.resolutionNanos()),
                seconds,
                result.rows() / seconds,
                result.bytes() / 1e9 / seconds * 3600));
        if (result.otherDays() > 0) {
            target.println(Messages.text("%,d rows lie on other days", result.otherDays()));
        }
    }

    /** What was not taken as it stands, and why. */
    static void warn(ImportResult result, PrintWriter err) {
        List<ImportResult.Rejected> reasons = result.reasons();
        for (ImportResult.Rejected reason : reasons.subList(0, Math.min(REASONS_TOLD, reasons.size()))) {
            err.println(Messages.text("rejected, %,d of these: %s", reason.count(), reason.reason()));
        }
        if (result.rejected() > 0) {
            err.println(Messages.text(
                    "%,d of %,d rows were rejected; '%s' holds them.",
                    result.rejected(), result.rows(), result.rejectsFile()));
        }
        if (result.backwards() > 0) {
            err.println(Messages.text(
                    "The time goes back at %,d rows, by %,.3f s at most (%s); they keep their place and their stamp.",
                    result.backwards(), result.furthestBackNanos() / 1e9, result.furthestBackAt()));
        }
        if (result.furthestBackNanos() > MINUTE_NANOS) {
            err.println(Messages.text("If the files overlap, import each into a journal of its own and join them by "
                    + "'hogatape journal merge'."));
        }
        result.troubles().forEach(err::println);
    }
}
