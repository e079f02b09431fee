package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;

/**
 * S07: one heading among its siblings that is made otherwise than all the others: another closing
 * mark, text run in or not, without 方面, one clause where all others have two. Habits that two
 * headings share are the author's choice.
 */
final class UnlikeSiblings implements Rule {
    private static final int SIBLINGS = 4;
    private static final int FEWEST = 3;

    /** What siblings have in common. */
    private record Family(String parent, int level, Role role, Mark.Style style) {
        static Family of(Section section, Mark mark) {
            return new Family(
                    section.parent().orElse(""), section.level(), section.role(), mark.style());
        }
    }

    @Override
    public String id() {
        return "S07";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        Map<Family, List<Section>> siblings = new LinkedHashMap<>();
        for (Section section : subject.outline().sections()) {
            section.mark()
                    .ifPresent(mark ->
                            siblings.computeIfAbsent(
                                            Family.of(section, mark), k -> new ArrayList<>())
                                    .add(section));
        }
        List<Hit> hits = new ArrayList<>();
        for (List<Section> family : siblings.values()) {
            if (family.size() >= FEWEST) {
                inspect(subject.text(), family).ifPresent(hits::add);
            }
        }
        return hits;
    }

    private static Optional<Hit> inspect(String text, List<Section> family) {
        List<Section> told = family.stream().filter(s -> hasText(text, s)).toList();
        boolean many = told.size() >= SIBLINGS;
        boolean dimensions = many && family.getFirst().role() == Role.DIMENSION;
        Optional<Hit> hit = Optional.empty();
        if (many) {
            hit = odd(told, s -> runIn(text, s) ? "run-in" : "alone", "layout");
        }
        if (hit.isEmpty() && told.size() >= FEWEST) {
            hit = odd(told, s -> closing(text, s) ? "marked" : "unmarked", "closing");
        }
        if (hit.isEmpty() && dimensions) {
            hit = odd(told, s -> s.heading().endsWith("方面") ? "area" : "none", "area");
        }
        if (hit.isEmpty() && dimensions) {
            hit =
                    odd(told, s -> s.heading().contains("，") ? "two" : "one", "clauses")
                            .filter(h -> !h.span().in(text).contains("，"));
        }
        return hit;
    }

    /** The one that differs, when all the others agree. */
    private static Optional<Hit> odd(
            List<Section> family, Function<Section, String> trait, String variant) {
        Map<String, List<Section>> by = new LinkedHashMap<>();
        family.forEach(s -> by.computeIfAbsent(trait.apply(s), k -> new ArrayList<>()).add(s));
        if (by.size() != 2) {
            return Optional.empty();
        }
        List<String> traits = List.copyOf(by.keySet());
        List<Section> first = by.getOrDefault(traits.getFirst(), List.of());
        List<Section> last = by.getOrDefault(traits.getLast(), List.of());
        if (first.size() > 1 && last.size() > 1) {
            return Optional.empty();
        }
        Section odd = first.size() == 1 ? first.getFirst() : last.getFirst();
        String usual = first.size() == 1 ? traits.getLast() : traits.getFirst();
        return Optional.of(Hit.at(DimensionHeadings.words(odd), variant, "@" + usual));
    }

    /** A finding that is all heading has no text to set. */
    private static boolean hasText(String text, Section section) {
        for (int i = section.headingSpan().end(); i < section.span().end(); i++) {
            if (Chars.han(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean runIn(String text, Section section) {
        int i = section.headingSpan().end();
        while (i < section.span().end() && text.charAt(i) != '\n') {
            if (Chars.han(text.charAt(i))) {
                return true;
            }
            i++;
        }
        return false;
    }

    private static boolean closing(String text, Section section) {
        return Chars.mark(Chars.at(text, section.headingSpan().end()));
    }
}
