package org.bihuan.server.architecture.offenders.ledger;

/** Does nothing wrong. */
public record Innocent(String name) {}
