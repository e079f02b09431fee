package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree while it is being built: everything from a mark, or from an unmarked heading,
 * to the next of the same or a higher level. Mutable, and seen by this package alone.
 */
final class Node {
    /** Null for the root and for a heading without a number. */
    final @Nullable Mark mark;

    final int start;

    /** Where the words after the mark begin. */
    final int textStart;

    final int lineEnd;

    /** Whether it begins a line; marks inside running text do not. */
    final boolean leading;

    /** Numbers the list it belongs to: a list that starts over gets a new number. */
    int list;

    /** Where its line begins. */
    int lineStart;

    int end;
    int level;
    boolean section;
    boolean document;
    Span headingSpan;
    private @Nullable String headingWords;
    private @Nullable Span wordsOf;
    private Role role = Role.OTHER;

    /** What a person said about this place. */
    final @Nullable Call call;

    String id = "";

    @Nullable Node parent;
    final List<Node> children = new ArrayList<>();

    Node(@Nullable Mark mark, int start, int textStart, int lineEnd, boolean leading) {
        this(mark, start, textStart, lineEnd, leading, null);
    }

    Node(
            @Nullable Mark mark,
            int start,
            int textStart,
            int lineEnd,
            boolean leading,
            @Nullable Call call) {
        this.call = call;
        this.mark = mark;
        this.start = start;
        this.textStart = textStart;
        this.lineEnd = lineEnd;
        this.lineStart = start;
        this.leading = leading;
        this.headingSpan = new Span(textStart, textStart);
        if (call instanceof Call.Heading heading) {
            role = heading.role();
        }
    }

    /** The words of the heading. */
    String heading(String text) {
        if (headingWords == null || !headingSpan.equals(wordsOf)) {
            wordsOf = headingSpan;
            headingWords = headingSpan.in(text);
        }
        return headingWords;
    }

    Role role() {
        return role;
    }

    /** What the evidence says; a person's word stands above it. */
    void role(Role found) {
        if (!(call instanceof Call.Heading)) {
            role = found;
        }
    }

    boolean isCalledHeading() {
        return call instanceof Call.Heading;
    }

    boolean isCalledEntry() {
        return call instanceof Call.Entry;
    }

    /** The place where another document begins; neither heading nor entry. */
    static Node document(int start) {
        Node node = new Node(null, start, start, start, true);
        node.document = true;
        return node;
    }

    int number() {
        return mark == null ? 0 : mark.number();
    }

    /** Where the words after the heading begin. */
    int bodyStart() {
        return Math.max(textStart, headingSpan.end());
    }

    /** The highest nodes below this one that begin at or after {@code from}. */
    List<Node> below(int from) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : children) {
            if (child.start >= from) {
                nodes.add(child);
            } else if (child.end > from) {
                nodes.addAll(child.below(from));
            }
        }
        return nodes;
    }

    void adopt(Node child) {
        child.parent = this;
        children.add(child);
    }

    /** Gives every node of the tree its end: the start of what follows it. */
    void close(int until) {
        end = until;
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            child.close(i + 1 < children.size() ? beginOf(child, children.get(i + 1)) : until);
        }
    }

    /**
     * A list that starts over inside a later line takes the words in front of it along: they
     * announce it.
     */
    private static int beginOf(Node before, Node next) {
        if (next.leading || next.list == before.list) {
            return next.start;
        }
        return next.lineStart > before.start ? next.lineStart : next.start;
    }
}
