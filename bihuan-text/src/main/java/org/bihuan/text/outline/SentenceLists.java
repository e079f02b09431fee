package org.bihuan.text.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Mark.Style;

/** Lists whose entries are sentences, none of them a heading. */
final class SentenceLists {
    private final String text;
    private final HeadedNodes headed;

    SentenceLists(String text, HeadedNodes headed) {
        this.text = text;
        this.headed = headed;
    }

    /** The numbers of such lists right below {@code parent}. */
    Set<Integer> of(Node parent) {
        Set<Integer> lists = runInLists(parent);
        lists.addAll(enumerations(parent));
        lists.addAll(barelyTitled(parent));
        return lists;
    }

    /**
     * Lists of plain numbers in which only the last entry has text below it: that text belongs to
     * what follows the list, and the entries are sentences.
     */
    private Set<Integer> barelyTitled(Node parent) {
        Map<Integer, Integer> bodies = new HashMap<>();
        Map<Integer, Node> last = new HashMap<>();
        Set<Integer> several = new HashSet<>();
        for (Node node : parent.children) {
            if (node.mark != null && TreeBuilder.rank(node.mark.style()) >= 3) {
                bodies.merge(node.list, headed.isLineWithBody(node) ? 1 : 0, Integer::sum);
                if (last.put(node.list, node) != null) {
                    several.add(node.list);
                }
            }
        }
        several.removeIf(list -> {
            Node end = last.get(list);
            return end == null
                    || bodies.getOrDefault(list, 0) != 1
                    || !headed.isLineWithBody(end)
                    || end.lineEnd - end.headingSpan.end() > 1
                    || end.headingSpan.end() >= end.lineEnd;
        });
        return several;
    }

    /**
     * Lists whose entries all but the last end in a semicolon and say no more: （一）…；（二）…。 below a
     * sentence that leads to them are its parts, no headings.
     */
    private Set<Integer> enumerations(Node parent) {
        Map<Integer, int[]> clauses = new HashMap<>();
        Map<Integer, Node> last = new HashMap<>();
        Set<Integer> enumerations = new HashSet<>();
        boolean inArticle = isBelowAnArticle(parent);
        for (Node node : parent.children) {
            if (node.mark == null || TreeBuilder.rank(node.mark.style()) < 1) {
                continue;
            }
            if (inArticle) {
                enumerations.add(node.list);
            }
            Node before = last.put(node.list, node);
            if (before != null) {
                int[] count = clauses.computeIfAbsent(node.list, k -> new int[2]);
                count[isClause(before) ? 0 : 1]++;
            }
        }
        clauses.forEach((list, count) -> {
            if (count[0] > 0 && count[0] >= 2 * count[1]) {
                enumerations.add(list);
            }
        });
        return enumerations;
    }

    private static boolean isBelowAnArticle(Node node) {
        return (node.mark != null && node.mark.style() == Style.ARTICLE)
                || (node.parent != null && isBelowAnArticle(node.parent));
    }

    private boolean isClause(Node node) {
        Span words = Sentences.trim(text, node.start, node.end);
        int own = node.children.isEmpty() ? words.end() : node.children.getFirst().start;
        return "；;".indexOf(text.charAt(words.end() - 1)) >= 0
                && Sentences.find(text, words.start(), own, Sentences.CLOSING_MARKS) < 0;
    }

    /**
     * Lists of plain numbers that run on within one line: 1.…2.…3.… are entries, none a heading.
     */
    private static Set<Integer> runInLists(Node parent) {
        Set<Integer> runIn = new HashSet<>();
        Node before = null;
        for (Node node : parent.children) {
            boolean plain = node.mark != null && TreeBuilder.rank(node.mark.style()) >= 3;
            if (plain
                    && before != null
                    && before.list == node.list
                    && before.lineStart == node.lineStart) {
                runIn.add(node.list);
            }
            before = node;
        }
        return runIn;
    }
}
