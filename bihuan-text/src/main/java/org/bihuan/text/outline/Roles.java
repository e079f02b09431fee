package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.outline.Mark.Style;

/** Decides which nodes are sections, where their headings end, and what each section is for. */
final class Roles {
    private static final int LONGEST_LIST_HEADING = 40;

    private final String text;
    private final Headings headings;

    Roles(String text, Headings headings) {
        this.text = text;
        this.headings = headings;
    }

    void assign(Node root) {
        markSections(root);
        number(root, 1, "s");
        for (Node top : root.children) {
            if (top.section) {
                top.role = headings.first(heading(top)).orElse(Role.OTHER);
            }
        }
        dimensionsAtTop(root);
        root.children.stream().filter(n -> n.section).forEach(this::assignBelow);
    }

    String heading(Node node) {
        return node.headingSpan.in(text);
    }

    private void markSections(Node parent) {
        Map<Integer, List<Node>> lists = new HashMap<>();
        for (Node child : parent.children) {
            int limit =
                    Math.min(
                            child.lineEnd,
                            child.children.isEmpty()
                                    ? child.lineEnd
                                    : child.children.getFirst().start);
            child.headingSpan = headings.words(child.textStart, Math.max(child.textStart, limit));
            lists.computeIfAbsent(child.list, l -> new ArrayList<>()).add(child);
        }
        for (List<Node> list : lists.values()) {
            boolean lines = list.stream().filter(this::isLineWithBody).count() * 2 > list.size();
            for (Node node : list) {
                node.section =
                        node.mark == null
                                || (node.leading
                                        && (alwaysHeads(node.mark.style())
                                                || (lines && mayHead(node.mark.style()))));
            }
        }
        parent.children.forEach(this::markSections);
    }

    private static boolean alwaysHeads(Style style) {
        return switch (style) {
            case CHAPTER, CHINESE_COMMA, CHINESE_DOT, CHINESE_PARENTHESES, DECIMAL -> true;
            default -> false;
        };
    }

    private static boolean mayHead(Style style) {
        return switch (style) {
            case ARABIC_COMMA, ARABIC_DOT, ARABIC_PARENTHESES, ARABIC_HALF_PARENTHESIS -> true;
            default -> false;
        };
    }

    /**
     * A short title with text of its own after it: a heading, where a bare sentence would be an
     * entry of a list.
     */
    private boolean isLineWithBody(Node node) {
        int words = node.headingSpan.length();
        int rest =
                Sentences.trim(text, node.bodyStart(), node.end == 0 ? node.lineEnd : node.end)
                        .length();
        return words > 0 && words <= LONGEST_LIST_HEADING && rest > 4;
    }

    private static void number(Node parent, int level, String prefix) {
        int n = 0;
        for (Node child : parent.children) {
            if (child.section) {
                n++;
                child.level = level;
                child.id = prefix + n;
                number(child, level + 1, child.id + ".");
            } else {
                number(child, level, prefix + "x" + child.start + ".");
            }
        }
    }

    /** Where no part is headed "problems", or several are, each of them stands for a dimension. */
    private void dimensionsAtTop(Node root) {
        List<Node> tops = root.children.stream().filter(n -> n.section).toList();
        List<Node> findings = tops.stream().filter(n -> n.role == Role.FINDINGS).toList();
        List<Node> areas =
                tops.stream()
                        .filter(n -> n.role == Role.FINDINGS || n.role == Role.OTHER)
                        .filter(n -> headings.namesArea(heading(n)))
                        .filter(n -> n.role == Role.OTHER || heading(n).contains("方面"))
                        .toList();
        if (areas.size() > 1 && (findings.isEmpty() || areas.containsAll(findings))) {
            areas.forEach(n -> n.role = Role.DIMENSION);
        }
    }

    private void assignBelow(Node part) {
        List<Node> sections = part.children.stream().filter(n -> n.section).toList();
        for (Node child : sections) {
            child.role = Role.OTHER;
            Optional<Role> own = headings.first(heading(child));
            boolean turns =
                    own.isPresent()
                            && (own.get() == Role.CAUSES
                                    || own.get() == Role.MEASURES
                                    || (own.get() == Role.FINDINGS && part.role == Role.OTHER))
                            && own.get() != part.role
                            && part.role != Role.MEASURES
                            && part.role != Role.PRIOR_RECTIFICATION
                            && heading(child).length() <= 16
                            && !headings.namesFault(
                                    heading(child).replace("问题", "").replace("差距", ""));
            if (turns) {
                child.role = own.get();
            }
        }
        if (part.role == Role.FINDINGS && haveDimensions(part)) {
            sections.stream()
                    .filter(n -> n.role == Role.OTHER)
                    .forEach(n -> n.role = Role.DIMENSION);
        }
        sections.forEach(this::assignBelow);
    }

    /**
     * Whether the sections below a part of findings stand for dimensions, by vote, or are findings
     * themselves.
     */
    private boolean haveDimensions(Node part) {
        int areas = 0;
        int faults = 0;
        int parents = 0;
        List<Node> sections =
                part.children.stream().filter(n -> n.section && n.role == Role.OTHER).toList();
        for (Node child : sections) {
            String heading = heading(child);
            if (headings.namesArea(heading)) {
                areas++;
            } else if (headings.namesFault(heading)) {
                faults++;
            } else if (child.children.size() > 1) {
                parents++;
            }
        }
        return !sections.isEmpty()
                && areas + parents > 0
                && (areas + parents) * 2 >= sections.size()
                && areas + parents >= faults;
    }
}
