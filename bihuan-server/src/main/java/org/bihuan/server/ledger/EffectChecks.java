package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Acts.Doing;
import org.bihuan.server.ledger.Deeds.Deed;
import org.bihuan.server.ledger.EvidenceFiling.Ready;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The look whether a result held (回头看): some months after the close-out, by another than the owner,
 * with a result and a file that shows it. The closed item stays as it is.
 */
@Service
public class EffectChecks {
    private static final Limits LIMITS = Limits.USUAL;

    private final Acts acts;
    private final ReviewRows reviews;
    private final ItemRows items;
    private final EvidenceRows evidence;
    private final EvidenceFiling filing;
    private final StoryRows story;
    private final Ids ids;

    EffectChecks(
            Acts acts,
            ReviewRows reviews,
            ItemRows items,
            EvidenceRows evidence,
            EvidenceFiling filing,
            StoryRows story,
            Ids ids) {
        this.acts = acts;
        this.reviews = reviews;
        this.items = items;
        this.evidence = evidence;
        this.filing = filing;
        this.story = story;
        this.ids = ids;
    }

    /**
     * @param result such as {@code came-back}
     * @param words what was looked at, and how it was found
     */
    @Transactional
    public Outcome<ItemNumber> check(
            SignedIn who, Ticket ticket, String result, String words, DraftEvidence shown) {
        return acts.add(
                who,
                ticket,
                new Doing(
                        Event.Kind.CHECKED,
                        seen -> against(seen),
                        seen -> check(seen, result, words, shown)));
    }

    private List<Reason> against(Seen seen) {
        return against(
                seen.item(),
                seen.acting(),
                seen.today(),
                items.effectDue(seen.promise()),
                reviews.checks(seen.promise().unitId(), seen.promise().id()));
    }

    /** The same question as the page asks it. */
    static List<Reason> against(
            LedgerItem item,
            Acting acting,
            LocalDate today,
            Optional<LocalDate> due,
            List<EffectCheck> checks) {
        List<Reason> reasons = new ArrayList<>(Gates.effect(item, acting));
        due.filter(today::isBefore).ifPresent(day -> reasons.add(new Reason.TooEarly(day)));
        if (!checks.isEmpty() && checks.getLast().result() != EffectCheck.Result.PARTLY) {
            reasons.add(new Reason.AlreadyChecked());
        }
        return reasons;
    }

    private Outcome<Deed> check(Seen seen, String typed, String said, DraftEvidence shown) {
        List<Reason> reasons = new ArrayList<>(against(seen));
        TypedFields fields = new TypedFields(reasons, LIMITS);
        String word =
                fields.oneOf(
                        Field.RESULT,
                        typed,
                        Stream.of(EffectCheck.Result.values())
                                .map(EffectCheck.Result::word)
                                .toList());
        String words = fields.passage(Field.LATER_LOOK, said);
        List<Evidence> there =
                Stream.concat(
                                seen.item().work().evidence().stream(),
                                evidence.later(seen.promise()).stream())
                        .toList();
        return switch (filing.ready(seen, shown, there)) {
            case Outcome.Refused<Ready>(List<Reason> against) ->
                    new Outcome.Refused<>(
                            Stream.concat(reasons.stream(), against.stream()).distinct().toList());
            case Outcome.Done<Ready>(Ready ready) ->
                    Outcome.unless(
                            reasons,
                            () ->
                                    keep(
                                            seen,
                                            EffectCheck.Result.byWord(word).orElseThrow(),
                                            words,
                                            ready));
        };
    }

    private Deed keep(Seen seen, EffectCheck.Result result, String words, Ready ready) {
        ready.inOrder()
                .forEach(each ->
                        evidence.insert(
                                seen.promise(), each.evidence(), each.file().bytes(), true));
        EffectCheck check =
                new EffectCheck(
                        ids.next(),
                        result,
                        words,
                        ready.evidence().id(),
                        seen.acting().person(),
                        seen.at(),
                        seen.today());
        reviews.check(seen.promise(), check);
        UUID told =
                story.tell(
                        seen.promise(),
                        Event.Kind.CHECKED,
                        seen.acting().person(),
                        seen.at(),
                        words);
        return Deed.beside(
                seen, Content.of(told).text("words", words).file("file", ready.file().bytes()));
    }
}
