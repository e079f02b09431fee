package org.bihuan.server.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom an outside system says somebody is.
 *
 * @param subject what never changes about him there, with the name of the system where that is not
 *     clear
 * @param signInName what he is called there; at first it finds his account, later it is not asked
 * @param displayName for a new account
 * @param roles what his groups give him; empty if groups give nothing here
 * @param newIn the unit in which an account may be opened for somebody who has none
 */
public record OutsideIdentity(
        Way way,
        String subject,
        String signInName,
        String displayName,
        Optional<Set<Role>> roles,
        Optional<UUID> newIn) {

    public OutsideIdentity {
        roles = roles.map(Set::copyOf);
    }
}
