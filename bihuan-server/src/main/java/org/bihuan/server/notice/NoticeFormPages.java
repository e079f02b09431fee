package org.bihuan.server.notice;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a notice: of a new one, of one that is kept as a draft, of a correction. */
@Component
class NoticeFormPages {

    private final Receivers receivers;
    private final OwnFrameworks packs;

    NoticeFormPages(Receivers receivers, OwnFrameworks packs) {
        this.receivers = receivers;
        this.packs = packs;
    }

    /** What the form is of. */
    sealed interface Of {
        record Fresh() implements Of {}

        record Draft(NoticeDraft draft) implements Of {}

        record Correction(Notice notice) implements Of {}
    }

    ModelAndView show(
            Page page, SignedIn who, UUID unitId, Of what, MultiValueMap<String, String> typed) {
        if (!NoticeAccess.mayIssue(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        Locale language = Locale.forLanguageTag(page.lang());
        List<Receivers.Candidate> units = receivers.of(who);
        List<Choice> subtrees =
                units.stream()
                        .filter(unit -> unit.below() > 0)
                        .map(unit ->
                                new Choice(
                                        unit.id().toString(),
                                        page.say("notice.below", unit.name(), unit.below())))
                        .toList();
        NoticeForm form =
                new NoticeForm(
                        action(unitId, what),
                        what instanceof Of.Correction(Notice old) ? old.title() : "",
                        kept(unitId, what),
                        packs.offered(unitId).stream()
                                .map(Pack::framework)
                                .map(f -> new Choice(f.id(), f.title().in(language)))
                                .toList(),
                        units.stream()
                                .map(u -> new NoticeForm.Unit(u.id().toString(), u.name()))
                                .toList(),
                        subtrees,
                        typed);
        Page titled =
                page.under("notice.title", "/notices")
                        .titled(
                                switch (what) {
                                    case Of.Fresh() -> "notice.new";
                                    case Of.Draft _ -> "notice.draft";
                                    case Of.Correction _ -> "notice.correct";
                                });
        return new ModelAndView("notice/new", Map.of("page", titled, "form", form));
    }

    /** On to the notice that was issued, or the form again with all reasons. */
    ModelAndView after(
            Page page,
            SignedIn who,
            UUID unitId,
            Of what,
            MultiValueMap<String, String> typed,
            Issuing issuing,
            RedirectAttributes after) {
        return switch (issuing) {
            case Issuing.Issued(UUID id, int units) ->
                    to("/notices/" + id, Said.of("notice.done", units), after);
            case Issuing.Refused(List<Refusal> reasons) ->
                    refused(page, who, unitId, what, typed, reasons);
        };
    }

    ModelAndView refused(
            Page page,
            SignedIn who,
            UUID unitId,
            Of what,
            MultiValueMap<String, String> typed,
            List<Refusal> reasons) {
        ModelAndView view = show(page.refused(new Refusals(reasons)), who, unitId, what, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static ModelAndView to(String path, Said notice, RedirectAttributes after) {
        after.addFlashAttribute("notice", notice);
        ModelAndView view = new ModelAndView("redirect:" + path);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private static String action(UUID unitId, Of what) {
        return switch (what) {
            case Of.Fresh() -> "/units/" + unitId + "/notices";
            case Of.Draft(NoticeDraft draft) -> "/notice-drafts/" + draft.id() + "/issue";
            case Of.Correction(Notice old) -> "/notices/" + old.id() + "/correction";
        };
    }

    private static Optional<NoticeForm.Kept> kept(UUID unitId, Of what) {
        return switch (what) {
            case Of.Fresh() ->
                    Optional.of(
                            new NoticeForm.Kept("/units/" + unitId + "/notice-drafts", "", 0, ""));
            case Of.Draft(NoticeDraft draft) ->
                    Optional.of(
                            new NoticeForm.Kept(
                                    "/notice-drafts/" + draft.id(),
                                    "/notice-drafts/" + draft.id() + "/removal",
                                    draft.version(),
                                    draft.fileName().orElse("")));
            case Of.Correction _ -> Optional.empty();
        };
    }

    /** The framework that was chosen among those that the unit may use. */
    Optional<Pack> pack(UUID unitId, MultiValueMap<String, String> typed) {
        return packs.offered(unitId, one(typed, "framework"));
    }

    static NewNotice read(
            MultiValueMap<String, String> typed, Optional<Pack> pack, @Nullable MultipartFile file)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        return new NewNotice(
                pack,
                one(typed, "title"),
                one(typed, "number"),
                one(typed, "round"),
                one(typed, "period"),
                one(typed, "theme"),
                one(typed, "words"),
                one(typed, "sign-by"),
                one(typed, "from"),
                one(typed, "until"),
                one(typed, "reason"),
                typed.getOrDefault("units", List.of()),
                one(typed, "below"),
                file == null || name == null
                        ? NewNotice.Attached.NONE
                        : new NewNotice.Attached(name, file.getBytes()));
    }

    static String one(MultiValueMap<String, String> typed, String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }
}
