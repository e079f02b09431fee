package org.bihuan.server.ledger;

import java.util.Map;

/**
 * Ways in and out of the list: what may be taken away, and what waits to come in.
 *
 * @param asked the parameters of the list that is seen
 * @param items in the list, on all its pages
 * @param mayBring whether rows may be brought
 * @param drafts rows that wait to be completed
 */
public record ExchangeView(Map<String, String> asked, int items, boolean mayBring, int drafts) {
    public ExchangeView {
        asked = Map.copyOf(asked);
    }
}
