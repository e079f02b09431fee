package org.bihuan.server.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.OpeningPages;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reading a statement: the page, its versions beside one another, the original; words on remarks.
 */
@Controller
class StatementPages {

    private final Statements statements;
    private final Dismissals dismissals;
    private final StatementOpenings openings;
    private final Readings readings;
    private final Yardstick yardstick;
    private final ShortRoots roots;
    private final List<StatementActions> actions;

    StatementPages(
            Statements statements,
            Dismissals dismissals,
            StatementOpenings openings,
            Readings readings,
            Yardstick yardstick,
            ShortRoots roots,
            List<StatementActions> actions) {
        this.statements = statements;
        this.dismissals = dismissals;
        this.openings = openings;
        this.readings = readings;
        this.yardstick = yardstick;
        this.roots = roots;
        this.actions = actions;
    }

    @GetMapping("/statements")
    ModelAndView list(SignedIn who, Page page) {
        return new ModelAndView(
                "statement/list",
                Map.of("page", page.titled("statement.list"), "cycles", statements.shelves(who)));
    }

    @GetMapping("/statements/{statementId}")
    ModelAndView show(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam(name = "v") Optional<Integer> number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "0") int leaf,
            @RequestParam(defaultValue = "0") int near,
            @RequestParam(defaultValue = "0") int remark,
            @RequestParam(defaultValue = "0") int at) {
        Opened opened = statements.open(who, statementId, number, languageOf(page));
        int version = opened.version().number();
        readings.read(who, opened.statement(), version);
        RemarkFilter filter = RemarkFilter.read(version, kind, severity, state);
        var wanted = new Leaf.Wanted(leaf, near, remark, at);
        return sheet(who, page, opened, filter, wanted, StatementSheet.Typed.NOTHING);
    }

    @PostMapping("/statements/{statementId}/dismissals")
    ModelAndView dismiss(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam int version,
            @RequestParam int remark,
            @RequestParam String place,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        RemarkFilter filter = RemarkFilter.read(version, typed);
        String reason = typed.getOrDefault("reason-" + remark, "");
        List<Refused> refused =
                dismissals.say(
                        who, statementId, new Dismissals.Word(version, remark, place, reason));
        if (!refused.isEmpty()) {
            return again(
                    who,
                    page,
                    statementId,
                    filter,
                    refused,
                    new StatementSheet.Typed(remark, reason));
        }
        return back(statementId, filter, remark, after, Said.of("statement.dismissed", remark));
    }

    @PostMapping("/statements/{statementId}/dismissals/{dismissalId}/withdrawal")
    ModelAndView withdraw(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @PathVariable UUID dismissalId,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int remark,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        RemarkFilter filter = RemarkFilter.read(version, typed);
        List<Refused> refused = dismissals.withdraw(who, statementId, dismissalId);
        if (!refused.isEmpty()) {
            return again(who, page, statementId, filter, refused, StatementSheet.Typed.NOTHING);
        }
        return back(statementId, filter, remark, after, Said.of("statement.withdrawn"));
    }

    @GetMapping("/statements/{statementId}/comparison")
    ModelAndView compare(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam(name = "from") int older,
            @RequestParam(name = "to") int newer,
            @RequestParam(name = "all", defaultValue = "false") boolean everything,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Statements.Two two =
                statements.two(
                        who,
                        statementId,
                        Math.min(older, newer),
                        Math.max(older, newer),
                        languageOf(page));
        readings.read(who, two.newer().statement(), two.newer().version().number());
        ComparisonSheet sheet =
                ComparisonSheet.of(
                        two,
                        statements.named(two.newer()),
                        yardstick.cards(),
                        languageOf(page),
                        everything,
                        number);
        Page titled =
                page.under("statement.list", "/statements")
                        .underNamed(sheet.title(), "/statements/" + statementId)
                        .titled("statement.compare.title", sheet.older(), sheet.newer());
        return new ModelAndView("statement/comparison", Map.of("page", titled, "sheet", sheet));
    }

    /**
     * Always as a download: what strangers wrote is never shown by the browser as a page of ours.
     */
    @GetMapping("/statements/{statementId}/original")
    ResponseEntity<byte[]> original(
            SignedIn who,
            @PathVariable UUID statementId,
            @RequestParam(name = "v") Optional<Integer> number) {
        Original original = statements.original(who, statementId, number);
        readings.taken(who, original.statement(), original.version());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(original.content());
    }

    /** With it a verifier checks the files against the log; the log itself holds no text. */
    @GetMapping("/statements/{statementId}/openings")
    ResponseEntity<byte[]> openings(SignedIn who, @PathVariable UUID statementId) {
        StatementOpenings.Openings found = openings.of(who, statementId);
        readings.read(who, found.statement(), found.version());
        return OpeningPages.named(statementId, found.lines());
    }

    private ModelAndView again(
            SignedIn who,
            Page page,
            UUID statementId,
            RemarkFilter filter,
            List<Refused> refused,
            StatementSheet.Typed typed) {
        Opened opened =
                statements.open(who, statementId, Optional.of(filter.version()), languageOf(page));
        Page told = page.refused(Refusing.sentences(refused));
        var wanted = Leaf.Wanted.remark(typed.remark());
        ModelAndView view = sheet(who, told, opened, filter, wanted, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView sheet(
            SignedIn who,
            Page page,
            Opened opened,
            RemarkFilter filter,
            Leaf.Wanted wanted,
            StatementSheet.Typed typed) {
        StatementSheet sheet =
                StatementSheet.of(
                        opened,
                        statements.named(opened),
                        yardstick.cards(),
                        languageOf(page),
                        filter,
                        wanted,
                        typed);
        Page titled =
                page.underNamed(opened.cycle().title(), "/cycles/" + opened.cycle().id())
                        .under("statement.list", "/statements")
                        .called(sheet.title());
        List<StatementActions.Action> offered = new ArrayList<>();
        for (StatementActions part : actions) {
            offered.addAll(part.actionsFor(who, opened.statement().unitId(), sheet.id()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", titled);
        model.put("sheet", sheet);
        model.put("offered", offered);
        model.put("root", roots.of(opened.statement().unitId()));
        return new ModelAndView("statement/statement", model);
    }

    private static ModelAndView back(
            UUID statementId,
            RemarkFilter filter,
            int remark,
            RedirectAttributes after,
            Said notice) {
        after.addFlashAttribute("notice", notice);
        String place = remark > 0 ? "&remark=" + remark + "#remark-" + remark : "";
        ModelAndView view =
                new ModelAndView("redirect:/statements/" + statementId + filter.query() + place);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private static Locale languageOf(Page page) {
        return Locale.forLanguageTag(page.lang());
    }
}
