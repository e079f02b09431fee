package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.ItemAnswerPages.Sent;
import org.bihuan.server.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What can be done about an item besides the way from issue to close-out. */
@Controller
class ItemLifePages {
    private static final String ITEM = "/ledger/items/{id}";

    /** Rows for parts on the form; more are made by splitting a part again. */
    static final int PARTS = 4;

    private final Ledger ledger;
    private final Changing changing;
    private final Causes causes;
    private final EffectChecks effects;
    private final ItemAnswerPages answers;

    ItemLifePages(
            Ledger ledger,
            Changing changing,
            Causes causes,
            EffectChecks effects,
            ItemAnswerPages answers) {
        this.ledger = ledger;
        this.changing = changing;
        this.causes = causes;
        this.effects = effects;
        this.answers = answers;
    }

    @PostMapping(ITEM + "/receipt")
    ModelAndView receipt(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(sent, "received", ledger.receive(who, sent.ticket()));
    }

    @PostMapping(ITEM + "/stages")
    ModelAndView stage(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent, "staged", ledger.reach(who, sent.ticket(), sent.typed(Field.STAGE.id())));
    }

    @PostMapping(ITEM + "/reviews")
    ModelAndView review(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "reviewed",
                ledger.review(
                        who,
                        sent.ticket(),
                        sent.typed(Field.LOOK.id()),
                        sent.typed(Field.NEXT_ON.id())));
    }

    @PostMapping(ITEM + "/follow-ups")
    ModelAndView followUp(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        String visit = sent.typed("visit");
        return answers.answer(
                sent,
                "followed",
                ledger.follow(
                        who,
                        sent.ticket(),
                        visit.matches("[0-9a-f-]{36}") ? UUID.fromString(visit) : new UUID(0, 0),
                        sent.typed("followed")));
    }

    @PostMapping(ITEM + "/causes")
    ModelAndView cause(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        String unlinked = sent.typed("unlinked");
        return answers.answer(
                sent,
                "caused",
                unlinked.isEmpty()
                        ? causes.name(
                                who,
                                sent.ticket(),
                                sent.typed("known-cause"),
                                sent.typed(Field.CAUSE.id()))
                        : causes.unlink(who, sent.ticket(), unlinked));
    }

    @PostMapping(ITEM + "/changes")
    ModelAndView ask(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        String kind = sent.typed("change");
        List<DraftChange.DraftPart> parts =
                IntStream.rangeClosed(1, PARTS)
                        .mapToObj(part ->
                                new DraftChange.DraftPart(
                                        sent.typed("part-" + part + "-measure"),
                                        sent.typed("part-" + part + "-owner"),
                                        sent.typed("part-" + part + "-due")))
                        .toList();
        DraftChange draft =
                new DraftChange(
                        kind,
                        sent.typed("reason-" + kind),
                        sent.typed(Field.TO_ON.id()),
                        sent.typed(Field.TO_OWNER.id()),
                        sent.typed(Field.TO_VERIFIER.id()),
                        sent.typed(Field.INTO.id()),
                        parts);
        return answers.answer(sent, "asked", changing.ask(who, sent.ticket(), draft));
    }

    @Delicate
    @PostMapping(ITEM + "/changes/agreement")
    ModelAndView agree(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "agreed",
                changing.agree(
                        who, sent.ticket(), sent.typed("change_id"), sent.typed("words-agreed")));
    }

    @PostMapping(ITEM + "/changes/refusal")
    ModelAndView decline(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "declined",
                changing.decline(
                        who,
                        sent.ticket(),
                        sent.typed("change_id"),
                        sent.typed(Field.DECLINE_REASON.id())));
    }

    @PostMapping(ITEM + "/changes/withdrawal")
    ModelAndView withdraw(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent, "withdrawn", changing.withdraw(who, sent.ticket(), sent.typed("change_id")));
    }

    @PostMapping(ITEM + "/resumption")
    ModelAndView resume(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "resumed",
                changing.resume(who, sent.ticket(), sent.typed(Field.RESUME_REASON.id())));
    }

    // Not delicate: confirming who one is would lose the file.
    @PostMapping(ITEM + "/effect-checks")
    ModelAndView effect(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "later-file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "later-before", required = false) @Nullable MultipartFile before) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "checked",
                effects.check(
                        who,
                        sent.ticket(),
                        sent.typed("later-result"),
                        sent.typed("later-later-look"),
                        ItemAnswerPages.evidence(sent, "later-", file, before)));
    }
}
