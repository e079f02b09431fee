package org.bihuan.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.ledger.LedgerReading.Apart;
import org.bihuan.ledger.LedgerReading.Column;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;

/** Takes one sheet of a ledger while it is read, row by row, each row once and in order. */
public interface SheetSink {

    /**
     * What is known of a sheet before its first item.
     *
     * @param headerRows that hold the headings, from 0; empty when no ledger was recognised here
     * @param year that due phrases without one mean
     */
    record Head(
            String name,
            boolean hidden,
            List<Integer> headerRows,
            List<Column> columns,
            Optional<YearOfTable> year,
            int merges) {
        public Head {
            headerRows = List.copyOf(headerRows);
            columns = List.copyOf(columns);
        }
    }

    void begins(Head head);

    void item(Item item);

    void apart(Apart apart);

    /**
     * @param refusals of the sheet as a whole
     * @param later what came to light about rows only when all had been read, by row from 0
     */
    void ends(List<Complaint> refusals, Map<Integer, Complaint> later);
}
