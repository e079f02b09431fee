package org.bihuan.server.notice;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Passage;
import org.bihuan.server.page.Said;

/**
 * What was read in the text of a notice, to be ticked. Public only because templates are elsewhere.
 *
 * @param warnings what was looked for and not found, and what does not fit together
 */
public record NoticeTextSheet(
        String action,
        String text,
        Passage passage,
        List<Line> lines,
        List<Said> warnings,
        List<Choice> bases,
        List<Choice> cycles,
        List<Choice> steps,
        Map<String, String> typed) {

    public NoticeTextSheet {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
        typed = Map.copyOf(typed);
    }

    /**
     * A proposal.
     *
     * @param line of the text, from 1
     * @param where into which part it goes, or that it has to be written by hand
     * @param day whether it is a day for a step of a cycle
     * @param takes whether it can be ticked
     */
    public record Line(
            int number,
            int line,
            Said meaning,
            String quoted,
            Said where,
            boolean day,
            boolean takes,
            String step,
            String date) {}

    public String or(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public boolean isTicked(int number) {
        return typed.containsKey("tick-" + number);
    }
}
