package hogatape.kis;

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
            throw new KisException("The environment variable " + variable
                    + " is not set; the broker wants an appkey in " + KEY_VARIABLE + " and its secret in "
                    + SECRET_VARIABLE + ".");
        }
        return value.strip();
    }
}
