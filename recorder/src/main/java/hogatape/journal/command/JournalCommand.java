package hogatape.journal.command;

import hogatape.cli.Subcommand;
import hogatape.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hogatape journal}: looks at recorded journals, and looks after them. */
@Command(
        name = "journal",
        description = "Looks at a journal: what it holds, whether it is sound, record by record.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LsCommand.class,
            VerifyCommand.class,
            DumpCommand.class,
            ShowCommand.class,
            TapeCommand.class,
            AuditCommand.class,
            ArchiveCommand.class,
            SalvageCommand.class,
            MergeCommand.class
        })
public final class JournalCommand implements Subcommand, Runnable {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.text("Say what to do with the journal."));
    }
}
