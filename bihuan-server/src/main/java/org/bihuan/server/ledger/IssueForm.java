package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;

/**
 * "Turn into items" as it was sent.
 *
 * @param versionId the version of the statement that the form was made from
 * @param partsSeen where each part of it began when the form was made, {@link
 *     org.bihuan.server.statement.CheckedVersion#parts()}
 * @param itemsSeen how many items of the statement the person knew of
 * @param rows the rows that were ticked
 */
public record IssueForm(
        UUID versionId, String partsSeen, int itemsSeen, UUID requestKey, List<DraftItem> rows) {
    public IssueForm {
        rows = List.copyOf(rows);
    }
}
