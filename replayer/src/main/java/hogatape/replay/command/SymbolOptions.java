package hogatape.replay.command;

import hogatape.symbols.SymbolNames;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of every command that takes some issues only, as a picocli mixin. */
public final class SymbolOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--symbols",
            paramLabel = "A,B",
            split = ",",
            description = "These issues alone, of every venue: codes, or names that 'hogatape symbols' knows.")
    private List<String> symbols = List.of();

    /** For picocli. */
    public SymbolOptions() {}

    /**
     * The issue codes, in their own order; none means all.
     *
     * @throws ParameterException if one of them is neither a code nor a known name
     * @throws IOException with a sentence, if the names cannot be read
     */
    public Set<String> symbols() throws IOException {
        try {
            return new TreeSet<>(SymbolNames.of(spec).codes(symbols));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--symbols: " + e.getMessage());
        }
    }
}
