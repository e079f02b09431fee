package org.bihuan.server.identity;

import java.time.Instant;
import org.bihuan.server.page.Said;

/**
 * A role that waits, as the second person sees it.
 *
 * @param mayGive whether the reader may be the second person
 * @param mayDecline whether he decides here at all
 * @param no what declining is called: the proposer takes back
 * @param href the address that the two answers stand below
 */
public record ProposalLine(
        String unit,
        String person,
        Said role,
        Said term,
        Instant proposedAt,
        boolean mayGive,
        boolean mayDecline,
        Said no,
        String href) {}
