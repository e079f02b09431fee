package org.bihuan.server.ledger;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.ledger.ItemView.Action;
import org.bihuan.server.ledger.ItemView.Link;
import org.bihuan.server.ledger.LedgerListView.Lamp;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Exhibit;

/**
 * What {@code ledger/life.jte} and its neighbours print of an item's life besides its state;
 * everything in the page's language.
 *
 * @param visits those of which nothing followed, and which may still be followed up
 */
public record LifeView(
        Receipt receipt,
        Agreed agreed,
        Causes causes,
        Changes changes,
        Effect effect,
        List<Choice> visits,
        String visitAction) {

    /**
     * Whether the owner signed for it, and how long that took.
     *
     * @param lamp whether the clock still runs
     * @param open whether the viewer can sign now
     */
    public record Receipt(Lamp lamp, String said, Action action, boolean open) {}

    /**
     * What was agreed besides owner, date and indicator; empty texts are not shown.
     *
     * @param moves how often the date was moved, in words
     * @param moved each old date, the oldest first
     * @param verifiers each earlier verifier, the first one first
     * @param stage where the next stage is noted; shut when there is none
     * @param review where a standing measure's look is noted
     */
    public record Agreed(
            String sponsor,
            String leadUnit,
            String helpingUnits,
            String deadline,
            String promised,
            String moves,
            List<Moved> moved,
            List<Moved> verifiers,
            List<Stage> stages,
            Optional<Action> stage,
            Optional<Action> review) {}

    /** A date that was moved, or a verifier who was exchanged, by whom and why. */
    public record Moved(String from, String to, String reason, String by) {}

    public record Stage(Lamp lamp, String due, String words) {}

    /**
     * @param debt the sentence that says until when a cause is owed; empty when none is
     */
    public record Causes(List<Cause> named, String debt, Action action, List<Choice> known) {}

    public record Cause(String id, String words, String by) {}

    /**
     * @param pending what waits for a decision
     * @param asking what may be asked for now, by the word of its kind
     * @param mayExchange whether another verifier may be asked for
     * @param resume where a suspended item goes on; empty when it is not suspended
     * @param carriesOn the items that carry on with this one
     * @param absorbed the items that this one carries on with
     */
    public record Changes(
            Optional<Pending> pending,
            Action asking,
            boolean onlyExtension,
            boolean mayExchange,
            String askHref,
            Optional<Action> resume,
            List<Choice> people,
            List<Link> carriesOn,
            List<Link> absorbed,
            Optional<Link> whole) {}

    public record Pending(
            String id,
            String said,
            String reason,
            List<String> details,
            Action decide,
            Action withdraw) {}

    /**
     * The later look whether it held.
     *
     * @param said when it is due, or that nobody is asked to
     * @param shown whether there is anything to be shown
     */
    public record Effect(
            boolean shown,
            Optional<Lamp> lamp,
            String said,
            Action action,
            List<Choice> results,
            List<Check> checks) {}

    public record Check(Lamp result, String words, String by, List<Exhibit> exhibits) {}
}
