package hogatape.export.derived;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.cli.Main;
import hogatape.export.Duck;
import hogatape.tape.Tape;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Makes tables of small tapes as a user does, by the command, and reads them. */
final class DerivedTables {
    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    DerivedTables(Path folder) {
        this.folder = folder;
    }

    void record(Tape tape) throws Exception {
        tape.writeTo(folder.resolve("journal"));
    }

    /** Exports into the folder {@code out}, unless told another. */
    int export(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "--journal", folder.resolve("journal").toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--out")) {
            arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments.toArray(String[]::new));
    }

    /** The columns of a table's rows, in the order of the files. */
    List<String> rows(String table, String columns) throws Exception {
        assertThat(Files.exists(folder.resolve("out").resolve(table))).isTrue();
        return Duck.lines("SELECT " + columns + " FROM read_parquet('" + folder.resolve("out/" + table)
                + "/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)");
    }

    /** What the commands have printed since it was forgotten. */
    String out() {
        return out.toString();
    }

    void forgetOut() {
        out.getBuffer().setLength(0);
    }

    String err() {
        return err.toString();
    }
}
