package org.bihuan.server.carryover;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** Last round's promises as their page shows them. Public only because templates are elsewhere. */
public record CarryOverView(
        String href,
        String before,
        String beforeHref,
        Said kept,
        long open,
        List<Line> old,
        List<Line> fresh,
        List<Choice> labels,
        boolean mayConfirm,
        Map<String, String> typed) {

    public CarryOverView {
        typed = Map.copyOf(typed);
    }

    public String or(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public boolean isTicked(String id) {
        return typed.containsKey("tick-" + id);
    }

    /**
     * @param real how the item stands in the ledger today
     * @param proposed label as a form sends it
     * @param alike number of the item of this round that resembles it; empty without one
     * @param confirmed label as a form sends it; empty until somebody confirmed one
     * @param returns where it is noted that a closed problem came back; empty for an open one
     */
    public record Line(
            String id,
            String number,
            String href,
            String finding,
            String measure,
            String owner,
            Tone tone,
            Said real,
            String proposed,
            Said proposedWord,
            String alike,
            String confirmed,
            Said state,
            String words,
            String confirmedBy,
            String returns) {}
}
