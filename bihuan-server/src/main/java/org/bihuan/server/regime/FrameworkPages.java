package org.bihuan.server.regime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework.Certainty;
import org.bihuan.framework.sheet.FrameworkSheet;
import org.bihuan.server.framework.OwnFramework;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which frameworks there are, what one says, and what differs between two. */
@Controller
class FrameworkPages {

    private final Regimes regimes;
    private final Organisation organisation;

    FrameworkPages(Regimes regimes, Organisation organisation) {
        this.regimes = regimes;
        this.organisation = organisation;
    }

    @GetMapping("/frameworks")
    ModelAndView list(Page page, SignedIn who) {
        return new ModelAndView(
                "regime/frameworks",
                Map.of(
                        "page",
                        page.titled("framework.title"),
                        "lines",
                        regimes.all(who).stream().map(seen -> line(page, seen)).toList(),
                        "kept",
                        organisation.byName(Regimes.keptUnits(who)),
                        "choices",
                        choices(page, who)));
    }

    @GetMapping("/frameworks/{frameworkId}/{version}")
    ModelAndView shipped(
            Page page,
            SignedIn who,
            @PathVariable String frameworkId,
            @PathVariable String version) {
        return sheet(page, who, regimes.shipped(frameworkId, version));
    }

    @GetMapping("/own-frameworks/{id}")
    ModelAndView own(Page page, SignedIn who, @PathVariable UUID id) {
        return sheet(page, who, regimes.seen(id));
    }

    @GetMapping("/frameworks/{frameworkId}/{version}/text")
    ResponseEntity<byte[]> shippedText(
            @PathVariable String frameworkId, @PathVariable String version) {
        return text(regimes.shipped(frameworkId, version));
    }

    @GetMapping("/own-frameworks/{id}/text")
    ResponseEntity<byte[]> ownText(@PathVariable UUID id) {
        return text(regimes.seen(id));
    }

    /** What stays and what goes; without two frameworks the form that asks for them. */
    @GetMapping("/frameworks/comparison")
    ModelAndView comparison(
            Page page,
            SignedIn who,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after) {
        Optional<Seen> first = regimes.byKey(who, before);
        Optional<Seen> second = regimes.byKey(who, after);
        Optional<ComparisonView> view =
                first.flatMap(a -> second.map(b -> ComparisonView.of(page, a, b)));
        return new ModelAndView(
                "regime/comparison",
                Map.of(
                        "page",
                        page.under("framework.title", "/frameworks").titled("framework.comparison"),
                        "choices",
                        choices(page, who),
                        "before",
                        before,
                        "after",
                        after,
                        "found",
                        view));
    }

    private List<Choice> choices(Page page, SignedIn who) {
        return regimes.all(who).stream()
                .map(seen ->
                        new Choice(
                                seen.key(),
                                page.say(
                                        "framework.choice",
                                        seen.framework().title().in(language(page)),
                                        seen.framework().reference())))
                .toList();
    }

    private FrameworkLine line(Page page, Seen seen) {
        return new FrameworkLine(
                seen.framework().title().in(language(page)),
                seen.framework().reference(),
                seen.own().map(own -> unit(own.unitId())).orElse(""),
                tone(seen),
                state(seen),
                seen.href());
    }

    private String unit(UUID unitId) {
        return organisation.unit(unitId).map(Unit::name).orElse("");
    }

    static Said state(Seen seen) {
        return seen.own()
                .map(own ->
                        Said.of(
                                switch (own.state()) {
                                    case DRAFT -> "framework.state.draft";
                                    case PUBLISHED -> "framework.state.published";
                                    case SUPERSEDED -> "framework.state.superseded";
                                }))
                .orElseGet(() -> Said.of("framework.state.shipped"));
    }

    static Tone tone(Seen seen) {
        return seen.own()
                .map(own ->
                        switch (own.state()) {
                            case DRAFT -> Tone.GOING;
                            case PUBLISHED -> Tone.GOOD;
                            case SUPERSEDED -> Tone.IDLE;
                        })
                .orElse(Tone.NOTE);
    }

    private ModelAndView sheet(Page page, SignedIn who, Seen seen) {
        boolean draft =
                seen.own()
                        .map(OwnFramework::state)
                        .filter(OwnFramework.State.DRAFT::equals)
                        .isPresent();
        boolean keeps = seen.own().filter(own -> Regimes.mayKeep(who, own.unitId())).isPresent();
        return new ModelAndView(
                "regime/sheet",
                Map.of(
                        "page",
                        page.under("framework.title", "/frameworks")
                                .called(seen.framework().title().in(language(page))),
                        "line",
                        line(page, seen),
                        "sheet",
                        FrameworkSheet.of(seen.framework(), language(page)),
                        "example",
                        seen.framework().certainty() == Certainty.EXAMPLE,
                        "mayPublish",
                        draft && keeps));
    }

    private static ResponseEntity<byte[]> text(Seen seen) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        seen.framework().id()
                                                + "-"
                                                + seen.framework().version()
                                                + ".yaml")
                                .build()
                                .toString())
                .body(seen.yaml().getBytes(StandardCharsets.UTF_8));
    }

    static Locale language(Page page) {
        return Locale.forLanguageTag(page.lang());
    }
}
