package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Part;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * S04: a part that the framework asks for and nothing in the text answers; or neither title, author
 * nor date.
 */
final class RequiredParts implements Rule {
    private static final Set<Role> OWN =
            EnumSet.of(
                    Role.FINDINGS,
                    Role.CAUSES,
                    Role.MEASURES,
                    Role.DIMENSION,
                    Role.PRIOR_RECTIFICATION);

    private final Literals papers =
            new Literals(DataLines.words(RequiredParts.class, "words/statement-papers.txt"));

    @Override
    public String id() {
        return "S04";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return subject.expectations().parts().isEmpty()
                ? Optional.of("no-parts")
                : Optional.empty();
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        Outline outline = subject.outline();
        List<Hit> hits = new ArrayList<>();
        if (outline.front().stream().map(FrontLine::kind).noneMatch(RequiredParts::identifies)) {
            hits.add(Hit.at(new Span(0, 0), "anonymous").weighing(Optional.of(Severity.WARNING)));
        }
        boolean another = anotherPaper(subject);
        for (Part part : subject.expectations().parts()) {
            if (!another && !has(subject, part.role())) {
                hits.add(Hit.at(new Span(0, 0), "missing", part.name()).weighing(part.severity()));
            }
        }
        return hits;
    }

    /**
     * A paper with a title that names no statement, and with nothing of a statement in it: news of
     * a meeting, a report of work.
     */
    private boolean anotherPaper(Subject subject) {
        Outline outline = subject.outline();
        boolean titled = false;
        for (FrontLine line : outline.front()) {
            if (line.kind() == FrontLine.Kind.TITLE) {
                if (papers.anyIn(subject.text(), line.span())) {
                    return false;
                }
                titled = true;
            }
        }
        return titled
                && outline.items().isEmpty()
                && outline.sections().stream().noneMatch(s -> OWN.contains(s.role()));
    }

    private static boolean identifies(FrontLine.Kind kind) {
        return kind == FrontLine.Kind.TITLE
                || kind == FrontLine.Kind.AUTHOR
                || kind == FrontLine.Kind.DATE;
    }

    private static boolean has(Subject subject, Role role) {
        Outline outline = subject.outline();
        boolean items =
                switch (role) {
                    case FINDINGS -> !outline.findings().isEmpty();
                    case CAUSES -> !outline.causes().isEmpty();
                    case MEASURES -> !outline.measures().isEmpty();
                    case PRIOR_RECTIFICATION ->
                            opening(subject, "上年度", "上一年度", "上年", "去年民主生活会") || prepared(subject);
                    case PERSONAL_MATTERS -> subject.text().contains("个人有关事项");
                    default -> false;
                };
        return items || outline.sections().stream().anyMatch(s -> s.role() == role);
    }

    /** What is done before the meeting may tell of the last one's promises. */
    private static boolean prepared(Subject subject) {
        for (Section section : subject.outline().sections()) {
            String words = subject.source().slice(section.span());
            int at = words.indexOf("年度民主生活会");
            boolean preparation = section.role() == Role.PREPARATION;
            if (preparation && at >= 0 && words.indexOf("整改", at) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A part that needs few words may stand in the opening, without a heading. */
    private static boolean opening(Subject subject, String... words) {
        String opening = subject.outline().opening().map(subject.source()::slice).orElse("");
        for (String word : words) {
            int at = opening.indexOf(word);
            if (at >= 0 && opening.indexOf("整改", at) >= 0) {
                return true;
            }
        }
        return false;
    }
}
