package org.bihuan.server.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Why a problem came about (原因): a thing of its own, to which several items may answer, as an item
 * may answer several causes.
 */
record Cause(UUID id, String words, UUID namedBy, Instant namedAt) {}
