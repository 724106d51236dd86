package hogatape.export.command;

import hogatape.export.ExportResult;
import hogatape.export.ExportedFile;
import hogatape.export.derived.DerivedExport;
import hogatape.export.records.NotDecoded;
import hogatape.message.Messages;
import hogatape.message.Sentence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people and scripts what an export came to. */
final class ExportReport {
    private static final int GROUPS_TOLD = 5;

    private ExportReport() {}

    private record FileJson(String path, String table, String date, long rows, long bytes) {}

    private record NotDecodedJson(String reason, String tr, long count, long firstSequence, String first) {}

    private record ResultJson(
            long rows,
            long bytes,
            List<FileJson> files,
            List<String> skipped,
            long frames,
            long controls,
            long books,
            List<NotDecodedJson> notDecoded,
            long damageCount,
            List<String> damages,
            List<String> troubles) {}

    private record DerivedJson(
            String table,
            long rows,
            List<FileJson> files,
            List<String> skipped,
            long damageCount,
            List<String> damages) {}

    static Object json(DerivedExport.Result result) {
        return new DerivedJson(
                result.table(),
                result.files().stream().mapToLong(ExportedFile::rows).sum(),
                files(result.files()),
                result.skipped().stream().map(LocalDate::toString).toList(),
                result.damageCount(),
                result.damages().stream().map(Sentence::english).toList());
    }

    private static List<FileJson> files(List<ExportedFile> files) {
        return files.stream()
                .map(file -> new FileJson(
                        file.path().toString(), file.table(), file.date().toString(), file.rows(), file.bytes()))
                .toList();
    }

    static Object json(ExportResult result) {
        return new ResultJson(
                result.rows(),
                result.bytes(),
                files(result.files()),
                result.skipped().stream().map(LocalDate::toString).toList(),
                result.frames(),
                result.controls(),
                result.books(),
                result.notDecoded().stream()
                        .map(group -> new NotDecodedJson(
                                group.reason().name().toLowerCase(Locale.ROOT),
                                group.tr(),
                                group.count(),
                                group.firstSequence(),
                                group.firstSentence()))
                        .toList(),
                result.damageCount(),
                result.damages().stream().map(Sentence::english).toList(),
                result.troubles().stream().map(Sentence::english).toList());
    }

    /** What was written, a line a file. */
    static void print(ExportResult result, Path out, PrintWriter target) {
        printSkipped(result.skipped(), target);
        if (!result.files().isEmpty()) {
            print(result.files(), out, target);
        } else if (result.skipped().isEmpty()) {
            target.println(Messages.text(
                    "Nothing was written: of %,d frames in the window, %,d books were decoded and none was selected.",
                    result.frames(), result.books()));
        }
    }

    /** What was made, a line a file. */
    static void print(DerivedExport.Result result, Path out, PrintWriter target) {
        printSkipped(result.skipped(), target);
        if (result.files().isEmpty() && result.skipped().isEmpty()) {
            target.println(
                    Messages.text("Nothing was written: nothing in the window gives a row of '%s'.", result.table()));
        } else if (!result.files().isEmpty()) {
            print(result.files(), out, target);
        }
    }

    private static void printSkipped(List<LocalDate> days, PrintWriter target) {
        for (LocalDate day : days) {
            target.println(
                    Messages.text("%s stands there already, from the same tape; --again exports it once more", day));
        }
    }

    private static void print(List<ExportedFile> files, Path out, PrintWriter target) {
        Map<Path, List<ExportedFile>> byFolder = files.stream()
                .collect(Collectors.groupingBy(ExportReport::folder, LinkedHashMap::new, Collectors.toList()));
        byFolder.forEach((folder, its) -> {
            Path first = its.get(0).path();
            boolean one = first.getParent().equals(folder);
            long rows = its.stream().mapToLong(ExportedFile::rows).sum();
            long bytes = its.stream().mapToLong(ExportedFile::bytes).sum();
            target.println(
                    one
                            ? Messages.text("%s  %,12d rows  %,15d bytes", out.relativize(first), rows, bytes)
                            : Messages.text(
                                    "%s  %,12d rows  %,15d bytes  %,6d symbols",
                                    out.relativize(folder) + "/symbol=*/" + first.getFileName(),
                                    rows,
                                    bytes,
                                    its.size()));
        });
        target.println(Messages.text(
                files.size() == 1
                        ? "%,d rows, %,d bytes in %d file in '%s'"
                        : "%,d rows, %,d bytes in %d files in '%s'",
                files.stream().mapToLong(ExportedFile::rows).sum(),
                files.stream().mapToLong(ExportedFile::bytes).sum(),
                files.size(),
                out));
    }

    /** The folder of a file's table and day. */
    private static Path folder(ExportedFile file) {
        Path parent = file.path().getParent();
        return parent.getFileName().toString().startsWith("date=") ? parent : parent.getParent();
    }

    /** What is not in the files, and why. */
    static void warn(ExportResult result, PrintWriter err) {
        List<NotDecoded> groups = result.notDecoded();
        for (NotDecoded group : groups.subList(0, Math.min(GROUPS_TOLD, groups.size()))) {
            err.println(Messages.text(
                    "not exported, %,d of these, the first with sequence %d: %s",
                    group.count(), group.firstSequence(), group.firstSentence()));
        }
        if (groups.size() > GROUPS_TOLD) {
            long rest = groups.stream()
                    .skip(GROUPS_TOLD)
                    .mapToLong(NotDecoded::count)
                    .sum();
            err.println(Messages.text("not exported for other reasons: %,d; --json tells them", rest));
        }
        warn(result.damages(), result.damageCount(), err);
        result.troubles().forEach(err::println);
    }

    /** What is damaged in the tape. */
    static void warn(List<Sentence> damages, long count, PrintWriter err) {
        damages.forEach(err::println);
        if (count > 0) {
            err.println(Messages.text(
                    count == 1
                            ? "The journal has %,d damage; what is sound around it was exported."
                            : "The journal has %,d damages; what is sound around them was exported.",
                    count));
        }
    }
}
