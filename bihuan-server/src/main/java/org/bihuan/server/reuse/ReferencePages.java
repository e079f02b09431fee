package org.bihuan.server.reuse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
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

/**
 * What a unit's statements are compared with beside one another, and for how long a result is its
 * author's.
 */
@Controller
class ReferencePages {

    private final References references;
    private final Organisation organisation;

    ReferencePages(References references, Organisation organisation) {
        this.references = references;
        this.organisation = organisation;
    }

    @GetMapping("/units/{unitId}/references")
    ModelAndView show(SignedIn who, Page page, @PathVariable UUID unitId) {
        return sheet(who, page, unitId, Map.of());
    }

    @PostMapping("/units/{unitId}/references")
    ModelAndView load(
            SignedIn who,
            Page page,
            @PathVariable UUID unitId,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        References.Wish wish =
                new References.Wish(
                        typed.getOrDefault("title", ""),
                        typed.getOrDefault("kind", ""),
                        typed.getOrDefault("person", ""),
                        typed.getOrDefault("words", ""),
                        name == null ? "" : name,
                        file == null ? new byte[0] : file.getBytes());
        return after(
                who,
                page,
                unitId,
                typed,
                references.load(who, unitId, wish),
                after,
                Said.of("reuse.references.loaded"));
    }

    @PostMapping("/units/{unitId}/references/{referenceId}/removal")
    ModelAndView remove(
            SignedIn who,
            Page page,
            @PathVariable UUID unitId,
            @PathVariable UUID referenceId,
            RedirectAttributes after) {
        references.remove(who, unitId, referenceId);
        return after(
                who, page, unitId, Map.of(), List.of(), after, Said.of("reuse.references.removed"));
    }

    @PostMapping("/units/{unitId}/references/author-hours")
    ModelAndView hours(
            SignedIn who,
            Page page,
            @PathVariable UUID unitId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after) {
        String hours = typed.getOrDefault("hours", "");
        return after(
                who,
                page,
                unitId,
                typed,
                references.sayHours(who, unitId, hours),
                after,
                Said.of("reuse.references.hours-said", hours.strip()));
    }

    private ModelAndView after(
            SignedIn who,
            Page page,
            UUID unitId,
            Map<String, String> typed,
            List<Refusal> refusals,
            RedirectAttributes after,
            Said notice) {
        if (!refusals.isEmpty()) {
            ModelAndView view = sheet(who, page.refused(new Refusals(refusals)), unitId, typed);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        after.addFlashAttribute("notice", notice);
        ModelAndView view = new ModelAndView("redirect:/units/" + unitId + "/references");
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private ModelAndView sheet(SignedIn who, Page page, UUID unitId, Map<String, String> typed) {
        References.Shelf shelf = references.of(who, unitId);
        Map<UUID, String> names =
                shelf.people().stream().collect(Collectors.toMap(Person::id, Person::name));
        ReferenceSheet sheet =
                new ReferenceSheet(
                        "/units/" + unitId + "/references",
                        organisation.unit(unitId).map(Unit::name).orElse(""),
                        shelf.texts().stream().map(one -> line(page, names, one)).toList(),
                        Stream.of(ReferenceText.Kind.values())
                                .map(kind ->
                                        new Choice(
                                                kind.stored(),
                                                page.say("reuse.reference." + kind.stored())))
                                .toList(),
                        shelf.people().stream()
                                .map(one -> new Choice(one.id().toString(), one.name()))
                                .toList(),
                        shelf.waiting(),
                        typed.getOrDefault("hours", Integer.toString(shelf.authorHours())),
                        typed);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                page.under("statement.list", "/statements").titled("reuse.references.title"));
        model.put("sheet", sheet);
        return new ModelAndView("reuse/references", model);
    }

    private static ReferenceSheet.Line line(
            Page page, Map<UUID, String> names, ReferenceText text) {
        Optional<String> whose =
                text.kind() == ReferenceText.Kind.EARLIER
                        ? Optional.of(
                                text.person()
                                        .map(id -> names.getOrDefault(id, "—"))
                                        .orElseGet(() -> page.say("reuse.references.team")))
                        : Optional.empty();
        return new ReferenceSheet.Line(
                text.id().toString(),
                text.title(),
                page.say("reuse.reference." + text.kind().stored()),
                whose.orElse(""),
                text.fileName(),
                page.moment(text.loadedAt()));
    }
}
