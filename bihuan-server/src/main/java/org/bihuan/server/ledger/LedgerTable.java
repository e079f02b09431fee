package org.bihuan.server.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a table with the union of the columns that offices use. */
@Service
public class LedgerTable {
    private static final int AT_ONCE = 500;

    private final LedgerReading reading;
    private final TableRows rows;

    LedgerTable(LedgerReading reading, TableRows rows) {
        this.reading = reading;
        this.rows = rows;
    }

    /**
     * All that a person sees in the list at an address, in its order, some hundred at a time.
     *
     * @param asked the parameters of that address
     */
    @Transactional(readOnly = true)
    public void each(SignedIn who, Map<String, String> asked, Consumer<List<TableLine>> to) {
        LedgerQuery query = LedgerListPages.query(asked);
        int from = 0;
        while (true) {
            List<LedgerLine> lines = reading.stretch(who, query, from, AT_ONCE);
            if (!lines.isEmpty()) {
                to.accept(rows.of(lines.stream().map(LedgerLine::id).toList()));
            }
            if (lines.size() < AT_ONCE) {
                return;
            }
            from += AT_ONCE;
        }
    }

    /** Those items of a unit, whoever may see them; for whoever compares a file with them. */
    @Transactional(readOnly = true)
    public List<TableLine> ofUnit(UUID unitId, Collection<UUID> ids) {
        return rows.of(ids).stream().filter(line -> line.unitId().equals(unitId)).toList();
    }

    /** Items of a unit by the numbers that a file gives its rows; a number of another's is none. */
    @Transactional(readOnly = true)
    public Map<String, TableLine> byNumbers(UUID unitId, Collection<String> numbers) {
        Map<String, TableLine> found = new HashMap<>();
        rows.of(rows.numbered(unitId, numbers))
                .forEach(line -> found.put(line.words().of(Meaning.NUMBER), line));
        return found;
    }

    /** How many lines there would be. */
    @Transactional(readOnly = true)
    public int count(SignedIn who, Map<String, String> asked) {
        return reading.list(who, LedgerListPages.query(asked)).total();
    }
}
