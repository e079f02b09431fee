package org.bihuan.server.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * "Turn into items" as a browser sent it: every row with what was typed in it, ticked or not.
 *
 * @param sent values by the names of the form's fields
 */
record SheetForm(Map<String, List<String>> sent) {
    static final SheetForm EMPTY = new SheetForm(Map.of());

    private static final String TICK = "tick";
    private static final String PARTS = "parts_seen";

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
                    Field.VERIFIER,
                    Field.DEADLINE,
                    Field.STAGES,
                    Field.SPONSOR,
                    Field.LEAD_UNIT,
                    Field.HELPING_UNITS,
                    Field.CAUSE,
                    Field.CAUSE_DUE);

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
        return new IssueForm(versionId, one(PARTS), itemsSeen(), requestKey(), ticked);
    }

    /**
     * The same for a statement whose parts were numbered anew since the form was made: what was
     * typed in a row goes with the part, and is gone with it.
     *
     * @param parts where each part begins now
     */
    SheetForm following(String parts) {
        if (one(PARTS).equals(parts)) {
            return this;
        }
        Map<String, String> now = new HashMap<>();
        byPart(parts).forEach((ref, place) -> now.put(ref.charAt(0) + place, ref));
        Map<String, String> renamed = new HashMap<>();
        byPart(one(PARTS))
                .forEach((ref, place) -> {
                    String there = now.get(ref.charAt(0) + place);
                    if (there != null) {
                        renamed.put(ref, there);
                    }
                });
        Map<String, List<String>> followed = new HashMap<>();
        sent.forEach((name, values) -> {
            String[] cut = name.split("-", 2);
            String row = renamed.get(cut[0]);
            if (cut.length == 2 && row != null) {
                boolean refs = cut[1].equals(Field.FINDINGS.id());
                followed.put(
                        row + "-" + cut[1],
                        refs
                                ? values.stream()
                                        .flatMap(v -> Stream.ofNullable(renamed.get(v)))
                                        .toList()
                                : values);
            }
        });
        return new SheetForm(followed);
    }

    private static Map<String, String> byPart(String parts) {
        Map<String, String> byPart = new HashMap<>();
        for (String part : parts.split(",", -1)) {
            String[] cut = part.split("@", 2);
            if (cut.length == 2 && !cut[0].isEmpty()) {
                byPart.put(cut[0], cut[1]);
            }
        }
        return byPart;
    }

    private DraftItem draft(String row) {
        return draft(row, chosen(row).stream().distinct().toList());
    }

    /** A row whose findings are known without being ticked. */
    DraftItem draft(String row, List<String> findings) {
        Map<String, String> typed = typed(row);
        return new DraftItem(
                row,
                typed.getOrDefault(Field.MEASURE.id(), ""),
                findings,
                typed.getOrDefault(Field.OWNER.id(), ""),
                typed.getOrDefault(Field.DUE.id(), ""),
                typed.getOrDefault(Field.INDICATOR_NAME.id(), ""),
                typed.getOrDefault(Field.INDICATOR_UNIT.id(), ""),
                typed.getOrDefault(Field.BASELINE.id(), ""),
                typed.getOrDefault(Field.DIRECTION.id(), ""),
                typed.getOrDefault(Field.TARGET.id(), ""),
                typed.getOrDefault(Field.EVIDENCE_KIND.id(), ""),
                typed.getOrDefault(Field.VERIFIER.id(), ""),
                new DraftArrangement(
                        typed.getOrDefault(Field.DEADLINE.id(), ""),
                        typed.getOrDefault(Field.STAGES.id(), ""),
                        typed.getOrDefault(Field.SPONSOR.id(), ""),
                        typed.getOrDefault(Field.LEAD_UNIT.id(), ""),
                        typed.getOrDefault(Field.HELPING_UNITS.id(), ""),
                        typed.getOrDefault(Field.CAUSE.id(), ""),
                        typed.getOrDefault(Field.CAUSE_DUE.id(), "")));
    }

    private int itemsSeen() {
        String typed = one("items_seen");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    UUID requestKey() {
        try {
            return UUID.fromString(one("request_key"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
