package org.bihuan.server.meeting;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;

/** The fields of a meeting's plan. Public only because templates are elsewhere. */
public record PlanForm(Map<String, String> typed, List<Choice> people) {
    public PlanForm {
        typed = Map.copyOf(typed);
        people = List.copyOf(people);
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }
}
