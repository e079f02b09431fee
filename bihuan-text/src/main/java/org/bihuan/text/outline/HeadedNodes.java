package org.bihuan.text.outline;

import java.util.HashSet;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Mark.Style;

/** Decides which nodes are sections and where their headings end, and numbers them. */
final class HeadedNodes {
    private static final int LONGEST_LIST_HEADING = 40;
    private static final int LONGEST_TITLE = 24;

    private final String text;
    private final Headings headings;

    HeadedNodes(String text, Headings headings) {
        this.text = text;
        this.headings = headings;
    }

    void mark(Node root) {
        markBelow(root);
        number(root, 1, "s");
    }

    private void markBelow(Node parent) {
        if (parent.children.isEmpty()) {
            return;
        }
        for (Node child : parent.children) {
            int limit =
                    Math.min(
                            Math.min(child.lineEnd, child.end),
                            child.children.isEmpty()
                                    ? child.lineEnd
                                    : child.children.getFirst().start);
            child.headingSpan = headings.words(child.textStart, Math.max(child.textStart, limit));
        }
        Set<Integer> titled = new HashSet<>();
        for (Node node : parent.children) {
            if (isLineWithBody(node)) {
                titled.add(node.list);
            }
        }
        Set<Integer> runIn = new SentenceLists(text, this).of(parent);
        for (Node node : parent.children) {
            boolean inTitledList = titled.contains(node.list);
            node.section =
                    node.isCalledHeading()
                            || (!node.isCalledEntry()
                                    && !node.document
                                    && (node.mark == null
                                            ? !node.headingSpan.isEmpty()
                                            : (!runIn.contains(node.list)
                                                    && heads(
                                                            node,
                                                            node.mark.style(),
                                                            inTitledList))));
        }
        parent.children.forEach(this::markBelow);
    }

    /**
     * @param inTitledList whether an entry of the same list has a title and a text of its own
     */
    private boolean heads(Node node, Style style, boolean inTitledList) {
        return switch (style) {
            case CHINESE_COMMA -> true;
            case VOLUME, CHAPTER, CHAPTER_SECTION, ARTICLE, LETTER, CHINESE_DOT, ARABIC_BARE ->
                    node.leading;
            case CHINESE_PARENTHESES -> node.leading || (inSection(node) && isLineWithBody(node));
            case DECIMAL -> node.leading && (isLineWithBody(node) || isTitleLine(node));
            case ARABIC_COMMA, ARABIC_DOT, ARABIC_PARENTHESES, ARABIC_HALF_PARENTHESIS ->
                    node.leading
                            && !isSentence(node)
                            && (isLineWithBody(node)
                                    || (inTitledList && isTitleLine(node))
                                    || isAboutQuoted(node));
            default -> false;
        };
    }

    /** A long first sentence of several clauses, below an entry that has a title of its own. */
    private boolean isSentence(Node node) {
        Span words = node.headingSpan;
        int comma = text.indexOf('，', words.start());
        return words.length() > LONGEST_TITLE
                && comma >= 0
                && comma < words.end()
                && node.parent != null
                && node.parent.mark != null
                && TreeBuilder.rank(node.parent.mark.style()) >= 3;
    }

    /** 关于“巡河不经常”问题的整改: a heading, however long the words of the inspectors are. */
    private boolean isAboutQuoted(Node node) {
        Span line = Sentences.trim(text, node.textStart, node.lineEnd);
        return headings.aboutQuoted(line.in(text));
    }

    private static boolean inSection(Node node) {
        return node.parent != null && node.parent.section;
    }

    boolean isTitleLine(Node node) {
        int lineEnd = Sentences.trim(text, node.textStart, node.lineEnd).end();
        return lineEnd - node.headingSpan.end() <= 1
                && node.headingSpan.length() <= LONGEST_LIST_HEADING;
    }

    /**
     * A short title with text of its own after it: a heading, where a bare sentence would be an
     * entry of a list.
     */
    boolean isLineWithBody(Node node) {
        int words = node.headingSpan.length();
        int rest =
                Sentences.trim(text, node.bodyStart(), node.end == 0 ? node.lineEnd : node.end)
                        .length();
        int end = node.headingSpan.end();
        boolean cut = end < text.length() && "，,".indexOf(text.charAt(end)) >= 0;
        return words > 0 && words <= LONGEST_LIST_HEADING && rest > 4 && !cut;
    }

    private static void number(Node parent, int level, String prefix) {
        int n = 0;
        for (Node child : parent.children) {
            if (child.section) {
                n++;
                child.level = level;
                child.id = prefix + n;
                if (!child.children.isEmpty()) {
                    number(child, level + 1, child.id + ".");
                }
            } else if (!child.children.isEmpty()) {
                number(child, level, prefix + n + "x" + child.start + ".");
            }
        }
    }
}
