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

    /**
     * What an exception tells, in both of its languages. One that wraps another one without words of its own tells what that
     * does; one that tells nothing at all is named.
     */
    public static Sentence toldBy(Throwable failure) {
        Throwable cause = failure.getCause();
        if (cause != null && cause.toString().equals(failure.getMessage())) {
            return toldBy(cause);
        }
        return failure.getMessage() == null
                ? quoted(failure.getClass().getSimpleName())
                : new Sentence(failure.getMessage(), failure.getLocalizedMessage());
    }

    private static Object[] each(Object[] arguments, boolean forPerson) {
        Object[] each = new Object[arguments.length];
        for (int i = 0; i < each.length; i++) {
            Object argument = arguments[i] instanceof Throwable failure ? toldBy(failure) : arguments[i];
            each[i] = argument instanceof Sentence sentence ? forPerson ? sentence.said : sentence.english : argument;
        }
        return each;
    }

    /** The person's language. */
    @Override
    public String toString() {
        return said;
    }
}
