package org.bihuan.server.ledger;

import java.util.List;

/** What became of a form of rows: items, or every reason against every row. */
public sealed interface Issued {

    /** Numbers in the order of the rows; empty when this form had been acted on before. */
    record Done(List<ItemNumber> numbers) implements Issued {
        public Done {
            numbers = List.copyOf(numbers);
        }
    }

    record Refused(List<RowReason> reasons) implements Issued {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A reason and the row it stands against.
     *
     * @param row name of the row; the empty text for the form as a whole
     */
    record RowReason(String row, Reason reason) {}
}
