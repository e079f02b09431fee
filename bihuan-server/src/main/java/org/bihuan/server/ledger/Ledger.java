package org.bihuan.server.ledger;

/** Placeholder until the frame is here. */
public final class Ledger {
    private Ledger() {}
}
