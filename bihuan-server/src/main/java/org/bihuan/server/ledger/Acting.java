package org.bihuan.server.ledger;

import java.util.UUID;

/**
 * Who acts, as one item's unit knows him.
 *
 * @param organises whether he is an organiser there: may report for the owner
 * @param closes whether he is an organiser or the head there: may close what was verified
 */
record Acting(UUID person, boolean organises, boolean closes) {}
