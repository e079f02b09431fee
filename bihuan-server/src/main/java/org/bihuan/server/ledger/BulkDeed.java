package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;

/**
 * One kind of change that can be made to many items at once. Each item is asked for by itself: what
 * a person may not do to one of them he may not do to it among a hundred.
 */
interface BulkDeed {
    /** As it stands in forms, message keys and the database, such as {@code label}. */
    String word();

    /** What is wrong with what was typed, before any item is touched; field {@code wanted}. */
    List<Said> against(String wanted);

    /** What became of one item. */
    sealed interface Result {
        /**
         * @param before what {@link #undo} needs to put it back
         */
        record Changed(String before) implements Result {}

        record Unchanged() implements Result {}

        record Refused(List<Said> reasons) implements Result {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    Result carryOut(SignedIn who, LedgerLine line, String wanted);

    /** Puts back what stood there; items that went on meanwhile in another way are left alone. */
    void undo(UUID unitId, UUID itemId, String wanted, String before);
}
