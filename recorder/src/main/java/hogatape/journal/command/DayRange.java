package hogatape.journal.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The days of {@code --day}: one, or from one to another, both included. */
public record DayRange(LocalDate from, LocalDate to) {
    /** Reads the option's text. */
    public static final class Converter implements ITypeConverter<DayRange> {
        @Override
        public DayRange convert(String text) {
            String[] ends = text.split("\\.\\.", -1);
            try {
                LocalDate from = LocalDate.parse(ends[0].strip());
                LocalDate to = ends.length == 1 ? from : LocalDate.parse(ends[1].strip());
                if (ends.length <= 2 && !to.isBefore(from)) {
                    return new DayRange(from, to);
                }
            } catch (DateTimeException expected) {
                // Told below, with the ranges that run backwards.
            }
            throw new TypeConversionException(
                    "'" + text + "' is no day; write it as 2026-11-23, or as 2026-11-20..2026-11-23.");
        }
    }
}
