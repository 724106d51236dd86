package hogatape.cli;

/**
 * Marks a picocli command that stands below {@code hogatape}, directly or under another command. A module names its commands in
 * {@code META-INF/services/hogatape.cli.Subcommand}; each has a public constructor without parameters and implements
 * {@link java.util.concurrent.Callable} of its exit code, or {@link Runnable}.
 *
 * <p>A command reports a failure that the user can do something about by throwing {@link java.io.IOException} with one
 * plain sentence as its message (exit code 1), a misuse by {@code picocli.CommandLine.ParameterException} (exit code 2).
 * Anything else that it throws is a bug and is shown with its stack.
 */
public interface Subcommand {
    /** The name of the command that this one stands under; empty for {@code hogatape} itself. */
    default String under() {
        return "";
    }
}
