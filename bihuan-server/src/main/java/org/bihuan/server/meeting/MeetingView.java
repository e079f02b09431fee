package org.bihuan.server.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.cycle.PriorPromises.Promised;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** A meeting as its page shows it. Public only because templates are elsewhere. */
public record MeetingView(
        String href,
        String cycleHref,
        Head head,
        List<Said> against,
        List<Seat> seats,
        List<Choice> presences,
        List<Choice> leaves,
        List<Item> agenda,
        List<Frozen> minutes,
        Rights rights,
        Typed typed) {

    /** The plan, the state and the line that is always in sight. */
    public record Head(
            Tone tone,
            Said state,
            String on,
            String time,
            String place,
            String chair,
            String recorder,
            Said quorum,
            boolean reached,
            boolean draft,
            boolean called,
            boolean inProgress,
            boolean closed) {}

    /** Somebody who should attend, with what was noted. */
    public record Seat(
            String id,
            String name,
            Tone tone,
            Said word,
            String presence,
            String leave,
            String leaveWord,
            String reason,
            boolean written,
            List<Said> rules,
            int version) {}

    /**
     * An agenda item.
     *
     * @param promises what became of the last promises; only of the first item
     * @param groups entries, of each person in turn where that is the order of things
     * @param kinds what can be written down here; empty when the viewer writes nothing
     */
    public record Item(
            int number,
            String code,
            String name,
            String minutes,
            boolean first,
            List<Promised> promises,
            List<Group> groups,
            List<Choice> kinds,
            List<Choice> people) {}

    /**
     * @param name of the person; empty for what concerns nobody in particular
     * @param statement where his statement is read; empty without one that the viewer may read
     */
    public record Group(String name, String statement, List<Line> entries) {}

    /**
     * An entry.
     *
     * @param words empty when the viewer may not read it
     * @param earlier what it stood for before it was corrected
     * @param make where it is made into an item; empty when that is not the viewer's
     */
    public record Line(
            String id,
            int serial,
            Said kind,
            String about,
            String saidBy,
            String words,
            boolean sealed,
            String by,
            String at,
            List<String> earlier,
            List<EntryItems.Item> items,
            String make,
            boolean mayCorrect) {}

    /** Frozen minutes. */
    public record Frozen(
            String href,
            int number,
            String sha256,
            String logRoot,
            String by,
            String at,
            Optional<String> reopened) {}

    public record Rights(boolean prepare, boolean keep, boolean comment) {}

    /** What was typed into a form that was refused, and what stands where it should have gone. */
    public record Typed(Map<String, String> fields, Optional<Overtaken> overtaken) {
        public static final Typed NOTHING = new Typed(Map.of(), Optional.empty());

        public String of(String field) {
            return fields.getOrDefault(field, "");
        }

        public String or(String field, String otherwise) {
            return fields.getOrDefault(field, otherwise);
        }
    }

    /** Two texts for one place. */
    public record Overtaken(String mine, String theirs, String by) {}
}
