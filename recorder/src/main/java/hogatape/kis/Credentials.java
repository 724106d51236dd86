package hogatape.kis;

import hogatape.message.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An appkey and its secret. Their text never shows them. */
public record Credentials(String appKey, String appSecret) {
    /** The environment variable of the appkey. */
    public static final String KEY_VARIABLE = "KIS_APP_KEY";
    /** The environment variable of the secret. */
    public static final String SECRET_VARIABLE = "KIS_APP_SECRET";

    /**
     * The credentials that an environment holds.
     *
     * @throws KisException if either variable is missing or empty
     */
    public static Credentials of(Map<String, String> environment) throws KisException {
        return new Credentials(required(environment, KEY_VARIABLE), required(environment, SECRET_VARIABLE));
    }

    /**
     * The credentials in a file: CSV whose first line is {@code app_key,app_secret}, a row a key; lines that begin with
     * {@code #} are passed over. Only its owner may have any permission on the file, where the file system knows such.
     *
     * @return at least one, each appkey once, in the order of the file
     * @throws KisException if there is no such file, if others may read or change it, or if it is no such table; the
     *     message never holds anything of its content
     */
    public static List<Credentials> read(Path file) throws KisException {
        return CredentialsFile.read(file);
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }

    /** A text of the broker, with the appkey and the secret blanked that it may have repeated. */
    String blankedIn(String text) {
        return text.replace(appKey, Message.BLANKED).replace(appSecret, Message.BLANKED);
    }

    private static String required(Map<String, String> environment, String variable) throws KisException {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new KisException(Sentence.of(
                    "The environment variable %s is not set; the broker wants an appkey in %s and its secret in %s.",
                    variable, KEY_VARIABLE, SECRET_VARIABLE));
        }
        return value.strip();
    }
}
