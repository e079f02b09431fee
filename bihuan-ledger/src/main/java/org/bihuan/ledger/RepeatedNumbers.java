package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.LedgerReading.Origin;
import org.bihuan.ledger.LedgerReading.Value;

/** The same number in two rows of one section: a note beside each. */
final class RepeatedNumbers {
    private record Seen(int row, int column) {}

    private final Map<List<String>, List<Seen>> seen = new HashMap<>();

    void add(Item item) {
        numberOf(item)
                .ifPresent(number ->
                        seen.computeIfAbsent(
                                        List.of(item.section(), number.text()),
                                        _ -> new ArrayList<>(1))
                                .add(new Seen(item.row(), number.column())));
    }

    private static Optional<Value> numberOf(Item item) {
        return Optional.ofNullable(item.cells().get(Meaning.NUMBER))
                .filter(value -> value.origin() == Origin.OWN_CELL);
    }

    /** By row. */
    Map<Integer, Complaint> notes() {
        Map<Integer, Complaint> notes = new HashMap<>();
        seen.forEach((key, rows) -> {
            if (rows.size() > 1) {
                rows.forEach(one -> notes.put(one.row(), note(key.getLast(), one, rows)));
            }
        });
        return notes;
    }

    private static Complaint note(String number, Seen one, List<Seen> rows) {
        String others =
                rows.stream()
                        .filter(other -> other.row() != one.row())
                        .limit(20)
                        .map(other -> Integer.toString(other.row() + 1))
                        .collect(Collectors.joining(", "));
        return new Complaint(one.row(), one.column(), number, "repeated-number", List.of(others));
    }
}
