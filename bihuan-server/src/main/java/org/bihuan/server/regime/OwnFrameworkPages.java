package org.bihuan.server.regime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.Mistake;
import org.bihuan.framework.Sentences;
import org.bihuan.server.framework.OwnFrameworks.Fault;
import org.bihuan.server.framework.OwnFrameworks.Kept;
import org.bihuan.server.identity.SignedIn;
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

/** A unit's own frameworks: a text becomes a draft, a draft is published or removed. */
@Controller
class OwnFrameworkPages {

    private final Regimes regimes;
    private final FrameworkPages pages;

    OwnFrameworkPages(Regimes regimes, FrameworkPages pages) {
        this.regimes = regimes;
        this.pages = pages;
    }

    @GetMapping("/units/{unitId}/frameworks/new")
    ModelAndView form(Page page, SignedIn who, @PathVariable UUID unitId) {
        return form(page, who, unitId, "", List.of());
    }

    @PostMapping("/units/{unitId}/frameworks")
    ModelAndView keep(
            Page page,
            SignedIn who,
            @PathVariable UUID unitId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Regimes.mustKeep(who, unitId);
        Optional<String> yaml = typed(text, file);
        if (yaml.isEmpty()) {
            return refused(page, who, unitId, text, List.of("framework.refused.not-text"));
        }
        return switch (regimes.keep(who, unitId, page.say("framework.field.text"), yaml.get())) {
            case Kept.Draft(UUID id) -> to("/own-frameworks/" + id);
            case Kept.Wrong(List<Mistake> mistakes) ->
                    wrong(page, who, unitId, yaml.get(), mistakes);
            case Kept.Refused(List<Fault> faults) ->
                    refused(
                            page,
                            who,
                            unitId,
                            yaml.get(),
                            faults.stream().map(OwnFrameworkPages::key).toList());
        };
    }

    @PostMapping("/own-frameworks/{id}/publication")
    ModelAndView publish(Page page, SignedIn who, @PathVariable UUID id) {
        return done(page, who, id, regimes.publish(who, id), "/own-frameworks/" + id);
    }

    @PostMapping("/own-frameworks/{id}/removal")
    ModelAndView remove(Page page, SignedIn who, @PathVariable UUID id) {
        return done(page, who, id, regimes.remove(who, id), "/frameworks");
    }

    private ModelAndView done(Page page, SignedIn who, UUID id, List<Fault> faults, String next) {
        if (faults.isEmpty()) {
            return to(next);
        }
        ModelAndView view = pages.own(page.refused(refusals(faults)), who, id);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Refusals refusals(List<Fault> faults) {
        return new Refusals(faults.stream().map(fault -> Refusal.of(key(fault))).toList());
    }

    private ModelAndView refused(
            Page page, SignedIn who, UUID unitId, String text, List<String> keys) {
        Page told =
                page.refused(
                        new Refusals(keys.stream().map(key -> Refusal.at("text", key)).toList()));
        ModelAndView view = form(told, who, unitId, text, List.of());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView wrong(
            Page page, SignedIn who, UUID unitId, String text, List<Mistake> mistakes) {
        Sentences sentences = new Sentences(FrameworkPages.language(page));
        List<String> lines =
                mistakes.stream()
                        .map(m ->
                                page.say(
                                        "framework.mistake",
                                        m.line(),
                                        m.column(),
                                        sentences.of(m),
                                        sentences.suggestion(m).orElse("")))
                        .toList();
        Page told =
                page.refused(
                        Refusals.of(
                                new Refusal(
                                        Said.of("framework.refused.mistakes", mistakes.size()),
                                        Optional.of("text"))));
        ModelAndView view = form(told, who, unitId, text, lines);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView form(
            Page page, SignedIn who, UUID unitId, String text, List<String> mistakes) {
        Regimes.mustKeep(who, unitId);
        return new ModelAndView(
                "regime/new",
                Map.of(
                        "page",
                        page.under("framework.title", "/frameworks").titled("framework.new"),
                        "unitId",
                        unitId.toString(),
                        "text",
                        text,
                        "mistakes",
                        mistakes));
    }

    /** A file counts where there is one; empty when it is no text in UTF-8. */
    private static Optional<String> typed(String text, @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.of(text);
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(file.getBytes()))
                            .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static String key(Fault fault) {
        return switch (fault) {
            case EMPTY -> "framework.refused.empty";
            case ID_OF_A_SHIPPED -> "framework.refused.id-of-a-shipped";
            case VERSION_TAKEN -> "framework.refused.version-taken";
            case OLDER -> "framework.refused.older";
            case NO_DRAFT -> "framework.refused.no-draft";
        };
    }

    private static ModelAndView to(String address) {
        ModelAndView view = new ModelAndView("redirect:" + address);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
