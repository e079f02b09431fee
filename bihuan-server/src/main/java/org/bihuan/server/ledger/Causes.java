package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Acts.Doing;
import org.bihuan.server.ledger.Deeds.Deed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Causes are named, and linked to items; both stay on record when a link is undone. */
@Service
public class Causes {
    private static final Limits LIMITS = Limits.USUAL;

    private final Acts acts;
    private final CauseRows rows;
    private final StoryRows story;

    Causes(Acts acts, CauseRows rows, StoryRows story) {
        this.acts = acts;
        this.rows = rows;
        this.story = story;
    }

    /**
     * @param known id of a cause that is there already; blank when {@code words} name a new one
     */
    @Transactional
    public Outcome<ItemNumber> name(SignedIn who, Ticket ticket, String known, String words) {
        return acts.add(who, ticket, doing(seen -> name(seen, known, words)));
    }

    @Transactional
    public Outcome<ItemNumber> unlink(SignedIn who, Ticket ticket, String cause) {
        return acts.add(who, ticket, doing(seen -> unlink(seen, cause)));
    }

    private static Doing doing(java.util.function.Function<Seen, Outcome<Deed>> deed) {
        return new Doing(Event.Kind.CAUSED, seen -> Gates.cause(seen.item(), seen.acting()), deed);
    }

    private Outcome<Deed> name(Seen seen, String known, String typed) {
        List<Reason> reasons = new ArrayList<>(Gates.cause(seen.item(), seen.acting()));
        TypedFields fields = new TypedFields(reasons, LIMITS);
        if (known.isBlank()) {
            String words = fields.passage(Field.CAUSE, typed);
            return Outcome.unless(
                    reasons,
                    () -> {
                        rows.name(seen.promise(), words, seen.acting().person(), seen.at());
                        return told(seen, words);
                    });
        }
        Optional<Cause> cause = among(rows.others(seen.promise()), known);
        if (cause.isEmpty()) {
            reasons.add(new Reason.NotOnTheList(Field.CAUSE));
        }
        return Outcome.unless(
                reasons,
                () -> {
                    Cause linked = cause.orElseThrow();
                    rows.link(seen.promise(), linked.id(), seen.acting().person(), seen.at());
                    return told(seen, linked.words());
                });
    }

    private Outcome<Deed> unlink(Seen seen, String typed) {
        List<Reason> reasons = new ArrayList<>(Gates.cause(seen.item(), seen.acting()));
        Optional<Cause> cause = among(rows.of(seen.promise()), typed);
        if (cause.isEmpty()) {
            reasons.add(new Reason.NotOnTheList(Field.CAUSE));
        }
        return Outcome.unless(
                reasons,
                () -> {
                    Cause linked = cause.orElseThrow();
                    rows.unlink(seen.promise(), linked.id(), seen.acting().person(), seen.at());
                    return told(seen, "− " + linked.words());
                });
    }

    private static Optional<Cause> among(List<Cause> causes, String id) {
        return causes.stream().filter(cause -> cause.id().toString().equals(id)).findFirst();
    }

    private Deed told(Seen seen, String words) {
        UUID id =
                story.tell(
                        seen.promise(),
                        Event.Kind.CAUSED,
                        seen.acting().person(),
                        seen.at(),
                        words);
        return Deed.beside(seen, Content.of(id).text("words", words));
    }
}
