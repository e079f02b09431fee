package org.bihuan.server.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.PriorPromises;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
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

/** Uploading or pasting: a new statement, or the next version of one. */
@Controller
class UploadPages {

    private static final String TEAM = "team";

    private final Uploads uploads;
    private final Statements statements;
    private final Organisation organisation;
    private final List<PriorPromises> promises;

    UploadPages(
            Uploads uploads,
            Statements statements,
            Organisation organisation,
            List<PriorPromises> promises) {
        this.promises = promises;
        this.uploads = uploads;
        this.statements = statements;
        this.organisation = organisation;
    }

    @GetMapping("/cycles/{cycleId}/statements/new")
    ModelAndView blank(SignedIn who, Page page, @PathVariable UUID cycleId) {
        Cycle cycle = statements.cycleToBeginIn(who, cycleId);
        List<Choice> whose = whose(who, page, cycle);
        String only = whose.size() == 1 ? whose.getFirst().value() : "";
        return beginning(who, page, cycle, new UploadForm(whose, only, "", ""));
    }

    @PostMapping("/cycles/{cycleId}/statements")
    ModelAndView begin(
            SignedIn who,
            Page page,
            @PathVariable UUID cycleId,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        var wish = new Uploads.Beginning(whoseOf(whose), title, handed(file, text));
        return switch (uploads.begin(who, cycleId, wish)) {
            case Uploaded.Done done -> seeOther(done, after);
            case Uploaded.No(List<Refused> reasons) -> {
                Cycle cycle = statements.cycleToBeginIn(who, cycleId);
                UploadForm form = new UploadForm(whose(who, page, cycle), whose, title, text);
                yield refused(
                        beginning(
                                who,
                                page.refused(sentences(reasons)),
                                cycle,
                                form.pointing(reasons)));
            }
        };
    }

    @GetMapping("/statements/{statementId}/versions/new")
    ModelAndView next(SignedIn who, Page page, @PathVariable UUID statementId) {
        return next(page, statements.toUpload(who, statementId), "");
    }

    @PostMapping("/statements/{statementId}/versions")
    ModelAndView add(
            SignedIn who,
            Page page,
            @PathVariable UUID statementId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        return switch (uploads.add(who, statementId, handed(file, text))) {
            case Uploaded.Done done -> seeOther(done, after);
            case Uploaded.No(List<Refused> reasons) ->
                    refused(
                            next(
                                    page.refused(sentences(reasons)),
                                    statements.line(who, statementId),
                                    text));
        };
    }

    /** What became of the last promises, as the first part of a statement may say it. */
    private List<String> firstPart(SignedIn who, Page page, Cycle cycle) {
        return promises.stream()
                .flatMap(part -> part.of(who, cycle).stream())
                .map(one ->
                        page.say(
                                "statement.promised.line",
                                one.number(),
                                one.measure(),
                                one.owner(),
                                one.real(),
                                one.label()))
                .toList();
    }

    private ModelAndView beginning(SignedIn who, Page page, Cycle cycle, UploadForm form) {
        Page titled =
                page.underNamed(cycle.title(), "/cycles/" + cycle.id())
                        .under("statement.list", "/statements")
                        .titled("statement.new");
        String action = "/cycles/" + cycle.id() + "/statements";
        return new ModelAndView(
                "statement/new",
                Map.of(
                        "page",
                        titled,
                        "form",
                        form,
                        "action",
                        action,
                        "promises",
                        firstPart(who, titled, cycle)));
    }

    private static ModelAndView next(Page page, StatementLine statement, String typed) {
        String address = "/statements/" + statement.id();
        Page titled =
                page.under("statement.list", "/statements")
                        .underNamed(statement.title(), address)
                        .titled("statement.next", statement.versions() + 1);
        UploadForm form = new UploadForm(List.of(), "", "", typed);
        return new ModelAndView(
                "statement/next", Map.of("page", titled, "form", form, "address", address));
    }

    private List<Choice> whose(SignedIn who, Page page, Cycle cycle) {
        List<Choice> choices = new ArrayList<>();
        if (Access.mayBegin(who, cycle.unitId(), Optional.empty())) {
            choices.add(new Choice(TEAM, page.say("statement.whose.team")));
        }
        organisation.people(cycle.unitId()).stream()
                .filter(p -> Access.mayBegin(who, cycle.unitId(), Optional.of(p.id())))
                .map(p ->
                        new Choice(
                                p.id().toString(),
                                p.post().map(post -> p.name() + " · " + post).orElse(p.name())))
                .forEach(choices::add);
        return choices;
    }

    private static Optional<Uploads.Whose> whoseOf(String value) {
        if (value.equals(TEAM)) {
            return Optional.of(new Uploads.Whose(Optional.empty()));
        }
        try {
            return Optional.of(new Uploads.Whose(Optional.of(UUID.fromString(value))));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** A browser sends an empty part when no file was chosen. */
    private static Handed handed(@Nullable MultipartFile file, String text) throws IOException {
        if (file == null) {
            return Handed.typed(text);
        }
        String name = file.getOriginalFilename();
        return new Handed(name == null ? "" : name, file.getBytes(), text);
    }

    private static Refusals sentences(List<Refused> reasons) {
        return Refusing.sentences(reasons);
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView seeOther(Uploaded.Done done, RedirectAttributes after) {
        after.addFlashAttribute("notice", notice(done));
        ModelAndView view = new ModelAndView("redirect:/statements/" + done.statementId());
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private static Said notice(Uploaded.Done done) {
        if (!done.fresh()) {
            return Said.of("statement.nothing-new", done.number());
        }
        CarriedCorrections.Count carried = done.corrections();
        if (carried.equals(CarriedCorrections.Count.NOTHING)) {
            return Said.of("statement.uploaded", done.number());
        }
        return carried.left() == 0
                ? Said.of("statement.uploaded-carried", done.number(), carried.carried())
                : Said.of(
                        "statement.uploaded-carried-some",
                        done.number(),
                        carried.carried(),
                        carried.left());
    }
}
