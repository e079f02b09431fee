/**
 * Proof that a record was not changed: entries, the Merkle tree over them (RFC 6962), signed heads
 * of it (C2SP signed-note, tlog-checkpoint, tlog-cosignature), proofs of one entry (C2SP
 * tlog-proof), and an offline verifier that an auditor can read in an hour.
 *
 * <p>Read first: {@link org.bihuan.proof.LogEntry}, {@link org.bihuan.proof.MerkleTree}, {@link
 * org.bihuan.proof.Checkpoint}, {@link org.bihuan.proof.SignedNote}, then {@link
 * org.bihuan.proof.LogCheck}, which puts them together.
 *
 * <p>It knows nothing but the JDK, no unit and no database.
 *
 * <p>The trap: a tree proves that nothing was changed since a head that somebody else has kept. A
 * file that is checked against nothing but itself proves that it is whole, no more; the verifier
 * says which of the two it did.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.proof;
