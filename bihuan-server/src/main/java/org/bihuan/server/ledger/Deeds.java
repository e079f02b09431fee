package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Component;

/**
 * The six things that can be done with an item: the typed words are checked, the item moves, and
 * the story is told. The caller holds the lock and writes the new state.
 */
@Component
class Deeds {
    private static final Limits LIMITS = Limits.USUAL;

    private final StoryRows story;
    private final CycleRegimes regimes;
    private final Ids ids;

    Deeds(StoryRows story, CycleRegimes regimes, Ids ids) {
        this.story = story;
        this.regimes = regimes;
        this.ids = ids;
    }

    /** What {@code who} sees of the ledger at all. */
    LedgerSight sight(SignedIn who) {
        return regimes.sight(who);
    }

    /** The item as it is afterwards, and what was written and handed in with it. */
    record Deed(LedgerItem after, Content content) {}

    Outcome<Deed> report(Seen seen, String note, String reading) {
        List<Reason> reasons = new ArrayList<>();
        TypedFields typed = new TypedFields(reasons, LIMITS);
        String words = typed.passage(Field.NOTE, note);
        Optional<BigDecimal> value =
                reading.isBlank()
                        ? Optional.empty()
                        : Optional.ofNullable(typed.number(Field.READING, reading));
        return seen.item()
                .report(seen.acting(), value.map(figure -> new Reading(figure, seen.at())))
                .alsoAgainst(reasons)
                .then(after -> {
                    UUID id =
                            story.note(
                                    seen.promise(),
                                    seen.acting().person(),
                                    seen.at(),
                                    words,
                                    value);
                    return new Deed(after, Content.of(id).text("words", words));
                });
    }

    Outcome<Deed> attach(Seen seen, String kind, String shows, UploadedFile file) {
        List<Reason> reasons = new ArrayList<>();
        TypedFields typed = new TypedFields(reasons, LIMITS);
        Regime regime = regimes.of(seen.promise().cycleId());
        String code = typed.oneOf(Field.KIND, kind, regime.codes());
        String what = typed.passage(Field.SHOWS, shows);
        reasons.addAll(file.reasonsAgainst(LIMITS));
        reasons.addAll(crowding(seen.item().work(), file));
        Optional<EvidenceKind> known = regime.kind(code);
        if (!reasons.isEmpty() || known.isEmpty()) {
            Outcome<LedgerItem> gates =
                    Outcome.unless(Gates.report(seen.item(), seen.acting()), seen::item);
            return gates.alsoAgainst(reasons).then(never -> new Deed(never, nothing(seen)));
        }
        Evidence evidence =
                new Evidence(
                        ids.next(),
                        known.get(),
                        what,
                        file.name(),
                        file.mediaType(),
                        file.bytes().length,
                        file.sha256(),
                        seen.acting().person(),
                        seen.at());
        return seen.item()
                .attach(seen.acting(), evidence)
                .then(after -> {
                    story.attach(seen.promise(), evidence, file.bytes());
                    Content content = Content.of(evidence.id()).text("words", what);
                    return new Deed(after, content.file("file", file.bytes()));
                });
    }

    private static List<Reason> crowding(Work work, UploadedFile file) {
        List<Reason> reasons = new ArrayList<>();
        if (work.evidence().size() >= LIMITS.files()) {
            reasons.add(new Reason.TooManyFiles(LIMITS.files()));
        }
        String sha256 = file.sha256();
        work.evidence().stream()
                .filter(evidence -> evidence.sha256().equals(sha256))
                .findFirst()
                .ifPresent(same -> reasons.add(new Reason.FileAlreadyThere(same.fileName())));
        return reasons;
    }

    Outcome<Deed> submit(Seen seen) {
        return seen.item()
                .submit(seen.acting(), seen.at())
                .then(after -> {
                    tell(seen, Event.Kind.SUBMITTED, "");
                    return new Deed(after, nothing(seen));
                });
    }

    Outcome<Deed> verify(Seen seen, String opinion) {
        List<Reason> reasons = new ArrayList<>();
        String words = new TypedFields(reasons, LIMITS).optionalPassage(Field.WORDS, opinion);
        return seen.item()
                .verify(seen.acting(), words, seen.at())
                .alsoAgainst(reasons)
                .then(after -> {
                    UUID id =
                            story.decide(
                                    after.promise(),
                                    after.submission(),
                                    after.verification(),
                                    true);
                    return new Deed(after, Content.of(id).text("words", words));
                });
    }

    Outcome<Deed> giveBack(Seen seen, String why) {
        List<Reason> reasons = new ArrayList<>();
        String words = new TypedFields(reasons, LIMITS).passage(Field.WORDS, why);
        return seen.item()
                .giveBack(seen.acting(), words, seen.at())
                .alsoAgainst(reasons)
                .then(after -> {
                    UUID id =
                            story.decide(
                                    after.promise(),
                                    submission(seen.item()),
                                    after.decision(),
                                    false);
                    return new Deed(after, Content.of(id).text("words", words));
                });
    }

    Outcome<Deed> closeOut(Seen seen, String remark) {
        List<Reason> reasons = new ArrayList<>();
        String words = new TypedFields(reasons, LIMITS).optionalPassage(Field.WORDS, remark);
        return seen.item()
                .closeOut(seen.acting(), words, seen.at())
                .alsoAgainst(reasons)
                .then(after -> {
                    UUID id = tell(seen, Event.Kind.CLOSED, words);
                    return new Deed(after, Content.of(id).text("words", words));
                });
    }

    private static Content nothing(Seen seen) {
        return Content.of(seen.promise().id());
    }

    private UUID tell(Seen seen, Event.Kind kind, String words) {
        return story.tell(seen.promise(), kind, seen.acting().person(), seen.at(), words);
    }

    /** Only what was submitted is returned; {@link Gates} has made sure. */
    private static LedgerItem.Submission submission(LedgerItem item) {
        return switch (item) {
            case LedgerItem.Submitted submitted -> submitted.submission();
            case LedgerItem.Verified verified -> verified.submission();
            case LedgerItem.AtWork _, LedgerItem.Closed _ ->
                    throw new IllegalStateException("returned without a submission");
        };
    }
}
