package org.bihuan.server.page;

import java.util.ArrayList;
import java.util.List;

/** All reasons why a form was not accepted, never only the first. */
public record Refusals(List<Refusal> reasons) {
    public Refusals {
        reasons = List.copyOf(reasons);
    }

    public static Refusals none() {
        return new Refusals(List.of());
    }

    public static Refusals of(Refusal... reasons) {
        return new Refusals(List.of(reasons));
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    public Refusals and(Refusal another) {
        List<Refusal> all = new ArrayList<>(reasons);
        all.add(another);
        return new Refusals(all);
    }

    public boolean concerns(String field) {
        return !on(field).isEmpty();
    }

    public List<Said> on(String field) {
        return reasons.stream()
                .filter(r -> r.field().filter(field::equals).isPresent())
                .map(Refusal::said)
                .toList();
    }
}
