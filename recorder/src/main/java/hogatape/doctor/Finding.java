package hogatape.doctor;

import hogatape.message.Sentence;

/**
 * What a check found.
 *
 * @param light how it stands
 * @param subject what was looked at, in a word or two
 * @param sentence what was found, and where it is not green, what to do
 */
record Finding(Light light, Sentence subject, Sentence sentence) {
    /** How a thing stands. */
    enum Light {
        /** It is well. */
        GREEN,
        /** It may go wrong, or cannot be told. */
        YELLOW,
        /** A recording will fail or lose something. */
        RED
    }

    static Finding green(Sentence subject, Sentence sentence) {
        return new Finding(Light.GREEN, subject, sentence);
    }

    static Finding yellow(Sentence subject, Sentence sentence) {
        return new Finding(Light.YELLOW, subject, sentence);
    }

    static Finding red(Sentence subject, Sentence sentence) {
        return new Finding(Light.RED, subject, sentence);
    }

    /** What cannot be done at all, by the exception's own sentence. */
    static Finding red(Sentence subject, Exception why) {
        return red(subject, Sentence.toldBy(why));
    }
}
