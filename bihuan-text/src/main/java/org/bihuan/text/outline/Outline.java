package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Section.Role;

/**
 * The parsed tree of a statement, flattened in reading order.
 *
 * @param front title, author, post and date lines before the first section, and closing lines after
 *     the last
 * @param opening the running text between {@code front} and the first section
 * @param sections every heading with its level; a section's span runs from its heading to the next
 *     one of the same or a higher level
 * @param unplaced stretches that belong to no item and no known part; shown as such, never dropped
 * @param torn places with a second reading that is worth a look, in reading order
 * @param kind what kind of document this seems to be; empty where nothing tells
 */
public record Outline(
        List<FrontLine> front,
        Optional<Span> opening,
        List<Section> sections,
        List<Finding> findings,
        List<Cause> causes,
        List<Measure> measures,
        List<Span> unplaced,
        List<Torn> torn,
        Optional<DocumentKind> kind) {

    /** An outline that is sure of itself, of a document whose kind nobody knows. */
    public Outline(
            List<FrontLine> front,
            Optional<Span> opening,
            List<Section> sections,
            List<Finding> findings,
            List<Cause> causes,
            List<Measure> measures,
            List<Span> unplaced) {
        this(
                front,
                opening,
                sections,
                findings,
                causes,
                measures,
                unplaced,
                List.of(),
                Optional.empty());
    }

    public Outline {
        front = List.copyOf(front);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        causes = List.copyOf(causes);
        measures = List.copyOf(measures);
        unplaced = List.copyOf(unplaced);
        torn = List.copyOf(torn);
    }

    /** A line that frames the statement: before its first part, or after its last. */
    public record FrontLine(Kind kind, Span span) {
        public enum Kind {
            TITLE,
            AUTHOR,
            DATE,
            SALUTATION,
            CLOSING,
            /** A line of a table of contents: its heading stands again further down. */
            CONTENTS
        }
    }

    public Optional<Section> section(String id) {
        int at = sectionAt(id);
        if (at >= 0) {
            return Optional.of(sections.get(at));
        }
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** By halves, as ids follow the reading order; -1 where these do not. */
    private int sectionAt(String id) {
        int low = 0;
        int high = sections.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = SectionIds.ORDER.compare(sections.get(middle).id(), id);
            if (order == 0) {
                return sections.get(middle).id().equals(id) ? middle : -1;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** The children of a section, in reading order. */
    public List<Section> childrenOf(Section parent) {
        int at = sectionAt(parent.id());
        List<Section> children = new ArrayList<>();
        for (int i = Math.max(0, at); i < sections.size(); i++) {
            Section section = sections.get(i);
            if (at >= 0 && section.span().start() >= parent.span().end()) {
                break;
            }
            if (section.parent().isPresent() && section.parent().get().equals(parent.id())) {
                children.add(section);
            }
        }
        return children;
    }

    /** Sections that stand for a dimension (维度) of the notice. */
    public List<Section> dimensions() {
        return sections.stream().filter(s -> s.role() == Role.DIMENSION).toList();
    }

    public List<Item> items() {
        return java.util.stream.Stream.<Item>concat(
                        java.util.stream.Stream.concat(findings.stream(), causes.stream()),
                        measures.stream())
                .sorted(java.util.Comparator.comparing(Item::span))
                .toList();
    }

    /**
     * A place where the parser is torn. Each reading can be handed back as a {@link Correction} at
     * {@code span.start()}.
     *
     * @param span from the place to the end of its heading or first sentence
     * @param readings at least two, the one taken first
     */
    public record Torn(Span span, List<Alternative> readings) {
        public Torn {
            readings = List.copyOf(readings);
            if (readings.size() < 2) {
                throw new IllegalArgumentException("a torn place has at least two readings");
            }
        }
    }

    /**
     * One way to read a place.
     *
     * @param confidence percent; the alternatives of one place sum up to at most 100
     */
    public record Alternative(Correction.Call call, int confidence) {
        public Alternative {
            if (confidence < 0 || confidence > 100) {
                throw new IllegalArgumentException("confidence " + confidence);
            }
        }
    }

    /**
     * What kind of document a text seems to be.
     *
     * @param code such as {@code individual}, {@code team}, {@code duty-report}, {@code
     *     rectification-report}, {@code notice} or {@code minutes}; data, see {@code
     *     kinds.properties}
     * @param confidence percent
     */
    public record DocumentKind(String code, int confidence) {}
}
