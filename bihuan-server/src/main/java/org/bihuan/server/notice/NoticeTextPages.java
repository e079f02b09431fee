package org.bihuan.server.notice;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.Sentences;
import org.bihuan.framework.notice.NoticeReader;
import org.bihuan.framework.notice.NoticeReading;
import org.bihuan.reading.Reading;
import org.bihuan.reading.Reason;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The text of a real notice, pasted or uploaded: what it seems to say is proposed, a person ticks.
 * Nothing is kept of the text but what was taken over.
 */
@Controller
class NoticeTextPages {

    private final NoticeTexts texts;
    private final NoticeTextPrinter printer;
    private final ReadingRoom room;
    private final StatementReader reader = new StatementReader();
    private final NoticeReader notices = new NoticeReader(Frameworks.shipped());

    NoticeTextPages(NoticeTexts texts, NoticeTextPrinter printer, ReadingRoom room) {
        this.texts = texts;
        this.printer = printer;
        this.room = room;
    }

    @GetMapping("/units/{unitId}/notice-texts/new")
    ModelAndView form(Page page, SignedIn who, @PathVariable UUID unitId) {
        NoticeTexts.mustKeep(who, unitId);
        return form(page, unitId, "");
    }

    @PostMapping("/units/{unitId}/notice-texts")
    ModelAndView read(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        NoticeTexts.mustKeep(who, unitId);
        Optional<MultipartFile> given = Optional.ofNullable(file).filter(one -> !one.isEmpty());
        if (given.isEmpty() && text.isBlank()) {
            return refused(
                    form(
                            page.refused(
                                    Refusals.of(Refusal.at("text", "notice.text.refused.empty"))),
                            unitId,
                            text));
        }
        Reading reading =
                given.isPresent()
                        ? room.read(
                                who.personId().toString(),
                                name(given.get()),
                                given.get().getBytes())
                        : reader.pasted(page.say("notice.text.name"), text);
        return switch (reading) {
            case Reading.Read(SourceText source) ->
                    proposals(page, unitId, source.text(), Map.of());
            case Reading.Refused(List<Reason> reasons) ->
                    refused(
                            form(
                                    page.refused(
                                            new Refusals(
                                                    reasons.stream()
                                                            .map(r -> refusal(r, given.isPresent()))
                                                            .toList())),
                                    unitId,
                                    text));
        };
    }

    @PostMapping("/units/{unitId}/notice-texts/acceptance")
    ModelAndView accept(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        NoticeTexts.mustKeep(who, unitId);
        String text = typed.getOrDefault("text", "").replace("\r\n", "\n");
        NoticeReading reading = notices.read(text);
        NoticeTexts.Accepted accepted =
                new NoticeTexts.Accepted(
                        reading, typed, new Sentences(Locale.forLanguageTag(page.lang())));
        return switch (texts.accept(who, unitId, accepted)) {
            case NoticeTexts.Taken.Over over -> {
                after.addFlashAttribute("notice", Said.of("notice.text.done", over.parts()));
                ModelAndView view =
                        new ModelAndView(
                                "redirect:"
                                        + over.framework()
                                                .map(id -> "/own-frameworks/" + id)
                                                .or(() ->
                                                        over.cycle()
                                                                .map(id ->
                                                                        "/cycles/"
                                                                                + id
                                                                                + "/calendar"))
                                                .orElse("/notices"));
                view.setStatus(HttpStatus.SEE_OTHER);
                yield view;
            }
            case NoticeTexts.Taken.Not(List<Refusal> reasons) ->
                    refused(proposals(page.refused(new Refusals(reasons)), unitId, text, typed));
        };
    }

    private ModelAndView proposals(Page page, UUID unitId, String text, Map<String, String> typed) {
        return new ModelAndView(
                "notice/proposals",
                Map.of(
                        "page",
                        page.under("notice.title", "/notices").titled("notice.text.proposals"),
                        "sheet",
                        printer.print(page, unitId, text, notices.read(text), typed)));
    }

    private static ModelAndView form(Page page, UUID unitId, String text) {
        return new ModelAndView(
                "notice/text",
                Map.of(
                        "page",
                        page.under("notice.title", "/notices").titled("notice.text.open"),
                        "action",
                        "/units/" + unitId + "/notice-texts",
                        "text",
                        text));
    }

    private static Refusal refusal(Reason reason, boolean file) {
        return new Refusal(
                new Said(reason.key(), List.copyOf(reason.args())),
                Optional.of(file ? "file" : "text"));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
