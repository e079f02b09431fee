package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;
import org.jspecify.annotations.Nullable;

/**
 * Problems and measures of a rectification report: a heading or an entry that names a problem, and
 * below it what was or will be done, behind 整改措施： where such a label stands, else all that follows.
 * What has come of it (整改情况：) is a measure only where no measures are named beside it.
 */
final class Rectified {
    /** How many characters a label may have in front of its colon. */
    private static final int LONGEST_LABEL = 14;

    private static final int SHORTEST_PROBLEM = 3;

    private final String text;
    private final Headings headings;
    private final Cues cues;
    private final Calls calls;
    private final Items found;
    private final UnmarkedItems unmarkedItems;
    private final Set<Node> taken = new HashSet<>();

    Rectified(String text, Headings headings, Cues cues, Calls calls, Items found) {
        this.text = text;
        this.headings = headings;
        this.cues = cues;
        this.calls = calls;
        this.found = found;
        this.unmarkedItems = new UnmarkedItems(text, cues, calls);
    }

    /** A labelled stretch: 整改措施：…, up to the next label. */
    private record Stretch(String list, int at, int from, int to) {}

    /**
     * 一、垃圾清运不及时的问题, 二、车辆乱停的问题: chapters each of which is a problem of its own, where there are
     * several; 存在的主要问题 names none.
     */
    void takeProblems(Node root) {
        List<Node> problems =
                root.children.stream()
                        .filter(n -> n.section && n.role() == Role.FINDINGS)
                        .filter(n -> words(n).endsWith("问题") && isProblem(n))
                        .filter(n -> !cues.anyIn("rectified.general", words(n)))
                        .toList();
        if (problems.size() > 1) {
            problems.forEach(n -> n.role(Role.OTHER));
            problems.forEach(n -> problem(n, Optional.empty()));
            taken.addAll(problems);
        }
    }

    /**
     * Takes the chapter over when it holds problems and is not read as findings or causes anyway.
     */
    boolean take(Node chapter) {
        if (taken.contains(chapter)) {
            return true;
        }
        boolean read =
                Parts.kindOf(chapter.role()) == Kind.FINDING
                        || chapter.role() == Role.CAUSES
                        || cues.anyIn("rectified.next", words(chapter));
        return !read && below(chapter, Optional.empty());
    }

    private boolean below(Node node, Optional<String> dimension) {
        boolean any = false;
        for (Node child : node.children) {
            if (holdsProblems(child)) {
                any |= below(child, dimension);
            } else if (isProblem(child)) {
                problem(child, dimension);
                any = true;
            }
        }
        return any;
    }

    private boolean holdsProblems(Node node) {
        return node.children.stream().anyMatch(n -> isProblem(n) || holdsProblems(n));
    }

    /** A heading such as 关于…的问题, or an entry with a label for its measures. */
    private boolean isProblem(Node node) {
        if (node.call != null || calls.running(node.start)) {
            return false;
        }
        String words = words(node);
        boolean named =
                cues.anyIn("rectified.problem", words)
                        || (node.leading
                                && headings.namesFault(words)
                                && !stretches(node.bodyStart(), node.end).isEmpty());
        boolean rectified = isRectified(words);
        return (named || rectified)
                && !cues.anyIn("rectified.next", words)
                && (rectified
                        || headings.roleAtEnd(words).filter(r -> r != Role.FINDINGS).isEmpty())
                && (node.section || node.leading);
    }

    /** 会议多的整改情况: what stands before these words is the problem. */
    private boolean isRectified(String words) {
        for (String end : cues.list("rectified.end")) {
            if (words.endsWith(end)) {
                String problem = words.substring(0, words.length() - end.length());
                return problem.length() >= SHORTEST_PROBLEM
                        && !problem.endsWith("问题")
                        && !cues.anyIn("rectified.general", problem);
            }
        }
        return false;
    }

    private String words(Node node) {
        return node.headingSpan.in(text);
    }

    private void problem(Node node, Optional<String> dimension) {
        List<Stretch> stretches = stretches(node.bodyStart(), node.end);
        Holder place = new Holder(node.id, dimension, Kind.FINDING, null);
        int end = stretches.isEmpty() ? node.bodyStart() : stretches.getFirst().at();
        found.node(node, Math.max(end, node.headingSpan.end()), Kind.FINDING, place, place);
        if (stretches.isEmpty()) {
            measures(node, node.bodyStart(), node.end, place);
            return;
        }
        boolean planned = stretches.stream().anyMatch(s -> s.list().equals("rectified.measure"));
        for (Stretch stretch : stretches) {
            if (stretch.list().equals(planned ? "rectified.measure" : "rectified.state")) {
                measures(node, stretch.from(), stretch.to(), place);
            }
        }
    }

    private void measures(Node node, int from, int to, Holder place) {
        List<Node> entries = node.below(from).stream().filter(n -> n.start < to).toList();
        if (entries.isEmpty()) {
            unmarkedItems
                    .in(from, to, false)
                    .forEach(s ->
                            found.words(s.start(), s.end(), Optional.empty(), Kind.MEASURE, place));
        }
        for (Node entry : entries) {
            Holder within = place.in(entry);
            found.node(entry, Math.min(entry.end, to), Kind.MEASURE, place, within);
        }
    }

    /** Labels at the head of a line or of a sentence, with what stands behind each. */
    private List<Stretch> stretches(int from, int to) {
        List<Stretch> stretches = new ArrayList<>();
        int at = from;
        while (at < to) {
            Stretch stretch = labelAt(at, to);
            if (stretch != null) {
                if (!stretches.isEmpty()) {
                    Stretch before = stretches.removeLast();
                    stretches.add(new Stretch(before.list(), before.at(), before.from(), at));
                }
                stretches.add(stretch);
                at = stretch.from();
            }
            at = next(at, to);
        }
        return stretches;
    }

    /** The next place where a label may begin. */
    private int next(int at, int to) {
        int i = at;
        while (i < to && "。；\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        while (i < to && ("。；".indexOf(text.charAt(i)) >= 0 || Sentences.isSpace(text.charAt(i)))) {
            i++;
        }
        return i > at ? i : at + 1;
    }

    private @Nullable Stretch labelAt(int at, int to) {
        int limit = Math.min(to, at + LONGEST_LABEL);
        int stop = Sentences.find(text, at, limit, Sentences.SENTENCE_MARKS_OR_COLON);
        int line = text.indexOf('\n', at);
        boolean alone = line > at && line <= limit && (stop < 0 || line < stop);
        boolean colon = stop >= 0 && !alone && "：:".indexOf(text.charAt(stop)) >= 0;
        int end = alone ? line : colon ? stop : -1;
        if (end < 0) {
            return null;
        }
        Span label = Sentences.trim(text, at, end);
        for (String list : List.of("rectified.measure", "rectified.state")) {
            for (String word : cues.list(list)) {
                if (label.length() >= word.length()
                        && text.startsWith(word, label.end() - word.length())) {
                    return new Stretch(list, at, end + 1, to);
                }
            }
        }
        return null;
    }
}
