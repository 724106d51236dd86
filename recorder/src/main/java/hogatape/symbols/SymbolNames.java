package hogatape.symbols;

import hogatape.market.SeoulTime;
import hogatape.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Turns what a user calls an issue into its code. A code stays as it is; a name is looked up in a journal's newest snapshot. */
public final class SymbolNames {
    /** Every code holds a digit, and so does no name that could be one. */
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[0-9A-Za-z]{1,12}");

    private static final int SUGGESTED = 3;

    private final Collection<Path> journals;
    private List<SymbolSnapshot> snapshots;

    private SymbolNames(Collection<Path> journals) {
        this.journals = journals;
    }

    /** The names that are known beside some journals; of a name that several know, the first one's issue is meant. */
    public static SymbolNames of(Collection<Path> journals) {
        return new SymbolNames(List.copyOf(journals));
    }

    /** The names that are known beside the journals of a command: those of its {@code --journal}, else of its argument {@code DIR}. */
    public static SymbolNames of(CommandSpec command) {
        OptionSpec option = command.findOption("--journal");
        ArgSpec journals = option != null
                ? option
                : command.positionalParameters().stream()
                        .filter(argument -> argument.paramLabel().equals("DIR"))
                        .findFirst()
                        .orElse(null);
        Object named = journals == null ? null : journals.getValue();
        return of(
                named instanceof Path journal
                        ? List.of(journal)
                        : named instanceof Collection<?> several
                                ? several.stream().map(Path.class::cast).toList()
                                : List.of());
    }

    /**
     * The codes of issues, in the same order.
     *
     * @throws IllegalArgumentException with a sentence, if one is neither a code nor a known name
     * @throws IOException if a snapshot cannot be read
     */
    public List<String> codes(List<String> symbolsOrNames) throws IOException {
        List<String> codes = new ArrayList<>();
        for (String each : symbolsOrNames) {
            codes.add(code(each.strip()));
        }
        return codes;
    }

    private String code(String text) throws IOException {
        if (CODE.matcher(text).matches()) {
            return text;
        }
        for (SymbolSnapshot snapshot : snapshots()) {
            Optional<ListedIssue> found = snapshot.named(text);
            if (found.isPresent()) {
                return found.get().symbol();
            }
        }
        throw unknown(text);
    }

    private IllegalArgumentException unknown(String text) throws IOException {
        if (snapshots().isEmpty()) {
            return new IllegalArgumentException(Messages.text(
                    "'%s' is no issue code, and no names are known here; write it as 005930, or run 'hogatape "
                            + "symbols update --journal DIR' first.",
                    text));
        }
        String near = text.isEmpty()
                ? ""
                : snapshots().stream()
                        .flatMap(snapshot -> snapshot.matching(text).stream())
                        .limit(SUGGESTED)
                        .map(issue -> issue.name() + " (" + issue.symbol() + ")")
                        .collect(Collectors.joining(", "));
        LocalDate day = snapshots().get(0).day();
        return new IllegalArgumentException(
                near.isEmpty()
                        ? Messages.text(
                                "'%s' is neither an issue code nor a name of %s; 'hogatape symbols find' looks for one.",
                                text, day)
                        : Messages.text(
                                "'%s' is neither an issue code nor a name of %s; there are %s.", text, day, near));
    }

    private List<SymbolSnapshot> snapshots() throws IOException {
        if (snapshots == null) {
            List<SymbolSnapshot> found = new ArrayList<>();
            for (Path journal : journals) {
                SymbolSnapshots.of(journal, LocalDate.MAX).ifPresent(found::add);
            }
            snapshots = List.copyOf(found);
        }
        return snapshots;
    }

    /** Today's date in Seoul. */
    static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), SeoulTime.ZONE);
    }
}
