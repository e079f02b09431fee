package org.bihuan.text.outline;

import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;

/** Headings that were read as the evidence leans, though it leans little. */
final class CloseCalls {
    /** A title of more characters is as likely a sentence. */
    private static final int LONGEST_TITLE = 24;

    private final String text;
    private final Headings headings;
    private final Doubts doubts;

    CloseCalls(String text, Headings headings, Doubts doubts) {
        this.text = text;
        this.headings = headings;
        this.doubts = doubts;
    }

    void tell(Node root) {
        boolean statement =
                root.children.stream()
                        .anyMatch(n -> n.role() == Role.FINDINGS || n.role() == Role.DIMENSION);
        for (Node top : root.children) {
            if (statement && top.section && top.role() == Role.OTHER) {
                purpose(top);
            }
            below(top);
        }
    }

    /** Chapters of minutes and notices that sound as if they held findings, causes or measures. */
    void silent(Node parent) {
        for (Node node : parent.children) {
            Item.Kind kind = node.section ? Parts.kindOf(node.role()) : null;
            if (kind != null && !node.children.isEmpty()) {
                doubts.between(
                        heading(node),
                        new Call.Heading(node.level, Role.OTHER),
                        70,
                        new Call.Heading(node.level, node.role()));
            } else {
                silent(node);
            }
        }
    }

    private void below(Node node) {
        for (Node child : node.children) {
            boolean deep =
                    node.section
                            && node.mark != null
                            && child.mark != null
                            && child.mark.style() != Mark.Style.DECIMAL
                            && TreeBuilder.rank(node.mark.style()) >= 3;
            if (deep && child.section && child.headingSpan.length() > LONGEST_TITLE) {
                doubts.between(
                        heading(child),
                        new Call.Heading(child.level, child.role()),
                        60,
                        new Call.Running());
            }
            below(child);
        }
    }

    /** A chapter whose heading says nothing, of a statement, with entries that do. */
    private void purpose(Node chapter) {
        List<Node> entries = chapter.children;
        long faults = entries.stream().filter(n -> headings.namesFault(words(n))).count();
        if (entries.size() > 1 && faults * 2 > entries.size()) {
            doubts.between(
                    heading(chapter),
                    new Call.Heading(chapter.level, Role.OTHER),
                    55,
                    new Call.Heading(chapter.level, Role.FINDINGS));
        }
    }

    private String words(Node node) {
        return node.heading(text);
    }

    private static Span heading(Node node) {
        return new Span(node.start, Math.max(node.start, node.headingSpan.end()));
    }
}
