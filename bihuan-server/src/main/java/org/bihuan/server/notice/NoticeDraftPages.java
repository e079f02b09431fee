package org.bihuan.server.notice;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a notice as a draft, going on with it, issuing it or throwing it away. */
@Controller
class NoticeDraftPages {

    private final NoticeDrafts drafts;
    private final NoticeFormPages forms;

    NoticeDraftPages(NoticeDrafts drafts, NoticeFormPages forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    @PostMapping("/units/{unitId}/notice-drafts")
    ModelAndView keep(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        NewNotice wanted = NoticeFormPages.read(typed, forms.pack(unitId, typed), file);
        NoticeDrafts.Keeping keeping =
                drafts.keep(who, unitId, wanted, NoticeFormPages.one(typed, "framework"));
        return kept(page, who, unitId, new NoticeFormPages.Of.Fresh(), typed, keeping, after);
    }

    @GetMapping("/notice-drafts/{draftId}")
    ModelAndView draft(Page page, SignedIn who, @PathVariable UUID draftId) {
        NoticeDraft draft = drafts.find(who, draftId);
        return forms.show(
                page, who, draft.unitId(), new NoticeFormPages.Of.Draft(draft), draft.typed());
    }

    @PostMapping("/notice-drafts/{draftId}")
    ModelAndView change(
            Page page,
            SignedIn who,
            @PathVariable UUID draftId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        NoticeDraft draft = drafts.find(who, draftId);
        NewNotice wanted = NoticeFormPages.read(typed, forms.pack(draft.unitId(), typed), file);
        NoticeDrafts.Keeping keeping =
                drafts.change(
                        who,
                        draftId,
                        version(typed),
                        wanted,
                        NoticeFormPages.one(typed, "framework"));
        return kept(
                page,
                who,
                draft.unitId(),
                new NoticeFormPages.Of.Draft(draft),
                typed,
                keeping,
                after);
    }

    @PostMapping("/notice-drafts/{draftId}/issue")
    ModelAndView issue(
            Page page,
            SignedIn who,
            @PathVariable UUID draftId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        NoticeDraft draft = drafts.find(who, draftId);
        NewNotice wanted = NoticeFormPages.read(typed, forms.pack(draft.unitId(), typed), file);
        Issuing issuing = drafts.issue(who, draftId, wanted);
        return forms.after(
                page,
                who,
                draft.unitId(),
                new NoticeFormPages.Of.Draft(draft),
                typed,
                issuing,
                after);
    }

    @PostMapping("/notice-drafts/{draftId}/removal")
    ModelAndView remove(SignedIn who, @PathVariable UUID draftId, RedirectAttributes after) {
        drafts.throwAway(who, draftId);
        return NoticeFormPages.to("/notices", Said.of("notice.draft.thrown"), after);
    }

    private ModelAndView kept(
            Page page,
            SignedIn who,
            UUID unitId,
            NoticeFormPages.Of what,
            MultiValueMap<String, String> typed,
            NoticeDrafts.Keeping keeping,
            RedirectAttributes after) {
        return switch (keeping) {
            case NoticeDrafts.Keeping.Kept(UUID id) ->
                    NoticeFormPages.to("/notice-drafts/" + id, Said.of("notice.draft.kept"), after);
            case NoticeDrafts.Keeping.Refused(List<Refusal> reasons) ->
                    forms.refused(page, who, unitId, what, typed, reasons);
        };
    }

    private static int version(MultiValueMap<String, String> typed) {
        String seen = NoticeFormPages.one(typed, "version");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
    }
}
