package org.bihuan.server.ledger;

import java.util.UUID;

/**
 * What every action on an item carries with it.
 *
 * @param version the item's version that the person was looking at
 * @param requestKey random, made with the form: the same key twice is a double click
 */
public record Ticket(UUID itemId, int version, UUID requestKey) {}
