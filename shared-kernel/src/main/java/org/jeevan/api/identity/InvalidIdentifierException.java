package org.jeevan.api.identity;

/** What was typed cannot be such a number. Never says what was typed. */
public class InvalidIdentifierException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    InvalidIdentifierException(Problem problem) {
        super(problem == Problem.CHECKSUM ? "The check digit is wrong" : "Not a number of this kind");
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public enum Problem {
        /** Wrong length or characters. */
        MALFORMED,
        /** Looks right, but a digit was mistyped. */
        CHECKSUM
    }
}
