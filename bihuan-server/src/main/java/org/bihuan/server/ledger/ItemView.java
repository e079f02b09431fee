package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.ledger.LedgerListView.Lamp;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Exhibit;
import org.bihuan.server.page.Happening;

/** What {@code ledger/item.jte} prints; everything in the page's language. */
public record ItemView(
        Head head,
        Source source,
        Terms terms,
        Shown shown,
        List<Happening> happenings,
        Actions actions,
        Returns returns,
        Form form) {

    /**
     * @param next what comes next and who does it, in one sentence
     * @param jump where on the page this viewer does it; empty when it is not his turn
     * @param lacks what stands between the item and its close-out
     * @param lacksOutcome whether evidence of the outcome is among that
     */
    public record Head(
            String number,
            Lamp state,
            Lamp light,
            String next,
            Optional<LedgerListView.Step> jump,
            List<String> lacks,
            boolean lacksOutcome) {}

    /** Where the item comes from. */
    public record Source(
            String statement, Optional<String> href, List<Place> findings, Place measure) {}

    /**
     * Words and their place in the statement.
     *
     * @param href empty when the words were added, or the viewer may not read the statement
     */
    public record Place(String words, String place, Optional<String> href) {}

    /** What was promised. */
    public record Terms(
            String owner,
            String verifier,
            String issuedBy,
            String issuedAt,
            String due,
            Measuring measuring,
            String expectedKind) {}

    /**
     * The indicator.
     *
     * @param latest the latest reading; empty when nobody has read it
     * @param readAt its moment; empty when there is none
     * @param chart empty as long as there is nothing to draw
     * @param outlook what the pace so far lets expect, in one sentence
     * @param readings where all of them stand
     */
    public record Measuring(
            String name,
            String baseline,
            String target,
            Optional<Lamp> latest,
            String readAt,
            Optional<Chart> chart,
            String outlook,
            String readings) {}

    /**
     * Readings over time as a drawing of {@link IndicatorChart#WIDTH} by {@link
     * IndicatorChart#HEIGHT}; all figures are its own units.
     *
     * @param said what the drawing shows, for those who do not see it
     * @param readings the line through the readings, as the {@code d} of a path
     * @param band what lies ahead, as the {@code d} of a closed path; empty without a forecast
     * @param target height of the target's line
     * @param due place of the deadline's line
     */
    public record Chart(
            String said,
            String readings,
            String band,
            String middle,
            List<Dot> dots,
            List<Tick> days,
            List<Tick> values,
            String target,
            String targetWord,
            String due,
            String dueWord) {}

    public record Dot(String x, String y, String said) {}

    /** A mark on an axis. */
    public record Tick(String at, String word) {}

    public record Shown(
            List<Exhibit> exhibits,
            List<Choice> kinds,
            String accepted,
            String limits,
            String asks) {}

    /**
     * Whether the problem came back after it was closed.
     *
     * @param open where that is noted; empty when it is not closed, or not the viewer's
     */
    public record Returns(List<Link> made, String open) {}

    public record Link(String number, String href) {}

    /** The things that can be done, each with what speaks against it for this viewer. */
    public record Actions(
            Action report, Action submit, Action verify, Action giveBack, Action closeOut) {}

    /**
     * @param reasons empty when it can be done
     */
    public record Action(String href, List<String> reasons) {
        public Action {
            reasons = List.copyOf(reasons);
        }

        public boolean open() {
            return reasons.isEmpty();
        }
    }

    /**
     * What every form of the page carries, and what was typed into the one that was refused.
     *
     * @param typed by id of the field
     */
    public record Form(String version, String requestKey, Map<String, String> typed) {
        public Form {
            typed = Map.copyOf(typed);
        }

        public boolean isTyped(String field) {
            return !typed(field).isEmpty();
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
