package hogatape.cli;

import hogatape.message.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code hogatape} command. */
@Command(
        name = "hogatape",
        description = "Records, replays and exports the KIS order-book feed of Korean equities.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = GenerateCompletion.class)
public final class Main implements Runnable {
    private static final int MEGABYTE_BITS = 20;

    /** Done. */
    public static final int DONE = 0;
    /** Failed. */
    public static final int FAILED = 1;
    /** Misused: unknown or missing options. */
    public static final int MISUSED = 2;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** Runs the command line and leaves the JVM with its exit code. */
    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "hogatape/cli/logback.xml");
        }
        int exitCode = FAILED;
        try {
            exitCode = Console.attach(Main::commandLine).execute(arguments);
            if (exitCode == DONE && outputIsLost()) {
                System.err.println(Messages.text(
                        "hogatape: The standard output cannot be written; what it should hold is cut short."));
                exitCode = FAILED;
            }
        } catch (OutOfMemoryError memory) {
            System.err.println(tooLittle(memory));
        } finally {
            // Also behind an Error that nobody foresaw: the process must not wait for a command that is no more.
            StopSignal.commandFinished(exitCode);
        }
        System.exit(exitCode);
    }

    /** Whether what was written is lost, but for a reader who has seen enough and closed the pipe. */
    private static boolean outputIsLost() {
        if (!System.out.checkError()) {
            return false;
        }
        // The stream does not tell why; a byte more does.
        try (FileOutputStream probe = new FileOutputStream(FileDescriptor.out)) {
            probe.write('\n');
            return true;
        } catch (IOException e) {
            return !"Broken pipe".equals(e.getMessage());
        }
    }

    /** The command line with every command that the class path holds. */
    public static CommandLine commandLine() {
        CommandLine root = new CommandLine(new Main());
        List<Subcommand> commands = ServiceLoader.load(Subcommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Subcommand::under)
                        .thenComparing(command -> CommandLine.Model.CommandSpec.forAnnotatedObject(command)
                                .name()))
                .toList();
        // Those directly below come first, so that each finds what it stands under.
        for (Subcommand command : commands) {
            CommandLine above =
                    command.under().isEmpty() ? root : root.getSubcommands().get(command.under());
            above.addSubcommand(command);
        }
        root.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .hidden(true);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        HelpTexts.inPersonsLanguage()
                .ifPresent(texts -> root.setResourceBundle(texts).setHelpFactory(WordWrappedHelp::new));
        root.setExecutionExceptionHandler(Main::explain);
        root.setParameterExceptionHandler(Main::explainMisuse);
        return root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.text("Say which command."));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof IOException && failure.getMessage() != null) {
            err.println(Ansi.AUTO.string("@|bold,red hogatape:|@ ") + failure.getLocalizedMessage());
        } else if (outOfMemory(failure) != null) {
            err.println(tooLittle(outOfMemory(failure)));
        } else {
            err.println(Messages.text("hogatape: this is a bug; please report it with what stands below."));
            failure.printStackTrace(err);
        }
        err.flush();
        return FAILED;
    }

    private static String tooLittle(OutOfMemoryError memory) {
        long megabytes = Runtime.getRuntime().maxMemory() >> MEGABYTE_BITS;
        return Messages.text(
                "hogatape: The memory is not enough (%s): the heap is %d MB. Set HOGATAPE_JAVA_OPTS to a larger one, "
                        + "such as -Xmx%dm.",
                memory.getMessage(), megabytes, 2 * megabytes);
    }

    /** The want of memory that a failure comes of, wherever it was met; null if it comes of something else. */
    private static OutOfMemoryError outOfMemory(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof OutOfMemoryError)) {
            cause = cause.getCause();
        }
        return (OutOfMemoryError) cause;
    }

    private static int explainMisuse(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        // A command has a bundle where the display's language is Korean.
        String sentence = command.getResourceBundle() == null ? misuse.getMessage() : MisuseInKorean.told(misuse);
        err.println(Ansi.AUTO.string("@|bold,red hogatape:|@ ") + sentence);
        err.println(Messages.text(
                "'%s --help' tells the options.", command.getCommandSpec().qualifiedName()));
        err.flush();
        return MISUSED;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"hogatape " + (version == null ? "(not packaged)" : version)};
        }
    }
}
