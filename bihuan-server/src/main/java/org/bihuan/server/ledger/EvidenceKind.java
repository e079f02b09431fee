package org.bihuan.server.ledger;

/**
 * A kind of evidence (佐证), as the framework of the cycle lists it.
 *
 * @param outcome whether it shows that something changed. A plan or a meeting shows only that
 *     something was intended or talked about, and never closes an item.
 */
record EvidenceKind(String code, boolean outcome) {}
