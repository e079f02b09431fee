package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Rule.Hit;

/**
 * Whether an author writes one mark half-width wherever it comes up (parentheses, or the semicolon
 * at the end of an item): then one remark says so with a count.
 */
final class MarkHabits {
    private static final int MANY = 3;

    /** A comma between two halves of a sentence is rather a slip, each by itself. */
    private static final int MANY_COMMAS = 7;

    private static final String FULL = "，；：？！。（…";
    private static final String HALF = ",;:?!.(…";

    private MarkHabits() {}

    /** Adds {@code marks} to {@code hits}, those of one habit as one. */
    static void joined(String text, List<Hit> marks, List<Hit> hits) {
        Map<String, List<Hit>> kinds = new LinkedHashMap<>();
        for (Hit hit : marks) {
            kinds.computeIfAbsent(kind(hit), k -> new ArrayList<>()).add(hit);
        }
        kinds.forEach((kind, all) -> {
            int most = kind.equals(",") ? MANY_COMMAS : MANY;
            if (all.size() > most && all.size() > fullWidth(text, kind)) {
                hits.add(
                        Hit.at(
                                all.getFirst().span(),
                                "half-width-always",
                                kind.equals("(") ? "()" : kind,
                                String.valueOf(all.size())));
            } else {
                hits.addAll(all);
            }
        });
    }

    private static String kind(Hit hit) {
        String mark = hit.arguments().isEmpty() ? "(" : hit.arguments().getFirst();
        return mark.equals(")") ? "(" : mark;
    }

    private static long fullWidth(String text, String kind) {
        int index = HALF.indexOf(kind.charAt(0));
        char full = index < 0 ? '…' : FULL.charAt(index);
        return text.chars().filter(c -> c == full).count();
    }
}
