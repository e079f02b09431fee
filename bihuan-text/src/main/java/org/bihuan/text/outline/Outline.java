package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.outline.Section.Mark;
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
 * @param numbering how headings and entries are numbered, and what is odd about it
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
        Optional<DocumentKind> kind,
        Numbering numbering) {

    /** An outline of which no more is known than its parts. */
    public Outline(
            List<FrontLine> front,
            Optional<Span> opening,
            List<Section> sections,
            List<Finding> findings,
            List<Cause> causes,
            List<Measure> measures,
            List<Span> unplaced,
            List<Torn> torn,
            Optional<DocumentKind> kind) {
        this(
                front,
                opening,
                sections,
                findings,
                causes,
                measures,
                unplaced,
                torn,
                kind,
                NumberingReader.read("", sections, together(findings, causes, measures)));
    }

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
        List<Item> items = new ArrayList<>(together(findings, causes, measures));
        items.sort(java.util.Comparator.comparing(Item::span));
        return List.copyOf(items);
    }

    static List<Item> together(List<Finding> findings, List<Cause> causes, List<Measure> measures) {
        List<Item> items = new ArrayList<>(findings);
        items.addAll(causes);
        items.addAll(measures);
        return items;
    }

    /**
     * How headings and entries are numbered.
     *
     * @param lists the marks of each list, in reading order: of one family, below one section
     * @param notes what is odd about them; defects and harmless habits
     */
    public record Numbering(List<List<Mark>> lists, List<Note> notes) {
        public Numbering {
            lists = List.copyOf(lists);
            notes = List.copyOf(notes);
        }

        /**
         * Something odd.
         *
         * @param span the place: that of {@code mark}, or of the words that should have one
         * @param mark the mark that it shows at
         * @param other the mark it is compared with: the one before, the usual one, the one above
         * @param wanted the label that one would expect; the empty string where none
         */
        public record Note(
                Oddity oddity, Span span, Mark mark, Optional<Mark> other, String wanted) {}

        /** What can be odd about a number. */
        public enum Oddity {
            /** The first entry has no mark, the next is 二是. */
            MISSING_FIRST(true),
            /** The list begins with another number than one. */
            BEGINS_LATE(true),
            SKIPPED(true),
            TWICE(true),
            BACKWARD(true),
            /** Another style of mark than the rest of the list has. */
            MIXED(true),
            /** （一）、 */
            SUPERFLUOUS(true),
            /** （一） inside 1. */
            UPSIDE_DOWN(true),
            /** 一、 in the middle of a line: a heading that lost its line break. */
            GLUED(true),
            /** The chapters start over: another document in the same file, or pasted by mistake. */
            ANOTHER_DOCUMENT(true),
            /** A list below a chapter starts over, as for each person or problem. */
            STARTS_OVER(false),
            /** Numbers run on from the chapter before. */
            RUNS_ON(false),
            /** 1. where GB/T 9704 has 一、 or （一）. */
            ARABIC_FOR_CHINESE(false);

            private final boolean defect;

            Oddity(boolean defect) {
                this.defect = defect;
            }

            /** Whether a careful reader would mark it; habits are let be. */
            public boolean defect() {
                return defect;
            }
        }
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
     *     rectification-report}, {@code circular}, {@code notice} or {@code minutes}; data, see
     *     {@code kinds.properties}
     * @param confidence percent
     */
    public record DocumentKind(String code, int confidence) {}
}
