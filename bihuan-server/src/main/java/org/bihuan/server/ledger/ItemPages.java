package org.bihuan.server.ledger;

import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.ItemAnswerPages.Sent;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One item on one page, and everything that can be done about it. */
@Controller
class ItemPages {
    private static final String ITEM = "/ledger/items/{id}";

    private final Ledger ledger;
    private final ItemAnswerPages answers;

    ItemPages(Ledger ledger, ItemAnswerPages answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    @GetMapping(ITEM)
    ModelAndView item(SignedIn who, Page page, @PathVariable UUID id) {
        return answers.show(new Sent(who, page, id, Map.of()), Refusals.none());
    }

    @PostMapping(ITEM + "/notes")
    ModelAndView note(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "reported",
                ledger.report(who, sent.ticket(), sent.typed("note"), sent.typed("reading")));
    }

    @PostMapping(ITEM + "/evidence")
    ModelAndView evidence(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "before", required = false) @Nullable MultipartFile before) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "attached",
                ledger.attach(
                        who, sent.ticket(), ItemAnswerPages.evidence(sent, "", file, before)));
    }

    @PostMapping(ITEM + "/submission")
    ModelAndView submission(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(sent, "submitted", ledger.submit(who, sent.ticket()));
    }

    @Delicate
    @PostMapping(ITEM + "/verification")
    ModelAndView verification(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "verified",
                ledger.verify(who, sent.ticket(), sent.typed(WordsField.VERIFIED.id())));
    }

    @PostMapping(ITEM + "/return")
    ModelAndView giveBack(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "returned",
                ledger.giveBack(who, sent.ticket(), sent.typed(WordsField.RETURNED.id())));
    }

    @Delicate
    @PostMapping(ITEM + "/close-out")
    ModelAndView closeOut(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answers.answer(
                sent,
                "closed",
                ledger.closeOut(who, sent.ticket(), sent.typed(WordsField.CLOSED.id())));
    }

    /** The three forms with words each have a field of their own: ids are unique on a page. */
    enum WordsField {
        VERIFIED,
        RETURNED,
        CLOSED;

        String id() {
            return "words-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
