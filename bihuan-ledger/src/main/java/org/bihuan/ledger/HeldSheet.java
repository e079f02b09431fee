package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.ledger.LedgerReading.Apart;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;

/** Holds a sheet as a whole. */
final class HeldSheet implements SheetSink {
    private final List<LedgerReading.Sheet> into;
    private final List<Item> items = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private Head head = new Head("", false, List.of(), List.of(), java.util.Optional.empty(), 0);

    HeldSheet(List<LedgerReading.Sheet> into) {
        this.into = into;
    }

    @Override
    public void begins(Head head) {
        this.head = head;
    }

    @Override
    public void item(Item item) {
        items.add(item);
    }

    @Override
    public void apart(Apart one) {
        apart.add(one);
    }

    @Override
    public void ends(List<Complaint> refusals, Map<Integer, Complaint> later) {
        List<Complaint> all = new ArrayList<>(refusals);
        List<Item> noted = new ArrayList<>();
        for (Item item : items) {
            Complaint note = later.get(item.row());
            noted.add(note == null ? item : item.with(note));
            all.addAll(item.refusals());
        }
        into.add(
                new LedgerReading.Sheet(
                        head.name(),
                        head.hidden(),
                        head.headerRows(),
                        head.columns(),
                        head.year(),
                        head.merges(),
                        noted,
                        apart,
                        all));
    }
}
