package org.bihuan.server.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Correcting what was recognised: one click on the place shows the choices, one on the right choice
 * makes it so. The choices are a page of their own; a script, where there is one, shows them beside
 * the paragraph instead.
 */
@Controller
class CorrectionPages {

    private final Corrections corrections;
    private final DocumentKinds kinds;
    private final Statements statements;

    CorrectionPages(Corrections corrections, DocumentKinds kinds, Statements statements) {
        this.corrections = corrections;
        this.kinds = kinds;
        this.statements = statements;
    }

    @GetMapping("/statements/{statementId}/outline")
    ModelAndView choices(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam(name = "v") int version,
            @RequestParam(name = "at") int place) {
        return choices(page, corrections.choices(who, statementId, version, place));
    }

    @PostMapping("/statements/{statementId}/corrections")
    ModelAndView say(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam int version,
            @RequestParam(name = "at") int place,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "0") int level,
            RedirectAttributes after) {
        var word = new Corrections.Word(version, place, call, level);
        return switch (corrections.say(who, statementId, word)) {
            case Corrections.Outcome.Done done ->
                    back(
                            statementId,
                            version,
                            place(word.place(), done.paragraph()),
                            after,
                            Said.of(
                                    done.asSaid()
                                            ? "statement.corrected"
                                            : "statement.corrected-otherwise",
                                    done.paragraph(),
                                    page.say(done.now())));
            case Corrections.Outcome.No(List<Refused> reasons) ->
                    refused(who, page, statementId, version, reasons);
        };
    }

    @PostMapping("/statements/{statementId}/corrections/{correctionId}/undoing")
    ModelAndView undo(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @PathVariable UUID correctionId,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int paragraph,
            @RequestParam(name = "at", defaultValue = "0") int place,
            RedirectAttributes after) {
        List<Refused> reasons = corrections.undo(who, statementId, correctionId);
        if (!reasons.isEmpty()) {
            return refused(who, page, statementId, version, reasons);
        }
        return back(
                statementId,
                version,
                place(place, paragraph),
                after,
                Said.of("statement.correction.undone-now"));
    }

    @PostMapping("/statements/{statementId}/document-kind")
    ModelAndView kind(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String kind,
            RedirectAttributes after) {
        List<Refused> reasons = kinds.say(who, statementId, kind);
        if (!reasons.isEmpty()) {
            return refused(who, page, statementId, version, reasons);
        }
        return back(statementId, version, "", after, Said.of("statement.document.said-now"));
    }

    private static ModelAndView choices(Page page, CallSheet sheet) {
        Page titled =
                page.under("statement.list", "/statements")
                        .underNamed(sheet.title(), sheet.back())
                        .titled("statement.call.title", sheet.number());
        return new ModelAndView("statement/outline", Map.of("page", titled, "sheet", sheet));
    }

    /** What is wrong is said above the list of what may be done; nothing was typed. */
    private ModelAndView refused(
            SignedIn who, Page page, UUID statementId, int version, List<Refused> reasons) {
        Opened opened =
                statements.open(
                        who, statementId, Optional.of(version), Locale.forLanguageTag(page.lang()));
        Page titled =
                page.refused(Refusing.sentences(reasons))
                        .under("statement.list", "/statements")
                        .underNamed(opened.statement().title(), "/statements/" + statementId)
                        .titled("statement.call.refused");
        ModelAndView view =
                new ModelAndView(
                        "statement/refused",
                        Map.of("page", titled, "back", "/statements/" + statementId));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The page that holds the place, and on it the paragraph. */
    private static String place(int offset, int paragraph) {
        return paragraph > 0 ? "&at=" + (offset + 1) + "#paragraph-" + paragraph : "";
    }

    private static ModelAndView back(
            UUID statementId, int version, String place, RedirectAttributes after, Said notice) {
        after.addFlashAttribute("notice", notice);
        ModelAndView view =
                new ModelAndView("redirect:/statements/" + statementId + "?v=" + version + place);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
