package org.bihuan.server.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A notice in the unit that got it: signing, naming a day, asking for a later one. */
@Controller
class ReceiptPages {

    private final Replies replies;
    private final NoticeReading reading;
    private final NoticePrinter printer;

    ReceiptPages(Replies replies, NoticeReading reading, NoticePrinter printer) {
        this.replies = replies;
        this.reading = reading;
        this.printer = printer;
    }

    @GetMapping("/received-notices/{receiptId}")
    ModelAndView received(Page page, SignedIn who, @PathVariable UUID receiptId) {
        return show(page, who, receiptId, Map.of());
    }

    @GetMapping("/received-notices/{receiptId}/file")
    ResponseEntity<byte[]> file(SignedIn who, @PathVariable UUID receiptId) {
        Notice notice = reading.of(reading.received(who, receiptId));
        return NoticePages.file(notice, reading.file(notice));
    }

    @PostMapping("/received-notices/{receiptId}/signature")
    ModelAndView sign(SignedIn who, @PathVariable UUID receiptId) {
        replies.sign(who, receiptId);
        return to("/received-notices/" + receiptId);
    }

    @PostMapping("/received-notices/{receiptId}/day")
    ModelAndView propose(
            Page page,
            SignedIn who,
            @PathVariable UUID receiptId,
            @RequestParam Map<String, String> typed) {
        return done(
                page,
                who,
                receiptId,
                typed,
                replies.propose(who, receiptId, typed.getOrDefault("day", "")));
    }

    @PostMapping("/received-notices/{receiptId}/postponements")
    ModelAndView postpone(
            Page page,
            SignedIn who,
            @PathVariable UUID receiptId,
            @RequestParam Map<String, String> typed) {
        return done(
                page,
                who,
                receiptId,
                typed,
                replies.postpone(
                        who,
                        receiptId,
                        typed.getOrDefault("later", ""),
                        typed.getOrDefault("why", "")));
    }

    @PostMapping("/postponements/{postponementId}/decision")
    ModelAndView decide(
            Page page,
            SignedIn who,
            @PathVariable UUID postponementId,
            @RequestParam Map<String, String> typed) {
        UUID receipt = replies.asked(who, postponementId).receiptId();
        return done(
                page,
                who,
                receipt,
                typed,
                replies.decide(
                        who,
                        postponementId,
                        typed.getOrDefault("verdict", ""),
                        typed.getOrDefault("answer-" + postponementId, "")));
    }

    private ModelAndView done(
            Page page,
            SignedIn who,
            UUID receiptId,
            Map<String, String> typed,
            List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return to("/received-notices/" + receiptId);
        }
        ModelAndView view = show(page.refused(new Refusals(refusals)), who, receiptId, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(Page page, SignedIn who, UUID receiptId, Map<String, String> typed) {
        ReceivedSheet sheet = printer.received(who, page, reading.received(who, receiptId), typed);
        return new ModelAndView(
                "notice/received",
                Map.of(
                        "page",
                        page.under("notice.title", "/notices").called(sheet.paper().title()),
                        "sheet",
                        sheet));
    }

    private static ModelAndView to(String path) {
        ModelAndView view = new ModelAndView("redirect:" + path);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
