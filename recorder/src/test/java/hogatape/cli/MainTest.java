package hogatape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter err = new StringWriter();

    @Test
    void aHeapThatIsTooSmallIsNoBug() throws Exception {
        // So it comes from a thread that works for the command.
        assertThat(explain(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .isEqualTo(Main.FAILED);
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        assertThat(err)
                .hasToString(String.format(
                        "hogatape: The memory is not enough (Java heap space): the heap is %d MB. Set HOGATAPE_JAVA_OPTS to a "
                                + "larger one, such as -Xmx%dm.%n",
                        megabytes, 2 * megabytes));
    }

    @Test
    void whatNobodyForesawIsABugAndTellsWhere() throws Exception {
        assertThat(explain(new IllegalStateException("broken"))).isEqualTo(Main.FAILED);
        assertThat(err.toString())
                .contains("this is a bug")
                .contains("IllegalStateException: broken")
                .contains("MainTest");
    }

    private int explain(Exception failure) throws Exception {
        CommandLine root = Main.commandLine().setErr(new PrintWriter(err));
        return root.getExecutionExceptionHandler().handleExecutionException(failure, root, null);
    }
}
