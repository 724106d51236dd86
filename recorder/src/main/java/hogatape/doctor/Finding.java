package hogatape.doctor;

/**
 * What a check found.
 *
 * @param light how it stands
 * @param subject what was looked at, in a word or two
 * @param sentence what was found, and where it is not green, what to do
 */
record Finding(Light light, String subject, String sentence) {
    /** How a thing stands. */
    enum Light {
        /** It is well. */
        GREEN,
        /** It may go wrong, or cannot be told. */
        YELLOW,
        /** A recording will fail or lose something. */
        RED
    }

    static Finding green(String subject, String sentence) {
        return new Finding(Light.GREEN, subject, sentence);
    }

    static Finding yellow(String subject, String sentence) {
        return new Finding(Light.YELLOW, subject, sentence);
    }

    static Finding red(String subject, String sentence) {
        return new Finding(Light.RED, subject, sentence);
    }
}
