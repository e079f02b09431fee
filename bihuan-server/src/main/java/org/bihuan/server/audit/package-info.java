/**
 * What happened, written in the same transaction as the change itself and never altered.
 *
 * <p>Read first: {@link org.bihuan.server.audit.AuditTrail}, then {@code AuditRows} and migration
 * V004.
 *
 * <p>It may not know any feature: a feature names its own actions ({@code ledger.item.closed}).
 *
 * <p>The trap: the trail is read by people who may not read content. Facts are ids, numbers, dates
 * and states; a name, a title or a sentence does not belong in them.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.audit;
