package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;

/**
 * "Turn into items" as it was sent.
 *
 * @param versionId the version of the statement that the form was made from
 * @param itemsSeen how many items of the statement the person knew of
 * @param rows the rows that were ticked
 */
public record IssueForm(UUID versionId, int itemsSeen, UUID requestKey, List<DraftItem> rows) {
    public IssueForm {
        rows = List.copyOf(rows);
    }
}
