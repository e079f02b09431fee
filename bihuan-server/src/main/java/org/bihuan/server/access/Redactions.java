package org.bihuan.server.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.access.AccessRow.Answer;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;

/** Which fields of a thing somebody reads who sees the thing; the lines {@code FIELD}. */
@Service
public class Redactions {

    private final AccessTable table;

    Redactions(AccessTable table) {
        this.table = table;
    }

    /**
     * Whether somebody reads a field; otherwise a sentence that says why not stands in its place.
     *
     * @param unitId whose roles count
     * @param relations what the thing is to {@code who}, in words of the table
     * @throws IllegalArgumentException if the tables do not know the field: nothing is shown by
     *     mistake
     */
    public boolean shows(SignedIn who, UUID unitId, String field, Set<String> relations) {
        List<FieldRow> rows = table.field(field);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no line for the field " + field);
        }
        return who.grants().stream()
                .filter(grant -> grant.unitId().equals(unitId))
                .anyMatch(grant ->
                        rows.stream()
                                .filter(row -> relations.contains(row.relation()))
                                .anyMatch(row -> row.answer(grant.role()) == Answer.YES));
    }
}
