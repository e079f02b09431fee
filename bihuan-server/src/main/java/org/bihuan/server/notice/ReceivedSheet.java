package org.bihuan.server.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * A notice as the unit sees it that got it. Public only because templates are elsewhere.
 *
 * @param decides who agrees to a later day
 * @param newestHref the receipt of the newest version; empty text if this is it
 * @param typed what was typed last, when it was refused
 */
public record ReceivedSheet(
        String href,
        NoticePaper paper,
        String unit,
        String cycleHref,
        String cycleTitle,
        Said signed,
        Tone tone,
        String meeting,
        Said decides,
        String newestHref,
        List<Asked> requests,
        Rights rights,
        Map<String, String> typed) {

    public ReceivedSheet {
        requests = List.copyOf(requests);
        typed = Map.copyOf(typed);
    }

    /** What the viewer may do. */
    public record Rights(boolean sign, boolean propose, boolean ask) {}

    /**
     * A request for a later day.
     *
     * @param decided by whom and when; empty while it waits
     * @param mayDecide whether the viewer decides on it
     */
    public record Asked(
            String id,
            String meeting,
            String reason,
            String by,
            Said state,
            Tone tone,
            String answer,
            Optional<Said> decided,
            boolean mayDecide) {}

    public String or(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }
}
