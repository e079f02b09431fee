package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;

/**
 * One kind of change that can be made to many items at once. Each item is asked for by itself: what
 * a person may not do to one of them he may not do to it among a hundred.
 */
interface BulkDeed {
    /** As it stands in forms, message keys and the database, such as {@code label}. */
    String word();

    /** The field of the form in which it is said what is wanted. */
    default String field() {
        return "wanted";
    }

    /** What is wrong with what was typed, before any item is touched. */
    List<Said> against(BulkChanges.Wish wish);

    /** What is wanted, as a page says it. */
    default Object shown(BulkChanges.Change change, Function<UUID, String> names) {
        return change.wanted();
    }

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

    /**
     * @param changeId of the whole change; with the item it makes a double click known
     */
    Result carryOut(SignedIn who, UUID changeId, LedgerLine line, BulkChanges.Wish wish);

    /**
     * Puts back what stood there; an item that went on meanwhile in another way is left alone.
     *
     * @return whether it was put back
     */
    boolean undo(SignedIn who, BulkChanges.Change change, BulkChanges.Row row);
}
