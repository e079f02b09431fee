package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.audit.Content;
import org.springframework.stereotype.Component;

/**
 * What can be done with an item: the typed words are checked, the item moves, and the story is
 * told. The caller holds the lock and writes the new state.
 */
@Component
class Deeds {
    private static final Limits LIMITS = Limits.USUAL;

    private final StoryRows story;
    private final CourseRows courses;
    private final ReviewRows reviews;
    private final EvidenceFiling filing;

    Deeds(StoryRows story, CourseRows courses, ReviewRows reviews, EvidenceFiling filing) {
        this.story = story;
        this.courses = courses;
        this.reviews = reviews;
        this.filing = filing;
    }

    /**
     * The item as it is afterwards, and what was written and handed in with it.
     *
     * @param moves false for what is told beside the item and leaves it as it is
     */
    record Deed(LedgerItem after, Content content, boolean moves) {
        Deed(LedgerItem after, Content content) {
            this(after, content, true);
        }

        static Deed beside(Seen seen, Content content) {
            return new Deed(seen.item(), content, false);
        }
    }

    Outcome<Deed> receive(Seen seen) {
        return seen.item()
                .receive(seen.acting())
                .then(after -> {
                    tell(seen, Event.Kind.RECEIVED, "");
                    return new Deed(after, nothing(seen));
                });
    }

    /** Whoever begins without signing has signed by that; the story says so. */
    private void tellReceipt(Seen seen, LedgerItem after) {
        if (after.work().course().received() && !seen.item().work().course().received()) {
            tell(seen, Event.Kind.RECEIVED, "");
        }
    }

    Outcome<Deed> reach(Seen seen, String typed) {
        List<Reason> reasons = new ArrayList<>();
        String words = new TypedFields(reasons, LIMITS).passage(Field.STAGE, typed);
        return seen.item()
                .reach(seen.acting())
                .alsoAgainst(reasons)
                .then(after -> {
                    tellReceipt(seen, after);
                    courses.mark(
                            seen.promise(),
                            after.work().course().stagesReached(),
                            words,
                            seen.acting().person(),
                            seen.at(),
                            seen.version());
                    UUID id = tell(seen, Event.Kind.STAGED, words);
                    return new Deed(after, Content.of(id).text("words", words));
                });
    }

    Outcome<Deed> review(Seen seen, String typed, String next) {
        List<Reason> reasons = new ArrayList<>();
        TypedFields fields = new TypedFields(reasons, LIMITS);
        String words = fields.passage(Field.LOOK, typed);
        LocalDate day = fields.date(Field.NEXT_ON, next);
        if (day == null) {
            return new Outcome.Refused<>(
                    Stream.concat(
                                    Gates.review(seen.item(), seen.acting()).stream(),
                                    reasons.stream())
                            .toList());
        }
        return seen.item()
                .review(seen.acting(), seen.today(), day)
                .alsoAgainst(reasons)
                .then(after -> {
                    reviews.look(seen, words, day);
                    UUID id = tell(seen, Event.Kind.REVIEWED, words);
                    return new Deed(after, Content.of(id).text("words", words));
                });
    }

    Outcome<Deed> follow(Seen seen, UUID visit, String typed) {
        return filing.follow(seen, visit, typed);
    }

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
                    tellReceipt(seen, after);
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

    Outcome<Deed> attach(Seen seen, DraftEvidence draft) {
        return filing.attach(seen, draft);
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
            case LedgerItem.AtWork _,
                    LedgerItem.Closed _,
                    LedgerItem.Suspended _,
                    LedgerItem.CarriedOn _ ->
                    throw new IllegalStateException("returned without a submission");
        };
    }
}
