package org.bihuan.server.reminder;

import java.util.List;
import org.bihuan.server.page.Tone;

/**
 * What {@code reminder/list.jte} prints; everything in the page's language.
 *
 * @param everybody whether those of the whole unit are shown
 * @param mayOversee whether this viewer can see those of the whole unit
 * @param address where he wants his mail; empty for nowhere
 * @param language tag of the one his mail is in; empty for the unit's
 * @param mailOn whether this installation sends mail at all
 */
public record ReminderView(
        List<Line> lines,
        boolean everybody,
        boolean mayOversee,
        String address,
        String language,
        boolean mailOn,
        List<Ladders> ladders) {
    public ReminderView {
        lines = List.copyOf(lines);
        ladders = List.copyOf(ladders);
    }

    /**
     * @param person empty in a list of one's own
     * @param slip number of the slip; empty when it is none
     * @param standing seen, answered or neither
     * @param answerTo where it is answered; empty when that is done, or another's
     */
    public record Line(
            String id,
            String href,
            String number,
            String measure,
            String person,
            String why,
            Tone tone,
            String madeOn,
            String due,
            String standing,
            String answer,
            String answerTo,
            String slip,
            String slipHref) {}

    /** A cycle whose ladder can be looked at. */
    public record Ladders(String name, String href) {}

    /** What {@code reminder/slip.jte} prints (督办单). */
    public record Slip(
            String number,
            String unit,
            String item,
            String problem,
            String measure,
            String owner,
            String verifier,
            String due,
            String late,
            String madeOn,
            String to) {}

    /**
     * What {@code reminder/ladder.jte} prints.
     *
     * @param hour as a browser's time field has it
     * @param language tag of the one that mails are in unless somebody chose
     */
    public record Rules(
            String href,
            String cycle,
            List<Rung> rungs,
            String hour,
            boolean mail,
            String language,
            boolean mayChange) {
        public Rules {
            rungs = List.copyOf(rungs);
        }
    }

    /**
     * @param days as typed; empty for a rung that is not used
     */
    public record Rung(
            String days, boolean owner, boolean verifier, boolean organiser, boolean head) {}
}
