package hogatape.message;

/**
 * What is said in two languages: to a person in the person's, and in English to machines, logs and journals. Exceptions that
 * travel both ways carry one: their {@link Throwable#getMessage} is English, their {@link Throwable#getLocalizedMessage} the
 * person's.
 *
 * @param english the English
 * @param said the same in the person's language
 */
public record Sentence(String english, String said) {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /**
     * A sentence made of a pattern as {@link Messages#text} takes one. Of an argument that is a sentence or an exception, each
     * language shows its own.
     */
    public static Sentence of(String english, Object... arguments) {
        return new Sentence(
                Messages.format(english, each(arguments, false)),
                Messages.format(Messages.inPersonsLanguage(STACK.getCallerClass(), english), each(arguments, true)));
    }

    /** A sentence of which there is one language alone, such as what a library or the broker says. */
    public static Sentence quoted(String text) {
        return new Sentence(text, text);
    }

    /** What an exception tells, in both of its languages. */
    public static Sentence toldBy(Throwable failure) {
        return new Sentence(failure.getMessage(), failure.getLocalizedMessage());
    }

    private static Object[] each(Object[] arguments, boolean forPerson) {
        Object[] each = new Object[arguments.length];
        for (int i = 0; i < each.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Sentence sentence) {
                each[i] = forPerson ? sentence.said : sentence.english;
            } else if (argument instanceof Throwable failure) {
                each[i] = forPerson ? failure.getLocalizedMessage() : failure.getMessage();
            } else {
                each[i] = argument;
            }
        }
        return each;
    }

    /** The person's language. */
    @Override
    public String toString() {
        return said;
    }
}
