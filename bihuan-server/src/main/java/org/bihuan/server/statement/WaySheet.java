package org.bihuan.server.statement;

import java.util.List;
import java.util.Map;
import org.bihuan.server.cycle.PriorPromises.Promised;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** The way of a statement as its page shows it. Public only because templates are elsewhere. */
public record WaySheet(
        String href,
        Tone tone,
        Said state,
        List<Step> steps,
        List<Remarked> remarks,
        List<Promised> promises,
        Rights rights,
        Map<String, String> typed) {

    public WaySheet {
        typed = Map.copyOf(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A step of the way that was taken. */
    public record Step(Said kind, int version, String by, String at, String words) {}

    public record Remarked(int version, String quote, String words, String by, String href) {}

    /** What this viewer may do now. */
    public record Rights(boolean submit, boolean review, boolean deliver, boolean remark) {}

    /** A statement in the list of a cycle, with what it says of each dimension. */
    public record Row(
            String href,
            String wayHref,
            String whose,
            Tone tone,
            Said state,
            List<Cell> dimensions) {}

    /** Whether a dimension is there, and how many findings stand under it. */
    public record Cell(Tone tone, Said word, String dimension) {}
}
