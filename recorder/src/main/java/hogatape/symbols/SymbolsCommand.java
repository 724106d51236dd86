package hogatape.symbols;

import hogatape.cli.Subcommand;
import hogatape.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape symbols}: the names of issues, what they are, and whether they trade on NXT. */
@Command(
        name = "symbols",
        description =
                "Keeps the broker's lists of issues beside a journal, so that --symbols takes names, and looks in them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {UpdateSymbolsCommand.class, FindSymbolsCommand.class})
public final class SymbolsCommand implements Subcommand, Runnable {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    /** For the root of the command line. */
    public SymbolsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.text("Say 'update' or 'find'."));
    }
}
