package org.bihuan.server.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * "Turn into items" as a browser sent it: every row with what was typed in it, ticked or not.
 *
 * @param sent values by the names of the form's fields
 */
record SheetForm(Map<String, List<String>> sent) {
    static final SheetForm EMPTY = new SheetForm(Map.of());

    private static final String TICK = "tick";

    /** The fields of a row, in the order of the form. */
    private static final List<Field> TYPED =
            List.of(
                    Field.MEASURE,
                    Field.OWNER,
                    Field.DUE,
                    Field.INDICATOR_NAME,
                    Field.INDICATOR_UNIT,
                    Field.BASELINE,
                    Field.DIRECTION,
                    Field.TARGET,
                    Field.EVIDENCE_KIND,
                    Field.VERIFIER);

    boolean isEmpty() {
        return sent.isEmpty();
    }

    String one(String name) {
        return sent.getOrDefault(name, List.of("")).getFirst();
    }

    List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    boolean isTicked(String row) {
        return !one(row + "-" + TICK).isEmpty();
    }

    Map<String, String> typed(String row) {
        Map<String, String> typed = new HashMap<>();
        for (Field field : TYPED) {
            typed.put(field.id(), one(row + "-" + field.id()));
        }
        return typed;
    }

    List<String> chosen(String row) {
        return all(row + "-" + Field.FINDINGS.id());
    }

    /** The ticked rows among {@code rows}, in their order. */
    IssueForm toIssue(UUID versionId, List<String> rows) {
        List<DraftItem> ticked = rows.stream().filter(this::isTicked).map(this::draft).toList();
        return new IssueForm(versionId, itemsSeen(), requestKey(), ticked);
    }

    private DraftItem draft(String row) {
        Map<String, String> typed = typed(row);
        return new DraftItem(
                row,
                typed.getOrDefault(Field.MEASURE.id(), ""),
                chosen(row).stream().distinct().toList(),
                typed.getOrDefault(Field.OWNER.id(), ""),
                typed.getOrDefault(Field.DUE.id(), ""),
                typed.getOrDefault(Field.INDICATOR_NAME.id(), ""),
                typed.getOrDefault(Field.INDICATOR_UNIT.id(), ""),
                typed.getOrDefault(Field.BASELINE.id(), ""),
                typed.getOrDefault(Field.DIRECTION.id(), ""),
                typed.getOrDefault(Field.TARGET.id(), ""),
                typed.getOrDefault(Field.EVIDENCE_KIND.id(), ""),
                typed.getOrDefault(Field.VERIFIER.id(), ""));
    }

    private int itemsSeen() {
        String typed = one("items_seen");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private UUID requestKey() {
        try {
            return UUID.fromString(one("request_key"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
