package org.bihuan.server.cycle;

/** How far a step of the loop has come. */
public enum StepState {
    NOT_BEGUN,
    UNDER_WAY,
    DONE
}
