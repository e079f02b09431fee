package org.bihuan.server.suggestion;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * The suggestions of a cycle as somebody sees them. Public only because templates are elsewhere.
 *
 * @param closed the day on which the list was closed; empty text while it is open
 * @param partial whether there are others that the viewer does not see
 */
public record SuggestionSheet(
        String href,
        Said count,
        String closed,
        boolean mayKeep,
        boolean partial,
        List<Choice> people,
        List<Choice> dimensions,
        List<Choice> outcomes,
        List<Line> lines,
        Map<String, String> typed) {

    public SuggestionSheet {
        lines = List.copyOf(lines);
        typed = Map.copyOf(typed);
    }

    /**
     * @param about name of the person, or that it is for the team
     * @param answered who said what was done; empty text while nobody has
     */
    public record Line(
            String id,
            String day,
            String giver,
            String about,
            String dimension,
            String words,
            Tone tone,
            Said state,
            String outcome,
            String answer,
            String answered) {}

    public String or(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }
}
