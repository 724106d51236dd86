package hogatape.replay.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of every command that takes some issues only, as a picocli mixin. */
public final class SymbolOptions {
    private static final Pattern SYMBOL = Pattern.compile("[0-9A-Za-z]{1,12}");

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--symbols",
            paramLabel = "A,B",
            split = ",",
            description = "These issue codes alone, of every venue.")
    private List<String> symbols = List.of();

    /** For picocli. */
    public SymbolOptions() {}

    /**
     * The issue codes, in their own order; none means all.
     *
     * @throws ParameterException if one of them cannot be a code
     */
    public Set<String> symbols() {
        for (String symbol : symbols) {
            if (!SYMBOL.matcher(symbol).matches()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + symbol + "' is no issue code; write --symbols as 005930,000660, letters and digits.");
            }
        }
        return new TreeSet<>(symbols);
    }
}
