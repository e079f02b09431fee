package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of "turn into items" as it was typed. Everything a person must decide is blank until he
 * does; nothing is guessed from the text.
 *
 * @param row name of the row in the form
 * @param findings refs of the findings that the person ticked as answered
 */
public record DraftItem(
        String row,
        String measure,
        List<String> findings,
        String owner,
        String due,
        String indicatorName,
        String indicatorUnit,
        String baseline,
        String direction,
        String target,
        String evidenceKind,
        String verifier) {

    public DraftItem {
        findings = List.copyOf(findings);
    }

    /** What the row is judged against. */
    record Surroundings(
            Set<UUID> people,
            Set<String> findings,
            Set<String> evidenceKinds,
            LocalDate today,
            Limits limits) {}

    /** The row as values. */
    record Wanted(
            String measure,
            List<String> findings,
            UUID owner,
            UUID verifier,
            LocalDate dueOn,
            Indicator indicator,
            String evidenceKind) {}

    Outcome<Wanted> check(Surroundings around) {
        List<Reason> reasons = new ArrayList<>();
        TypedFields typed = new TypedFields(reasons, around.limits());
        String words = typed.passage(Field.MEASURE, measure);
        if (findings.isEmpty()) {
            reasons.add(new Reason.Missing(Field.FINDINGS));
        } else if (!around.findings().containsAll(findings)) {
            reasons.add(new Reason.NotOnTheList(Field.FINDINGS));
        }
        UUID ownerId = typed.person(Field.OWNER, owner, around.people());
        LocalDate dueOn = typed.date(Field.DUE, due);
        if (dueOn != null && dueOn.isBefore(around.today())) {
            reasons.add(new Reason.DueInThePast(dueOn));
        }
        Indicator indicator = indicator(typed, reasons);
        String kind = typed.oneOf(Field.EVIDENCE_KIND, evidenceKind, around.evidenceKinds());
        UUID verifierId = typed.person(Field.VERIFIER, verifier, around.people());
        if (ownerId != null && ownerId.equals(verifierId)) {
            reasons.add(new Reason.VerifierIsOwner(ownerId));
        }
        if (!reasons.isEmpty()
                || ownerId == null
                || verifierId == null
                || dueOn == null
                || indicator == null) {
            return new Outcome.Refused<>(reasons);
        }
        return new Outcome.Done<>(
                new Wanted(words, findings, ownerId, verifierId, dueOn, indicator, kind));
    }

    private @Nullable Indicator indicator(TypedFields typed, List<Reason> reasons) {
        String name = typed.line(Field.INDICATOR_NAME, indicatorName);
        String unit = typed.line(Field.INDICATOR_UNIT, indicatorUnit);
        var from = typed.number(Field.BASELINE, baseline);
        String way = typed.oneOf(Field.DIRECTION, direction, Set.of("at-least", "at-most"));
        var to = typed.number(Field.TARGET, target);
        if (from == null || to == null || way.isEmpty()) {
            return null;
        }
        Indicator.Direction side =
                way.equals("at-least") ? Indicator.Direction.AT_LEAST : Indicator.Direction.AT_MOST;
        if (!Indicator.fits(side, from, to)) {
            reasons.add(new Reason.TargetWorseThanBaseline(from, to));
            return null;
        }
        return new Indicator(name, unit, from, to, side);
    }
}
