package hogatape.kis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("keys.csv");
    }

    @Test
    void severalKeys() throws IOException {
        write("\uFEFFapp_key,app_secret\n# the first account\nPSkey1, secret1+/=\n\nPSkey2,\"secret,2\"");
        assertThat(Credentials.read(file))
                .containsExactly(new Credentials("PSkey1", "secret1+/="), new Credentials("PSkey2", "secret,2"));
        write("app_secret,app_key\nsecret1,PSkey1\n");
        assertThat(Credentials.read(file)).containsExactly(new Credentials("PSkey1", "secret1"));
        assertThat(Credentials.read(file)).hasToString("[Credentials[not shown]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
    void theOwnerAloneMayHaveAnyPermission(String permissions) throws IOException {
        write("app_key,app_secret\nPSkey1,secret1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(Credentials.read(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw---x---", "rw------x", "rw-rw-rw-"})
    void nobodyElseMay(String permissions) throws IOException {
        write("app_key,app_secret\nPSkey1,secret1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> Credentials.read(file))
                .isInstanceOf(KisException.class)
                .hasMessage("The credentials file '" + file
                        + "' may be read or changed by others than its owner; say: chmod 600 '" + file + "'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|holds no key; write a line app_key,app_secret and a line for each key.",
                "app_key,app_secret|holds no key; write a line app_key,app_secret and a line for each key.",
                "PSkey1,secret1|, first line: the columns are not app_key,app_secret; write that above the keys.",
                "app_key,app_secret,name;PSkey1,secret1,me|, first line: the columns are not app_key,app_secret; write that above the keys.",
                "app_key,app_secret;;PSkey1|, line 3: an appkey and its secret should stand here, with a comma between.",
                "app_key,app_secret;PSkey1,|, line 2: an appkey and its secret should stand here, with a comma between.",
                "app_key,app_secret;PSkey1,secret1,x|, line 2: an appkey and its secret should stand here, with a comma between.",
                "app_key,app_secret;PSkey1,secret1;PSkey1,secret2|, line 3: the appkey stands further up too; each has one session, take out one.",
                "app_key,app_secret;PSkey1,\"secret1|is no CSV table; write a line app_key,app_secret and a line for each key.",
                "app_key,app_secret;PSkey1,\"secret1\"x|is no CSV table; write a line app_key,app_secret and a line for each key."
            })
    void aFileThatIsNoTableIsToldWithoutItsContent(String content, String sentence) throws IOException {
        write(content.replace(';', '\n'));
        Throwable thrown = catchThrowable(() -> Credentials.read(file));
        assertThat(thrown).isInstanceOf(KisException.class).hasMessageEndingWith(sentence);
        StringWriter everything = new StringWriter();
        thrown.printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString()).doesNotContain("PSkey").doesNotContain("secret1");
    }

    @Test
    void noFile() {
        assertThatThrownBy(() -> Credentials.read(file))
                .hasMessage("The credentials file '" + file
                        + "' does not exist; write one, or set KIS_APP_KEY and KIS_APP_SECRET.");
        assertThatThrownBy(() -> Credentials.read(folder)).isInstanceOf(KisException.class);
    }

    @Test
    void oneKeyInTheEnvironment() throws IOException {
        assertThat(Credentials.of(Map.of("KIS_APP_KEY", " PSkey1 ", "KIS_APP_SECRET", "secret1")))
                .isEqualTo(new Credentials("PSkey1", "secret1"));
        assertThatThrownBy(() -> Credentials.of(Map.of("KIS_APP_KEY", "PSkey1")))
                .hasMessageContaining("KIS_APP_SECRET")
                .hasMessageNotContaining("PSkey1");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
