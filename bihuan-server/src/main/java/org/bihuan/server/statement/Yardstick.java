package org.bihuan.server.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.CheckReport.Coverage;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Expectations.Limits;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Correction;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.OutlineParser;
import org.springframework.stereotype.Component;

/** What a cycle's statements are measured by: its framework, and the rules of the text library. */
@Component
class Yardstick {

    /** The kind of statement that belongs to nobody in particular, where a framework has one. */
    private static final String TEAM = "team";

    /** Why a rule did not run, beside the reasons that the library gives. */
    static final String OFF_BY_UNIT = "off-by-unit";

    /** Some hundred statements, or two books pasted by mistake. */
    private static final int CHARACTERS_KEPT = 2_000_000;

    /** Cycles of a season whose frameworks bring wording of their own. */
    private static final int CHECKERS_KEPT = 16;

    private final Recent<CheckKey, CheckReport> reports = new Recent<>(CHARACTERS_KEPT);
    private final Recent<CheckKey, List<Fingerprint>> places = new Recent<>(CHARACTERS_KEPT);
    private final Recent<Corrected, Outline> outlines = new Recent<>(CHARACTERS_KEPT);
    private final CycleCheckers checkers = new CycleCheckers(CHECKERS_KEPT);
    private final OutlineParser parser = new OutlineParser();
    private final Cycles cycles;

    private record Corrected(UUID versionId, List<Correction> corrections) {}

    Yardstick(Cycles cycles) {
        this.cycles = cycles;
    }

    /** Every rule's card, by rule id; the same in every cycle. */
    Map<String, Card> cards() {
        return checkers.standard().cards();
    }

    /** The code of the kind of statement that a person, or the team, writes in this cycle. */
    String kind(Cycle cycle, boolean ofAPerson) {
        ReviewFramework framework = framework(cycle);
        if (!ofAPerson) {
            return framework.kind(TEAM).orElse(framework.usualKind()).code();
        }
        return framework.statements().stream()
                .filter(kind -> !kind.code().equals(TEAM))
                .findFirst()
                .orElse(framework.usualKind())
                .code();
    }

    /** In the framework's own language. */
    String nameOf(Cycle cycle, String kind) {
        ReviewFramework framework = framework(cycle);
        return framework.kind(kind).orElse(framework.usualKind()).name().in(framework.language());
    }

    /**
     * What is expected of a document; parts are named in the language asked for. Of a kind that the
     * framework does not know nothing is expected but what rules expect of any text.
     */
    static Expectations expectations(ReviewFramework framework, String kind, Locale names) {
        if (framework.kind(kind).isPresent()) {
            return framework.expectations(kind, names);
        }
        Expectations usual = framework.expectations(framework.usualKind().code(), names);
        return new Expectations(
                usual.framework(),
                List.of(),
                List.of(),
                usual.severities(),
                usual.off(),
                Limits.NONE,
                Voice.UNSAID,
                usual.remit());
    }

    /** What a version is made of, as the parser sees it and as people have corrected it. */
    Outline outline(UUID versionId, SourceText text, List<Correction> corrections) {
        return outlines.get(
                new Corrected(versionId, List.copyOf(corrections)),
                text.text().length(),
                () -> parser.parse(text, corrections));
    }

    /** The fingerprints of a report's remarks, one for one. */
    List<Fingerprint> places(CheckKey key, CheckReport report) {
        return places.get(key, report.source().text().length(), () -> Judgement.placesOf(report));
    }

    /**
     * As the other one, once for one key.
     *
     * @param cycle of the statement
     * @param framework as frozen for that cycle
     */
    CheckReport check(
            Cycle cycle,
            ReviewFramework framework,
            CheckKey key,
            SourceText text,
            Outline outline) {
        return reports.get(
                key.under(framework.reference()),
                text.text().length(),
                () ->
                        check(
                                checkers.of(
                                        CheckKey.of(cycle.id(), framework.reference()),
                                        framework.wording()),
                                text,
                                outline,
                                key.expectations(),
                                key.weights()));
    }

    /**
     * The unit's own weights outweigh the framework's; what the framework does not use stays so.
     */
    private static CheckReport check(
            Checker checker,
            SourceText text,
            Outline outline,
            Expectations expectations,
            UnitWeights weights) {
        if (weights.byRule().isEmpty()) {
            return checker.check(text, outline, expectations);
        }
        Set<String> off = new HashSet<>(expectations.off());
        off.addAll(weights.off());
        Expectations weighed =
                new Expectations(
                        expectations.framework(),
                        expectations.dimensions(),
                        expectations.parts(),
                        expectations.severities(),
                        off,
                        expectations.limits(),
                        expectations.voice(),
                        expectations.remit());
        CheckReport report = checker.check(text, outline, weighed);
        return new CheckReport(
                report.source(),
                report.framework(),
                report.outline(),
                report.remarks().stream().map(r -> weighed(r, weights)).toList(),
                told(report.coverage(), expectations.off(), weights));
    }

    /** A rule may weigh its hits one by one; a unit that decides on the rule means them all. */
    private static Remark weighed(Remark remark, UnitWeights weights) {
        return weights.of(remark.rule())
                .flatMap(said -> said.weight().severity())
                .map(severity ->
                        new Remark(
                                remark.rule(),
                                remark.variant(),
                                remark.arguments(),
                                remark.span(),
                                remark.replacements(),
                                severity))
                .orElse(remark);
    }

    private static Coverage told(
            Coverage coverage, Set<String> offByFramework, UnitWeights weights) {
        return new Coverage(
                coverage.rulesRun(),
                coverage.rulesSilent(),
                coverage.rulesNotRun().stream()
                        .map(not ->
                                weights.off().contains(not.rule())
                                                && !offByFramework.contains(not.rule())
                                        ? new Coverage.NotRun(not.rule(), OFF_BY_UNIT)
                                        : not)
                        .toList(),
                coverage.paragraphsRead(),
                coverage.asidesPassedOver(),
                coverage.charactersUnplaced());
    }

    Optional<String> titleIn(SourceText text) {
        return parser.parse(text).front().stream()
                .filter(line -> line.kind() == FrontLine.Kind.TITLE)
                .map(line -> text.slice(line.span()).strip())
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    /** As it was frozen when the cycle began. */
    ReviewFramework framework(Cycle cycle) {
        return cycles.framework(cycle);
    }
}
