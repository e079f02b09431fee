package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Limits;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * S06: findings and causes that take up too little of a statement, causes that are the thinnest
 * part, an opening full of praise, or a report of achievements that outweighs the findings. Parts
 * that are asked for beside these (last year's measures, cases, personal matters) count for
 * nothing.
 */
final class Proportions implements Rule {
    private static final Set<Role> MAIN = EnumSet.of(Role.FINDINGS, Role.CAUSES, Role.MEASURES);

    private static final int MUCH_PRAISE = 3;

    private final Literals praise =
            new Literals(DataLines.words(Proportions.class, "words/opening-praise.txt"));

    @Override
    public String id() {
        return "S06";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        praised(subject).ifPresent(hits::add);
        if (MAIN.stream().noneMatch(role -> parts(subject, role).isEmpty())) {
            shares(subject, hits);
        }
        return hits;
    }

    private static void shares(Subject subject, List<Hit> hits) {
        Limits limits = subject.expectations().limits();
        int findings = letters(subject, Role.FINDINGS);
        int causes = letters(subject, Role.CAUSES);
        int whole = findings + causes + letters(subject, Role.MEASURES) + opening(subject);
        int both = percent(findings + causes, whole);
        if (both < limits.shareOfFindingsAndCauses().orElse(0)) {
            hits.add(
                    Hit.at(
                            heading(subject, Role.FINDINGS),
                            "thin",
                            String.valueOf(both),
                            String.valueOf(limits.shareOfFindingsAndCauses().getAsInt())));
        }
        int share = percent(causes, whole);
        if (share < limits.shareOfCauses().orElse(0)) {
            hits.add(
                    Hit.at(
                                    heading(subject, Role.CAUSES),
                                    "thin-causes",
                                    String.valueOf(share),
                                    String.valueOf(limits.shareOfCauses().getAsInt()))
                            .weighing(Optional.of(Severity.NOTE)));
        }
    }

    /** An opening full of praise, or a part on achievements longer than the findings. */
    private Optional<Hit> praised(Subject subject) {
        Optional<Span> opening = subject.outline().opening();
        if (opening.isPresent()) {
            List<Literals.Found> words = praise.in(subject.text(), opening.get());
            if (words.size() >= MUCH_PRAISE) {
                Span first =
                        Clauses.sentence(
                                subject.text(), words.getFirst().span().start(), opening.get());
                return Optional.of(Hit.at(first, "praise-opening"));
            }
        }
        List<Section> before = parts(subject, Role.PREPARATION);
        int findings = letters(subject, Role.FINDINGS);
        boolean longer = findings > 0 && letters(subject, Role.PREPARATION) > findings;
        return before.isEmpty() || !longer
                ? Optional.empty()
                : Optional.of(Hit.at(before.getFirst().headingSpan(), "praise-first"));
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }

    /**
     * Sections of a role that do not lie in another of the same role. Where dimensions stand beside
     * causes and measures without a part above them, they are the findings.
     */
    private static List<Section> parts(Subject subject, Role role) {
        List<Section> parts = ofRole(subject, role);
        return role == Role.FINDINGS && parts.isEmpty() ? besideOthers(subject) : parts;
    }

    private static List<Section> besideOthers(Subject subject) {
        List<Section> dimensions = ofRole(subject, Role.DIMENSION);
        boolean holdOthers =
                dimensions.stream()
                        .anyMatch(d ->
                                subject.outline().sections().stream()
                                        .filter(s ->
                                                s.role() == Role.CAUSES
                                                        || s.role() == Role.MEASURES)
                                        .anyMatch(s -> d.span().contains(s.span().start())));
        return holdOthers ? List.of() : dimensions;
    }

    private static List<Section> ofRole(Subject subject, Role role) {
        List<Section> parts = new ArrayList<>();
        for (Section section : subject.outline().sections()) {
            boolean inside =
                    !parts.isEmpty() && parts.getLast().span().contains(section.span().start());
            if (section.role() == role && !inside) {
                parts.add(section);
            }
        }
        return parts;
    }

    private static Span heading(Subject subject, Role role) {
        return parts(subject, role).getFirst().headingSpan();
    }

    private static int letters(Subject subject, Role role) {
        return parts(subject, role).stream()
                .mapToInt(s -> Clauses.letters(subject.text(), s.span()))
                .sum();
    }

    private static int opening(Subject subject) {
        return subject.outline().opening().map(s -> Clauses.letters(subject.text(), s)).orElse(0);
    }
}
