package org.bihuan.server.notice;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;

/**
 * The form of a notice with what was typed. Public only because templates are elsewhere.
 *
 * @param corrects title of the notice that is corrected; empty text for a new one
 */
public record NoticeForm(
        String action,
        String corrects,
        List<Choice> frameworks,
        List<Unit> units,
        List<Choice> subtrees,
        Map<String, List<String>> typed) {

    public NoticeForm {
        frameworks = List.copyOf(frameworks);
        units = List.copyOf(units);
        subtrees = List.copyOf(subtrees);
        typed = Map.copyOf(typed);
    }

    public record Unit(String id, String name) {}

    public String typed(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    public boolean isTicked(String unit) {
        return typed.getOrDefault("units", List.of()).contains(unit);
    }
}
