package org.bihuan.server.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.Term;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.suggestion.Suggestion.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of suggestions of a cycle. */
@Controller
class SuggestionPages {

    private final Suggestions suggestions;
    private final Cycles cycles;
    private final Organisation organisation;

    SuggestionPages(Suggestions suggestions, Cycles cycles, Organisation organisation) {
        this.suggestions = suggestions;
        this.cycles = cycles;
        this.organisation = organisation;
    }

    @GetMapping("/cycles/{id}/suggestions")
    ModelAndView list(SignedIn who, Page page, @PathVariable UUID id) {
        return show(who, page, id, Map.of());
    }

    @PostMapping("/cycles/{id}/suggestions")
    ModelAndView note(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Suggestions.Given given =
                new Suggestions.Given(
                        typed.getOrDefault("giver", ""),
                        typed.getOrDefault("day", ""),
                        typed.getOrDefault("about", ""),
                        typed.getOrDefault("dimension", ""),
                        typed.getOrDefault("words", ""));
        return done(who, page, id, typed, suggestions.note(who, id, given));
    }

    @PostMapping("/cycles/{id}/suggestions/closing")
    ModelAndView close(SignedIn who, @PathVariable UUID id) {
        suggestions.close(who, id);
        return to(id);
    }

    @PostMapping("/cycles/{id}/suggestions/reopening")
    ModelAndView reopen(SignedIn who, @PathVariable UUID id) {
        suggestions.reopen(who, id);
        return to(id);
    }

    @PostMapping("/suggestions/{suggestionId}/answers")
    ModelAndView answer(
            SignedIn who,
            Page page,
            @PathVariable UUID suggestionId,
            @RequestParam Map<String, String> typed) {
        UUID cycle = suggestions.cycleOf(who, suggestionId);
        List<Refusal> refusals =
                suggestions.answer(
                        who,
                        suggestionId,
                        typed.getOrDefault("outcome-" + suggestionId, ""),
                        typed.getOrDefault("done-" + suggestionId, ""));
        return done(who, page, cycle, typed, refusals);
    }

    @PostMapping("/suggestions/{suggestionId}/withdrawal")
    ModelAndView withdraw(SignedIn who, @PathVariable UUID suggestionId) {
        UUID cycle = suggestions.cycleOf(who, suggestionId);
        suggestions.withdraw(who, suggestionId);
        return to(cycle);
    }

    private ModelAndView done(
            SignedIn who,
            Page page,
            UUID cycle,
            Map<String, String> typed,
            List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return to(cycle);
        }
        ModelAndView view = show(who, page.refused(new Refusals(refusals)), cycle, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView show(SignedIn who, Page page, UUID id, Map<String, String> typed) {
        Cycle cycle =
                cycles.find(id)
                        .filter(found -> SuggestionAccess.maySee(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", id));
        ReviewFramework framework = cycles.framework(cycle);
        Locale language = Locale.forLanguageTag(page.lang());
        Page titled =
                page.underNamed(cycle.title(), "/cycles/" + id).called(title(framework, language));
        return new ModelAndView(
                "suggestion/list",
                Map.of("page", titled, "sheet", sheet(who, page, cycle, framework, typed)));
    }

    private static String title(ReviewFramework framework, Locale language) {
        return framework.steps().stream()
                .filter(step -> step.kind() == StepKind.OPINIONS)
                .findFirst()
                .map(step -> step.name().in(language))
                .orElseGet(() -> framework.terms().many(Term.OPINION, language));
    }

    private SuggestionSheet sheet(
            SignedIn who,
            Page page,
            Cycle cycle,
            ReviewFramework framework,
            Map<String, String> typed) {
        Locale language = Locale.forLanguageTag(page.lang());
        List<Suggestion> read = suggestions.read(who, cycle);
        Optional<java.time.LocalDate> closed = suggestions.closedOn(cycle);
        boolean keeps = SuggestionAccess.mayKeep(who, cycle.unitId());
        return new SuggestionSheet(
                "/cycles/" + cycle.id() + "/suggestions",
                SuggestionFacts.said(read, closed),
                closed.map(page::date).orElse(""),
                keeps,
                !keeps,
                organisation.people(cycle.unitId()).stream()
                        .map(person -> new Choice(person.id().toString(), person.name()))
                        .toList(),
                framework.dimensions().stream()
                        .map(one -> new Choice(one.code(), one.words().in(language)))
                        .toList(),
                Arrays.stream(Outcome.values())
                        .map(one ->
                                new Choice(
                                        one.word(), page.say("suggestion.outcome." + one.word())))
                        .toList(),
                read.stream().map(one -> line(page, framework, language, one)).toList(),
                typed);
    }

    private SuggestionSheet.Line line(
            Page page, ReviewFramework framework, Locale language, Suggestion given) {
        return new SuggestionSheet.Line(
                given.id().toString(),
                page.date(given.givenOn()),
                given.giver(),
                given.about()
                        .map(person -> organisation.personName(person).orElse("—"))
                        .orElseGet(() -> page.say("suggestion.about.team")),
                framework.dimensions().stream()
                        .filter(one -> one.code().equals(given.dimension()))
                        .findFirst()
                        .map(one -> one.words().in(language))
                        .orElse(given.dimension()),
                given.words(),
                given.answer().map(answer -> tone(answer.outcome())).orElse(Tone.IDLE),
                given.answer()
                        .map(answer -> Said.of("suggestion.outcome." + answer.outcome().word()))
                        .orElseGet(() -> Said.of("suggestion.outcome.none")),
                given.answer().map(answer -> answer.outcome().word()).orElse(""),
                given.answer().map(Suggestion.Answer::words).orElse(""),
                given.answer()
                        .map(answer ->
                                page.say(
                                        "suggestion.answered.by",
                                        organisation.personName(answer.by()).orElse("—"),
                                        page.day(answer.at())))
                        .orElse(""));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> Tone.GOOD;
            case PARTLY -> Tone.GOING;
            case EXPLAINED -> Tone.NOTE;
            case PASSED_ON -> Tone.WAITING;
        };
    }

    private static ModelAndView to(UUID cycle) {
        ModelAndView view = new ModelAndView("redirect:/cycles/" + cycle + "/suggestions");
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
