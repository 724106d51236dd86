package hogatape.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Help whose lines end between words. Korean is written with spaces and wrapped at them, but the line breaks that picocli takes are
 * Java's, which come behind any syllable.
 */
final class WordWrappedHelp extends Help {
    WordWrappedHelp(CommandSpec spec, ColorScheme colors) {
        super(spec, colors);
    }

    @Override
    public int synopsisHeadingLength() {
        return colorScheme()
                .text(commandSpec().usageMessage().synopsisHeading())
                .getCJKAdjustedLength();
    }

    @Override
    public String description(Object... params) {
        return paragraphs(commandSpec().usageMessage().description());
    }

    @Override
    public String footer(Object... params) {
        return paragraphs(commandSpec().usageMessage().footer());
    }

    @Override
    public String commandList(Map<String, Help> subcommands) {
        int names = subcommands.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        WordWrappedTable table = new WordWrappedTable(
                colorScheme(),
                new Column(names, 2, Column.Overflow.SPAN),
                new Column(width() - names, 2, Column.Overflow.WRAP));
        subcommands.values().forEach(command -> {
            String[] description = command.commandSpec().usageMessage().description();
            table.addRowValues(command.commandNamesText(", "), text(description.length == 0 ? "" : description[0]));
        });
        return table.toString();
    }

    @Override
    public Layout createDefaultLayout(
            List<OptionSpec> options, List<PositionalParamSpec> positionals, ColorScheme colors) {
        Column[] columns = super.createDefaultLayout(options, positionals, colors)
                .textTable()
                .columns();
        return new Layout(
                colors,
                new WordWrappedTable(colors, columns),
                createDefaultOptionRenderer(),
                createDefaultParameterRenderer());
    }

    private String paragraphs(String... lines) {
        WordWrappedTable table = new WordWrappedTable(colorScheme(), new Column(width(), 0, Column.Overflow.WRAP));
        table.indentWrappedLines = 0;
        for (String line : lines) {
            table.addRowValues(text(line));
        }
        return table.toString();
    }

    private Text text(String line) {
        return colorScheme().text(String.format(Locale.ROOT, line));
    }

    private int width() {
        return commandSpec().usageMessage().width();
    }
}
