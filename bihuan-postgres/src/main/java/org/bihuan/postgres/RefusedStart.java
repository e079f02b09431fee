package org.bihuan.postgres;

/** Carries a {@link Refusal} out of the steps of a start; caught in {@link ManagedPostgres}. */
final class RefusedStart extends Exception {

    private final transient Refusal refusal;

    RefusedStart(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
