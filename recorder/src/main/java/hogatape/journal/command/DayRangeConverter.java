package hogatape.journal.command;

import hogatape.market.DayRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the text of {@code --day}. */
public final class DayRangeConverter implements ITypeConverter<DayRange> {
    @Override
    public DayRange convert(String text) {
        try {
            return DayRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
