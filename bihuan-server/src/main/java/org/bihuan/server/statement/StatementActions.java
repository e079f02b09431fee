package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;

/**
 * What later parts of the loop let somebody do with a statement; every bean of this type is asked
 * for the head of the statement's page. It is how the ledger gets its button there without being
 * known here.
 */
public interface StatementActions {

    List<Action> actionsFor(SignedIn who, UUID unitId, UUID statementId);

    /**
     * @param main whether it is the one thing to do next
     */
    record Action(Said label, String href, boolean main) {}
}
