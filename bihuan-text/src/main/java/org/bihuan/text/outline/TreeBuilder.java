package org.bihuan.text.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;
import org.jspecify.annotations.Nullable;

/**
 * Lines and their marks into a tree.
 *
 * <p>No template: a mark belongs to the open list of its style; a style that is not open starts a
 * list below the current entry, unless the customary order of marks (一、 （一） 1. （1）) and what
 * follows later say that a deeper list has ended.
 */
final class TreeBuilder {
    /** No document of use has more levels. */
    private static final int DEEPEST = 30;

    private static final int LONGEST_NEXT_LINE = 25;

    private static final Set<Style> FLOATING =
            Set.of(
                    Style.CHINESE_IS,
                    Style.ORDINAL_WORD,
                    Style.SEQUENCE_WORD,
                    Style.CIRCLED,
                    Style.TWOFOLD);

    private final String text;
    private final Headings headings;
    private final MarkScanner scanner;
    private final Calls calls;
    private final List<Node> tokens = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();
    private Ahead ahead = new Ahead(List.of());

    /** Below which style a style was first seen: peers stand as deep. */
    private final Map<Style, Style> usualParent = new EnumMap<>(Style.class);

    /** The last mark of each style: numbers may run on from one chapter to the next. */
    private final Map<Style, Mark> lastOf = new EnumMap<>(Style.class);

    private OrdinalChapters chapters = OrdinalChapters.NONE;
    private int lists;

    /** The words of the last heading end here. */
    private int taken;

    /** A list that can still go on: its last entry. */
    private static final class Open {
        final Style style;
        Node last;

        Open(Style style, Node last) {
            this.style = style;
            this.last = last;
        }
    }

    TreeBuilder(String text, Cues cues, Calls calls) {
        this.text = text;
        this.calls = calls;
        this.headings = new Headings(text, cues);
        this.scanner = new MarkScanner(text, calls);
    }

    /**
     * The root spans {@code [from, to)}; {@code lines} lie within it.
     *
     * @param starts where another document begins
     */
    Node build(List<Paragraph> lines, List<Integer> starts, int from, int to) {
        UnmarkedHeadings unmarked = new UnmarkedHeadings(text, headings, scanner, lines);
        chapters = new OrdinalChapters(text, headings, scanner, lines);
        Iterator<Integer> documents = starts.iterator();
        int document = documents.hasNext() ? documents.next() : Integer.MAX_VALUE;
        for (Paragraph line : lines) {
            if (line.span().start() >= document) {
                tokens.add(Node.document(document));
                document = documents.hasNext() ? documents.next() : Integer.MAX_VALUE;
            }
            tokenise(line, unmarked);
        }
        if (!text.contains("首先") || !text.contains("其次")) {
            tokens.removeIf(
                    t -> t.call == null && t.mark != null && t.mark.style() == Style.SEQUENCE_WORD);
        }
        if (!text.contains("另一方面")) {
            tokens.removeIf(
                    t -> t.call == null && t.mark != null && t.mark.style() == Style.TWOFOLD);
        }
        Node root = new Node(null, from, from, from, true);
        ahead = new Ahead(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            place(root, i);
        }
        root.close(to);
        return root;
    }

    private void tokenise(Paragraph line, UnmarkedHeadings unmarked) {
        int from = line.span().start();
        int to = Sentences.trim(text, from, line.span().end()).end();
        if (to <= taken) {
            return;
        }
        Optional<Mark> leading = scanner.leading(from, to).map(chapters::read);
        int next = from;
        int begin = scanner.begin(from, to);
        if (leading.isPresent()) {
            Mark mark = leading.get();
            if (!calls.running(begin)) {
                int until = wordsOf(mark, to);
                tokens.add(token(mark, from, until, true));
                taken = Math.max(taken, until);
            }
            next = mark.span().end();
        } else if (calls.begins(begin)) {
            tokens.add(new Node(null, begin, begin, to, true, calls.at(begin)));
        } else if (!calls.running(begin)) {
            int level = unmarked.level(line);
            if (level > 0) {
                Node heading = new Node(null, begin, begin, to, true);
                heading.level = level;
                tokens.add(heading);
            }
        }
        for (Mark mark : scanner.inline(next, to, leading)) {
            tokens.add(token(mark, from, to, false));
        }
    }

    /** 一、 alone on its line: the words of the heading stand on the next, when that is short. */
    private int wordsOf(Mark mark, int lineEnd) {
        int at = scanner.skipBlanks(mark.span().end(), lineEnd);
        if (at < lineEnd || lineEnd >= text.length()) {
            return lineEnd;
        }
        int next = text.indexOf('\n', lineEnd + 1);
        int end = next < 0 ? text.length() : next;
        Span words = Sentences.trim(text, lineEnd + 1, end);
        boolean title =
                words.length() > 1
                        && words.length() <= LONGEST_NEXT_LINE
                        && Sentences.find(text, words.start(), words.end(), Sentences.ANY_MARK) < 0
                        && scanner.leading(words.start(), words.end()).isEmpty();
        return title ? words.end() : lineEnd;
    }

    private Node token(Mark mark, int lineStart, int lineEnd, boolean leading) {
        int start = mark.span().start();
        int words = Sentences.trim(text, mark.span().end(), lineEnd).start();
        Node node = new Node(mark, start, words, lineEnd, leading, calls.at(start));
        node.lineStart = lineStart;
        return node;
    }

    private void place(Node root, int at) {
        Node node = tokens.get(at);
        Mark mark = node.mark;
        if (node.document) {
            stack.clear();
            usualParent.clear();
            root.adopt(node);
            return;
        }
        if (node.call instanceof Call.Heading heading) {
            placeCalled(root, node, heading.level());
            return;
        }
        if (mark == null) {
            if (node.isCalledEntry()) {
                (stack.isEmpty() ? root : stack.peek().last).adopt(node);
                node.list = ++lists;
                return;
            }
            placeUnmarked(root, node);
            return;
        }
        Open same = openListFor(node, at);
        if (WordMarks.isAddition(mark)
                && (same == null || same.style != Style.SEQUENCE_WORD || same.last.number() < 2)) {
            return; // 此外 in a text without 首先, 其次 in front of it
        }
        lastOf.put(mark.style(), mark);
        if (same != null) {
            while (stack.peek() != same) {
                stack.pop();
            }
            boolean restarts = mark.number() == 1 && same.last.number() >= 1;
            node.list = restarts ? ++lists : same.last.list;
            parentOf(same, root).adopt(node);
            same.last = node;
            return;
        }
        closeDeeper(node, at);
        node.list = ++lists;
        Open top = stack.peek();
        if (top != null && !FLOATING.contains(top.style)) {
            usualParent.putIfAbsent(mark.style(), top.style);
        }
        (top == null ? root : top.last).adopt(node);
        stack.push(new Open(mark.style(), node));
    }

    private static Node parentOf(Open open, Node root) {
        return open.last.parent == null ? root : open.last.parent;
    }

    /**
     * Unmarked headings stand above every numbered list; a lower one stands inside the last higher
     * one.
     */
    private void placeUnmarked(Node root, Node node) {
        if (node.level == 1) {
            stack.clear();
        } else {
            while (!stack.isEmpty() && !holdsLevel(node.level)) {
                stack.pop();
            }
        }
        node.list = ++lists;
        (stack.isEmpty() ? root : stack.peek().last).adopt(node);
        stack.push(new Open(Style.CHAPTER, node));
    }

    /** A heading whose level a person has named. */
    private void placeCalled(Node root, Node node, int level) {
        int list = 0;
        int deepest = Math.min(level, DEEPEST);
        while (!stack.isEmpty() && stack.stream().filter(TreeBuilder::heads).count() >= deepest) {
            Open closed = stack.pop();
            list = closed.style == styleOf(node) ? closed.last.list : 0;
        }
        node.list = list > 0 ? list : ++lists;
        node.level = level;
        (stack.isEmpty() ? root : stack.peek().last).adopt(node);
        stack.push(new Open(styleOf(node), node));
    }

    private static Style styleOf(Node node) {
        return node.mark == null ? Style.CHAPTER : node.mark.style();
    }

    private static boolean heads(Open open) {
        Node node = open.last;
        return !node.isCalledEntry()
                && (node.mark == null
                        || node.isCalledHeading()
                        || open.style == Style.CHINESE_COMMA
                        || (node.leading && !FLOATING.contains(open.style)));
    }

    /** Whether the top of the stack may hold an unmarked heading of this level. */
    private boolean holdsLevel(int level) {
        Node top = stack.peek().last;
        if (top.mark == null) {
            return top.level < level;
        }
        if (level == UnmarkedHeadings.NESTED) {
            return rank(top.mark.style()) <= rank(Style.CHINESE_PARENTHESES);
        }
        return stack.size() < level && !FLOATING.contains(top.mark.style());
    }

    private @Nullable Open openListFor(Node node, int at) {
        Mark mark = java.util.Objects.requireNonNull(node.mark);
        Open kin = null;
        for (Open open : stack) {
            if (open.last.mark == null) {
                continue;
            }
            if (open.style == mark.style() && mark.style() != Style.DECIMAL) {
                return open;
            }
            if (mark.style() == Style.DECIMAL
                    && open.style == Style.DECIMAL
                    && depth(open.last) == depth(node)) {
                return open;
            }
            if (kin == null
                    && related(open.style, mark.style())
                    && mark.number() > open.last.number()) {
                kin = open;
            }
        }
        Open stray = strayFor(node, at);
        return stray == null ? kin : stray;
    }

    /** 1、 （2） 3、: a number that the innermost list lacks, in the brackets of a lower level. */
    private @Nullable Open strayFor(Node node, int at) {
        Mark mark = java.util.Objects.requireNonNull(node.mark);
        Open top = stack.peek();
        if (top == null || top.last.mark == null || !node.leading || !top.last.leading) {
            return null;
        }
        boolean bracketed =
                (mark.style() == Style.ARABIC_PARENTHESES && family(top.style) == 2)
                        || (mark.style() == Style.CHINESE_PARENTHESES && family(top.style) == 1);
        Mark before = lastOf.get(mark.style());
        boolean runsOn = before != null && before.number() == mark.number() - 1;
        boolean follows = !runsOn && mark.number() > 1 && mark.number() == top.last.number() + 1;
        Mark next = ahead.next(top.style, at);
        boolean lacking =
                next == null
                        ? family(top.style) == 2
                        : next.number() == mark.number() + 1 || next.number() == 1;
        return bracketed && follows && lacking ? top : null;
    }

    private static int depth(Node node) {
        String label = node.mark == null ? "" : node.mark.label();
        int dots = 0;
        for (int i = 0; i < label.length() - 1; i++) {
            dots += label.charAt(i) == '.' || label.charAt(i) == '．' ? 1 : 0;
        }
        return dots;
    }

    /** Marks that authors mix within one list. */
    private static boolean related(Style a, Style b) {
        return family(a) == family(b);
    }

    private static int family(Style style) {
        return switch (style) {
            case CHINESE_COMMA, CHINESE_DOT -> 1;
            case ARABIC_DOT, ARABIC_COMMA, ARABIC_BARE, ARABIC_HALF_PARENTHESIS -> 2;
            case CHINESE_PARENTHESES, ARABIC_PARENTHESES -> 3;
            case CHINESE_IS, ORDINAL_WORD, SEQUENCE_WORD -> 4;
            case CHAPTER, LETTER -> 5;
            case VOLUME -> 9;
            case CHAPTER_SECTION -> 10;
            case ARTICLE -> 11;
            case DECIMAL -> 6;
            case CIRCLED -> 7;
            case TWOFOLD -> 8;
        };
    }

    static int rank(Style style) {
        return switch (style) {
            case VOLUME -> -3;
            case CHAPTER -> -2;
            case CHAPTER_SECTION -> -1;
            case ARTICLE, LETTER -> 0;
            case CHINESE_COMMA, CHINESE_DOT -> 1;
            case CHINESE_PARENTHESES -> 2;
            case ARABIC_DOT, ARABIC_COMMA, ARABIC_BARE -> 3;
            case DECIMAL -> 4;
            case ARABIC_PARENTHESES, ARABIC_HALF_PARENTHESIS -> 5;
            case CIRCLED -> 6;
            case ORDINAL_WORD, SEQUENCE_WORD, CHINESE_IS -> 7;
            case TWOFOLD -> 8;
        };
    }

    /** Ends the lists that a new list of this style cannot stand in. */
    private void closeDeeper(Node node, int at) {
        Mark mark = java.util.Objects.requireNonNull(node.mark);
        boolean floating = FLOATING.contains(mark.style());
        Iterator<Open> open = stack.iterator();
        List<Open> closed = new ArrayList<>();
        while (open.hasNext()) {
            Open top = open.next();
            if (top.last.mark == null
                    || floating
                    || rank(top.style) <= rank(mark.style())
                    || top.style == usualParent.get(mark.style())) {
                break;
            }
            boolean inline = !top.last.leading && node.leading;
            if (!inline && continuesLater(at, top)) {
                break;
            }
            closed.add(top);
        }
        closed.forEach(stack::remove);
    }

    /**
     * Whether the list that {@code open} stands for is taken up again after the token {@code at}.
     */
    private boolean continuesLater(int at, Open open) {
        Mark next = ahead.next(open.style, at);
        return next != null && next.number() == open.last.number() + 1;
    }
}
