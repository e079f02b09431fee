package org.bihuan.server.reuse;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;

/**
 * What a unit compares with, ready to be printed.
 *
 * @param href of the page
 * @param waiting of the unit's own comparisons
 * @param hours as typed, or as they hold
 * @param typed into the form that was refused
 */
public record ReferenceSheet(
        String href,
        String unit,
        List<Line> lines,
        List<Choice> kinds,
        List<Choice> people,
        int waiting,
        String hours,
        Map<String, String> typed) {

    /**
     * @param whose earlier statement it is; empty for anything else
     */
    public record Line(
            String id, String title, String kind, String whose, String fileName, String loaded) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
