package org.bihuan.reading;

/**
 * Carries a {@link Reason} up from deep inside a format; {@link StatementReader} turns it into a
 * value, so nobody outside this package ever sees it.
 */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    Refusal(Reason reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
