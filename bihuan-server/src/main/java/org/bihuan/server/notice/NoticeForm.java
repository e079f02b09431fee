package org.bihuan.server.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.page.Choice;

/**
 * The form of a notice with what was typed. Public only because templates are elsewhere.
 *
 * @param corrects title of the notice that is corrected; empty text for a new one
 * @param kept how it is kept as a draft; a correction is not
 */
public record NoticeForm(
        String action,
        String corrects,
        Optional<Kept> kept,
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

    /**
     * A draft.
     *
     * @param href where it is kept
     * @param removeHref where it is thrown away; empty text for one that is not kept yet
     * @param version that was seen; 0 for one that is not kept yet
     * @param fileName of the document kept with it; empty text without one
     */
    public record Kept(String href, String removeHref, int version, String fileName) {}

    public record Unit(String id, String name) {}

    /** Whether it is a draft that was kept. */
    public boolean isDraft() {
        return kept.filter(one -> one.version() > 0).isPresent();
    }

    /** Of the document kept with the draft; empty text without one. */
    public String fileName() {
        return kept.map(Kept::fileName).orElse("");
    }

    public String typed(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    public boolean isTicked(String unit) {
        return typed.getOrDefault("units", List.of()).contains(unit);
    }
}
