package org.bihuan.server.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issuing a notice, correcting it, and seeing what became of it. */
@Controller
class NoticePages {

    private final Notices notices;
    private final NoticeReading reading;
    private final NoticePrinter printer;
    private final NoticeShelves shelves;
    private final NoticeFormPages forms;

    NoticePages(
            Notices notices,
            NoticeReading reading,
            NoticePrinter printer,
            NoticeShelves shelves,
            NoticeFormPages forms) {
        this.notices = notices;
        this.reading = reading;
        this.printer = printer;
        this.shelves = shelves;
        this.forms = forms;
    }

    @GetMapping("/notices")
    ModelAndView list(Page page, SignedIn who) {
        return new ModelAndView(
                "notice/list",
                Map.of("page", page.titled("notice.title"), "shelf", shelves.of(who, page)));
    }

    @GetMapping("/units/{unitId}/notices/new")
    ModelAndView form(Page page, SignedIn who, @PathVariable UUID unitId) {
        return forms.show(
                page, who, unitId, new NoticeFormPages.Of.Fresh(), new LinkedMultiValueMap<>());
    }

    @PostMapping("/units/{unitId}/notices")
    ModelAndView issue(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        NewNotice wanted = NoticeFormPages.read(typed, forms.pack(unitId, typed), file);
        Issuing issuing = notices.issue(who, unitId, wanted);
        return forms.after(
                page, who, unitId, new NoticeFormPages.Of.Fresh(), typed, issuing, after);
    }

    @GetMapping("/notices/{noticeId}")
    ModelAndView notice(
            Page page,
            SignedIn who,
            @PathVariable UUID noticeId,
            @RequestParam(defaultValue = "") String show) {
        Notice notice = reading.issued(who, noticeId);
        return new ModelAndView(
                "notice/notice",
                Map.of(
                        "page",
                        page.under("notice.title", "/notices").called(notice.title()),
                        "sheet",
                        printer.issued(who, page, notice, show)));
    }

    @GetMapping("/notices/{noticeId}/file")
    ResponseEntity<byte[]> file(SignedIn who, @PathVariable UUID noticeId) {
        Notice notice = reading.issued(who, noticeId);
        return file(notice, reading.file(notice));
    }

    @GetMapping("/notices/{noticeId}/correction")
    ModelAndView correction(Page page, SignedIn who, @PathVariable UUID noticeId) {
        Notice old = notices.newest(who, noticeId);
        return forms.show(
                page, who, old.unitId(), new NoticeFormPages.Of.Correction(old), asTyped(old));
    }

    @PostMapping("/notices/{noticeId}/correction")
    ModelAndView correct(
            Page page,
            SignedIn who,
            @PathVariable UUID noticeId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        Notice old = notices.newest(who, noticeId);
        NewNotice wanted = NoticeFormPages.read(typed, Optional.of(notices.pack(old)), file);
        Issuing issuing = notices.correct(who, noticeId, wanted);
        return forms.after(
                page,
                who,
                old.unitId(),
                new NoticeFormPages.Of.Correction(old),
                typed,
                issuing,
                after);
    }

    /** The form of a correction begins with what stands. */
    private MultiValueMap<String, String> asTyped(Notice old) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("title", old.title());
        typed.add("number", old.number());
        typed.add("round", old.round());
        typed.add("period", old.period());
        typed.add("theme", old.theme());
        typed.add("words", old.words());
        typed.add("from", old.from().toString());
        typed.add("until", old.until().toString());
        typed.put("units", reading.receivers(old).stream().map(UUID::toString).toList());
        return typed;
    }

    /** To be saved, never to be opened inside our pages. */
    static ResponseEntity<byte[]> file(Notice notice, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        notice.fileName().orElse("notice"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
