package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework.DeadlineType;
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
        String verifier,
        DraftArrangement besides) {

    public DraftItem {
        findings = List.copyOf(findings);
    }

    /** With a date and nothing else arranged. */
    public DraftItem(
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
        this(
                row,
                measure,
                findings,
                owner,
                due,
                indicatorName,
                indicatorUnit,
                baseline,
                direction,
                target,
                evidenceKind,
                verifier,
                DraftArrangement.NONE);
    }

    /** What the row is judged against. */
    record Surroundings(
            Set<UUID> people,
            Set<String> findings,
            Set<String> evidenceKinds,
            LocalDate today,
            Limits limits,
            List<DeadlineType> deadlines) {

        Surroundings(
                Set<UUID> people,
                Set<String> findings,
                Set<String> evidenceKinds,
                LocalDate today,
                Limits limits) {
            this(people, findings, evidenceKinds, today, limits, List.of());
        }
    }

    /** The row as values. */
    record Wanted(
            String measure,
            List<String> findings,
            UUID owner,
            UUID verifier,
            LocalDate dueOn,
            Indicator indicator,
            String evidenceKind,
            Arrangement arrangement,
            String cause) {

        /** With a date and nothing else arranged. */
        Wanted(
                String measure,
                List<String> findings,
                UUID owner,
                UUID verifier,
                LocalDate dueOn,
                Indicator indicator,
                String evidenceKind) {
            this(
                    measure,
                    findings,
                    owner,
                    verifier,
                    dueOn,
                    indicator,
                    evidenceKind,
                    Arrangement.plain(dueOn),
                    "");
        }
    }

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
        Optional<DraftArrangement.Arranged> arranged = besides.check(around, due, reasons);
        Indicator indicator = indicator(typed, reasons);
        String kind = typed.oneOf(Field.EVIDENCE_KIND, evidenceKind, around.evidenceKinds());
        UUID verifierId = typed.person(Field.VERIFIER, verifier, around.people());
        if (ownerId != null && ownerId.equals(verifierId)) {
            reasons.add(new Reason.VerifierIsOwner(ownerId));
        }
        arranged.flatMap(agreed -> agreed.arrangement().sponsor())
                .filter(sponsor -> sponsor.equals(verifierId))
                .ifPresent(sponsor -> reasons.add(new Reason.SponsorVerifies(sponsor)));
        if (!reasons.isEmpty()
                || ownerId == null
                || verifierId == null
                || arranged.isEmpty()
                || indicator == null) {
            return new Outcome.Refused<>(reasons);
        }
        return new Outcome.Done<>(
                new Wanted(
                        words,
                        findings,
                        ownerId,
                        verifierId,
                        arranged.get().dueOn(),
                        indicator,
                        kind,
                        arranged.get().arrangement(),
                        arranged.get().cause()));
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
