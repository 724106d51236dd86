package hogatape.feed;

import hogatape.message.Messages;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of every command that decodes: layouts of the user's own, as a picocli mixin. */
public final class LayoutOptions {
    @Option(
            names = "--layout",
            paramLabel = "FILE",
            description = "A layout table of your own, named TR-WIDTH.csv, with the columns"
                    + " index,element,korean,type,meaning; may be given several times.")
    private List<Path> files = List.of();

    /**
     * The built-in layouts and those of the user.
     *
     * @throws IOException if a file is not there or is no layout table; the message is a sentence for the user
     */
    public Layouts layouts() throws IOException {
        Layouts layouts = Layouts.builtIn();
        for (Path file : files) {
            try {
                layouts = layouts.with(file);
            } catch (NoSuchFileException e) {
                throw new IOException(Messages.text("There is no layout table %s.", file), e);
            }
        }
        return layouts;
    }
}
