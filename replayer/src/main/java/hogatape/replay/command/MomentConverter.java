package hogatape.replay.command;

import hogatape.market.SeoulMoment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the Seoul time of an option such as {@code --from}. */
final class MomentConverter implements ITypeConverter<SeoulMoment> {
    @Override
    public SeoulMoment convert(String text) {
        try {
            return SeoulMoment.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
