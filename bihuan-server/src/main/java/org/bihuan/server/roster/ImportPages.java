package org.bihuan.server.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The workbook: out, in, what it would do, and how far it is. */
@Controller
class ImportPages {

    private static final String IMPORT = RosterAddresses.ROSTER + "/imports/{importId}";
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Seconds between two looks at an import that is at work. */
    private static final String SOON = "2";

    private final Imports imports;
    private final RosterExports exports;
    private final RosterWords words;
    private final RosterFiles files;

    ImportPages(Imports imports, RosterExports exports, RosterWords words, RosterFiles files) {
        this.imports = imports;
        this.exports = exports;
        this.words = words;
        this.files = files;
    }

    @GetMapping(RosterAddresses.ROSTER)
    ModelAndView roster(Page page, SignedIn who) {
        return new ModelAndView(
                "roster/roster",
                Map.of(
                        "page",
                        page.under("roster.tree", RosterAddresses.PEOPLE).titled("roster.import"),
                        "imports",
                        ImportView.lines(page, imports.latest(who))));
    }

    @PostMapping(RosterAddresses.ROSTER + "/imports")
    ModelAndView upload(
            Page page, SignedIn who, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(page, who, Said.of("roster.file.missing"));
        }
        String name = file.getOriginalFilename();
        return switch (imports.upload(who, name == null ? "" : name, file.getBytes())) {
            case Imports.Uploaded.Taken(UUID id) -> seeOther(RosterAddresses.of(id));
            case Imports.Uploaded.Refused(Said why) -> refused(page, who, why);
        };
    }

    private ModelAndView refused(Page page, SignedIn who, Said why) {
        Refusal refusal = new Refusal(why, Optional.of("file"));
        ModelAndView view = roster(page.refused(Refusals.of(refusal)), who);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping(IMPORT)
    ModelAndView show(
            Page page, SignedIn who, @PathVariable UUID importId, HttpServletResponse response) {
        RosterImport found = imports.find(who, importId);
        if (Imports.isAtWork(found)) {
            response.setHeader("Refresh", SOON);
        }
        return new ModelAndView(
                "roster/import",
                Map.of(
                        "page",
                        page.under("roster.tree", RosterAddresses.PEOPLE)
                                .under("roster.import", RosterAddresses.ROSTER)
                                .called(found.fileName()),
                        "view",
                        ImportView.of(page, found, imports.faults(who, importId))));
    }

    @Delicate
    @PostMapping(IMPORT + "/writing")
    ModelAndView carryOut(SignedIn who, @PathVariable UUID importId) {
        imports.carryOut(who, importId);
        return seeOther(RosterAddresses.of(importId));
    }

    /** Bytes, or the page that says why the workbook cannot be opened now. */
    @GetMapping(IMPORT + "/returned")
    Object returned(Page page, SignedIn who, @PathVariable UUID importId) {
        byte[] content =
                imports.content(who, importId)
                        .orElseThrow(() -> new NotInSight("workbook of", importId));
        String name = imports.find(who, importId).fileName();
        try {
            return file(
                    files.returned(who.personId(), page, content, imports.faults(who, importId)),
                    name);
        } catch (UnreadableWorkbook unreadable) {
            return refused(page, who, unreadable.why());
        }
    }

    @GetMapping(RosterAddresses.ROSTER + "/template")
    ResponseEntity<byte[]> template(Page page, SignedIn who) {
        Imports.home(who);
        return file(
                RosterSheets.template(words, page.look().language(), page.today()),
                page.say("roster.file.template-name"));
    }

    /** A form and no link: what is handed out is written down. */
    @Delicate
    @PostMapping(RosterAddresses.ROSTER + "/export")
    ResponseEntity<byte[]> export(Page page, SignedIn who) {
        return file(
                exports.write(who, page.look().language(), page.today()),
                page.say("roster.file.export-name", page.today().toString()));
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static ModelAndView seeOther(String address) {
        ModelAndView view = new ModelAndView("redirect:" + address);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
