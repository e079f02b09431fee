package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;

/** Asks entries and headings whether they name faults, where nothing else tells what they are. */
final class FaultWords {
    private static final int LONGEST_LABEL = 6;

    private final String text;
    private final Headings headings;

    FaultWords(String text, Headings headings) {
        this.text = text;
        this.headings = headings;
    }

    /** Where nothing is headed as findings: chapters that name a fault each are the findings. */
    List<Node> atTop(Node root, boolean selfReview) {
        List<Node> tops = new ArrayList<>();
        int faults = 0;
        for (Node top : root.children) {
            if (!top.section) {
                continue;
            }
            if (top.role() == Role.DIMENSION
                    || (top.role() == Role.FINDINGS && !top.children.isEmpty())) {
                return List.of();
            }
            if (top.role() == Role.CAUSES || top.role() == Role.MEASURES) {
                break;
            }
            tops.add(top);
            faults += headings.namesFault(top.headingSpan.in(text)) ? 1 : 0;
        }
        boolean most = selfReview ? 2 * faults > tops.size() : 4 * faults > 3 * tops.size();
        return faults > 1 && most ? tops : List.of();
    }

    /** 首先，…存在偏差。其次，…不够完善。: no measures, whatever the sentence above them speaks of. */
    boolean nameThem(List<Node> entries) {
        int size = 0;
        int faults = 0;
        for (Node entry : entries) {
            if (entry.list == entries.getFirst().list) {
                size++;
                faults +=
                        headings.namesFault(text.substring(entry.textStart, titleEnd(entry)))
                                ? 1
                                : 0;
            }
        }
        return size > 1 && faults * 3 >= size * 2;
    }

    int titleEnd(Node node) {
        return Math.max(node.textStart, Sentences.end(text, node.textStart, node.end));
    }

    /** A heading that names a fault and no area, with its text run in. */
    boolean isItself(Node node) {
        String words = node.headingSpan.in(text);
        return headings.namesFault(words)
                && !headings.namesArea(words)
                && node.headingSpan.end() + 1 < node.lineEnd;
    }

    /**
     * In a chapter on two things: an entry whose first sentence names a fault belongs to the
     * earlier kind.
     */
    Kind byContent(Node node, Kind first, Kind second) {
        int end = Sentences.end(text, node.textStart, node.end);
        return headings.namesFault(text.substring(node.textStart, Math.max(node.textStart, end)))
                ? first
                : second;
    }

    /** （二）整改措施 in a chapter on rectification: no measure, but the head of some. */
    boolean isLabel(Node node, Kind kind) {
        String words = node.headingSpan.in(text);
        return node.section
                && words.length() <= LONGEST_LABEL
                && headings.role(words).filter(r -> Parts.kindOf(r) == kind).isPresent()
                && !headings.namesFault(words)
                && !node.children.isEmpty();
    }
}
