package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The gates for programs: the same sentences as on the page, in the reader's language. */
@Controller
class GatePages {

    private final Cycles cycles;
    private final CycleGates gates;
    private final CycleSheets sheets;
    private final CycleLinks links;

    GatePages(Cycles cycles, CycleGates gates, CycleSheets sheets, CycleLinks links) {
        this.cycles = cycles;
        this.gates = gates;
        this.sheets = sheets;
        this.links = links;
    }

    /** The answer as JSON. */
    record Answer(
            String cycle,
            String title,
            String unit,
            String framework,
            String language,
            List<StepAnswer> steps) {}

    /**
     * @param state {@code waiting} (shut), {@code not-begun}, {@code under-way} or {@code done}
     * @param due as ISO 8601; null without a plan
     * @param blockers what the steps before lack when the state is {@code waiting}, else what this
     *     step lacks
     */
    record StepAnswer(
            String step,
            int number,
            String name,
            String state,
            String stateText,
            boolean open,
            @Nullable String due,
            List<BlockerAnswer> blockers,
            @Nullable OverrideAnswer override) {}

    record BlockerAnswer(String code, String text, int count, String link) {}

    record OverrideAnswer(String role, String reason, String at) {}

    @GetMapping("/api/v1/cycles/{id}/gates")
    @ResponseBody
    Answer gates(
            Page seen,
            SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang) {
        Page page = in(seen, lang);
        Cycle cycle = cycles.find(id).orElseThrow(() -> new NotInSight("cycle", id));
        Predicate<String> reach = links.reach(who, cycle);
        return new Answer(
                cycle.id().toString(),
                cycle.title(),
                sheets.unitName(cycle),
                cycle.frameworkId() + "@" + cycle.frameworkVersion(),
                page.lang(),
                gates.of(cycle).stream().map(gate -> step(page, cycle, gate, reach)).toList());
    }

    /** In the language that a program asks for, else in the reader's. */
    private static Page in(Page page, String lang) {
        return switch (lang) {
            case "zh" -> new Page(page.words(), page.look().in(Language.ZH), page.visit());
            case "en" -> new Page(page.words(), page.look().in(Language.EN), page.visit());
            default -> page;
        };
    }

    private static StepAnswer step(Page page, Cycle cycle, Gate gate, Predicate<String> reach) {
        return new StepAnswer(
                gate.step(),
                gate.number(),
                gate.name().in(Locale.forLanguageTag(page.lang())),
                gate.state().word(),
                page.say(CycleSheets.word(gate)),
                !gate.isShut(),
                gate.due().map(LocalDate::toString).orElse(null),
                gate.blockers().stream()
                        .map(blocker ->
                                new BlockerAnswer(
                                        blocker.code(),
                                        page.say(blocker.said()),
                                        blocker.count(),
                                        CycleLinks.href(reach, cycle, gate, blocker)))
                        .toList(),
                gate.passed()
                        .map(given ->
                                new OverrideAnswer(
                                        given.role().name().toLowerCase(Locale.ROOT),
                                        given.reason(),
                                        given.at().toString()))
                        .orElse(null));
    }
}
