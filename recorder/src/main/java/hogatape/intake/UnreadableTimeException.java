package hogatape.intake;

/** A row's time that cannot be read. There may be one a row, so it carries no stack. */
final class UnreadableTimeException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient RowProblem problem;

    UnreadableTimeException(RowProblem.Kind kind, String... values) {
        super(null, null, false, false);
        problem = RowProblem.of(kind, values);
    }

    RowProblem problem() {
        return problem;
    }
}
