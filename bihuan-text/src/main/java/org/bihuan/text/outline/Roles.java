package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Role;

/** Decides what each section is for. */
final class Roles {
    private static final int LONGEST_TURN = 8;
    private static final int LONGEST_AREA_OPENING = 24;
    private static final int LONGEST_LEAD = 12;

    /** （12条） */
    private static final int LONGEST_COUNT = 6;

    private static final int LONGEST_ANNOUNCEMENT = 120;

    private final String text;
    private final Headings headings;
    private final HeadedNodes headed;

    Roles(String text, Headings headings) {
        this.text = text;
        this.headings = headings;
        this.headed = new HeadedNodes(text, headings);
    }

    /**
     * @param confesses whether somebody speaks of his own faults in this text
     * @param holdsItems whether there can be findings at all
     */
    void assign(Node root, boolean confesses, boolean holdsItems) {
        headed.mark(root);
        for (Node top : root.children) {
            if (top.section) {
                Role said = announced(top).orElse(Role.OTHER);
                boolean area = said == Role.PREPARATION && heading(top).endsWith("方面");
                top.role(area ? Role.OTHER : said); // 学习研讨方面
                boolean one = headings.second(heading(top)).isEmpty();
                boolean items = top.role() == Role.FINDINGS || top.role() == Role.MEASURES;
                if (items && one && isFault(heading(top))) {
                    top.role(Role.OTHER); // 对热点问题整治不够有力
                }
            }
        }
        if (holdsItems) {
            dimensionsAtTop(root);
            measuresAtEnd(root);
        }
        faultyChapter(root, confesses);
        root.children.stream().filter(n -> n.section).forEach(n -> assignBelow(n, n.role()));
    }

    /** Whether no chapter says what it is for. */
    boolean silent(Node root) {
        return root.children.stream()
                .noneMatch(
                        n -> n.section && Parts.kindOf(n.role()) != null && !isFault(heading(n)));
    }

    /** The words of the heading without a count behind them: 学习方面（3条）. */
    String heading(Node node) {
        String words = node.heading(text);
        boolean closed = words.endsWith("）") || words.endsWith(")");
        int open = closed ? Math.max(words.lastIndexOf('（'), words.lastIndexOf('(')) : -1;
        boolean count = open > 1 && open >= words.length() - LONGEST_COUNT;
        return count && "条个项".indexOf(words.charAt(words.length() - 2)) >= 0
                ? words.substring(0, open)
                : words;
    }

    /** Where no part is headed "problems", or several are, each of them stands for a dimension. */
    private void dimensionsAtTop(Node root) {
        List<Node> tops = root.children.stream().filter(n -> n.section).toList();
        List<Node> findings = tops.stream().filter(n -> n.role() == Role.FINDINGS).toList();
        List<Node> areas =
                tops.stream()
                        .filter(n -> n.role() == Role.FINDINGS || n.role() == Role.OTHER)
                        .filter(n -> headings.namesArea(heading(n)))
                        .filter(n -> n.role() == Role.OTHER || heading(n).contains("方面"))
                        .toList();
        if (areas.stream().noneMatch(n -> n.role() == Role.FINDINGS) && areSound(areas)) {
            return; // 德的方面, 能的方面 of a report on duties
        }
        if (areas.size() > 1 && (findings.isEmpty() || areas.containsAll(findings))) {
            areas.forEach(n -> n.role(Role.DIMENSION));
        } else if (findings.isEmpty()) {
            List<Node> faulty = faultyAreas(tops);
            (faulty.isEmpty() ? announcedTopics(root, tops) : faulty)
                    .forEach(n -> n.role(Role.DIMENSION));
        }
    }

    /** Whether most of these chapters name no fault. */
    private boolean areSound(List<Node> areas) {
        long faulty =
                areas.stream()
                        .filter(n -> headings.namesFault(text.substring(n.textStart, n.end)))
                        .count();
        return faulty * 2 < areas.size();
    }

    /** 一、伙房, 二、门卫 below 发现存在以下问题。, where their texts name faults. */
    private List<Node> announcedTopics(Node root, List<Node> tops) {
        List<Node> topics = tops.stream().takeWhile(n -> n.role() == Role.OTHER).toList();
        if (topics.size() < 2
                || !headings.announcesFaults(root.start, topics.getFirst().start)
                || topics.stream().anyMatch(n -> headings.question(heading(n)))) {
            return List.of();
        }
        long faulty =
                topics.stream()
                        .filter(n -> headings.namesFault(text.substring(n.textStart, n.end)))
                        .count();
        return faulty * 2 >= topics.size() ? topics : List.of();
    }

    /** 三、几点做法, 三、意见建议 behind the findings, where no chapter is headed as measures. */
    private void measuresAtEnd(Node root) {
        boolean behind = false;
        List<Node> late = new ArrayList<>();
        for (Node top : root.children) {
            Optional<Role> second = top.section ? headings.second(heading(top)) : Optional.empty();
            if (top.role() == Role.MEASURES || second.equals(Optional.of(Role.MEASURES))) {
                return;
            }
            if (top.role() == Role.FINDINGS || top.role() == Role.DIMENSION) {
                behind = true;
                late.clear();
            } else if (behind && top.section && headings.closesWithMeasures(heading(top))) {
                late.add(top);
            }
        }
        late.forEach(n -> n.role(Role.MEASURES));
    }

    /**
     * Where no part holds findings: the one whose entries name faults does, whatever it is called
     * (一、现状).
     */
    private void faultyChapter(Node root, boolean confesses) {
        boolean known =
                root.children.stream()
                        .anyMatch(n ->
                                n.role() == Role.DIMENSION
                                        || (n.role() == Role.FINDINGS && !n.children.isEmpty()));
        if (known) {
            return;
        }
        for (Node top : root.children) {
            long faults =
                    top.children.stream()
                            .filter(n -> confesses || n.leading)
                            .filter(n -> headings.namesFault(heading(n)))
                            .count();
            if (top.section
                    && top.role() == Role.OTHER
                    && faults > 1
                    && faults * 2 > top.children.size()
                    && (confesses || heading(top).endsWith("方面"))
                    && !headings.namesFault(heading(top))) {
                top.role(Role.FINDINGS);
            }
        }
    }

    /** Chapters before the causes or measures whose entries name faults. */
    private List<Node> faultyAreas(List<Node> tops) {
        List<Node> faulty = new ArrayList<>();
        for (Node top : tops) {
            if (top.role() == Role.CAUSES || top.role() == Role.MEASURES) {
                List<Node> before = tops.subList(0, tops.indexOf(top));
                long named = before.stream().filter(n -> headings.namesFault(heading(n))).count();
                if (top.number() > 1
                        && (top.number() == 2 || named * 2 > before.size())
                        && before.stream().allMatch(n -> isBelow(n, top))) {
                    return before; // the first chapter's heading is not in the text
                }
                return faulty.isEmpty()
                        ? faulty
                        : tops.subList(tops.indexOf(faulty.getFirst()), tops.indexOf(top));
            }
            long faults =
                    top.children.stream().filter(n -> headings.namesFault(heading(n))).count();
            if (top.role() == Role.OTHER && faults > 0 && faults * 2 >= top.children.size()) {
                faulty.add(top);
            }
        }
        return List.of();
    }

    /** What the heading says, or the whole of a long sentence that stands in its place. */
    private Optional<Role> announced(Node node) {
        int end = node.headingSpan.end();
        boolean cut = end < node.lineEnd && text.charAt(end) == '，';
        if (!cut) {
            return headings.first(heading(node));
        }
        int limit = Math.min(node.lineEnd, node.textStart + LONGEST_ANNOUNCEMENT);
        String words = text.substring(node.textStart, Sentences.end(text, node.textStart, limit));
        return headings.role(words);
    }

    private static boolean isBelow(Node node, Node chapter) {
        return node.mark != null
                && chapter.mark != null
                && TreeBuilder.rank(node.mark.style()) > TreeBuilder.rank(chapter.mark.style());
    }

    private boolean isFault(String heading) {
        return headings.isWanting(heading)
                || (headings.roleAtEnd(heading).isEmpty()
                        && headings.namesFault(heading)
                        && !headings.question(heading)
                        && !headings.namesArea(heading));
    }

    private void assignBelow(Node part, Role around) {
        if (part.children.isEmpty()) {
            return;
        }
        List<Node> sections = part.children.stream().filter(n -> n.section).toList();
        boolean turnsBeside = sections.stream().anyMatch(this::isTurn);
        for (Node child : sections) {
            child.role(Role.OTHER);
            Optional<Role> own = headings.roleAtEnd(heading(child));
            boolean area = part.role() == Role.FINDINGS && headings.namesArea(heading(child));
            boolean turns =
                    !area
                            && own.isPresent()
                            && (own.get() == Role.CAUSES
                                    || own.get() == Role.MEASURES
                                    || (own.get() == Role.FINDINGS
                                            && (around == Role.OTHER
                                                    || (part.role() == Role.DIMENSION
                                                            && (child.mark == null
                                                                    || turnsBeside)))))
                            && own.get() != around
                            && around != Role.MEASURES
                            && around != Role.PRIOR_RECTIFICATION
                            && heading(child).length() <= 16
                            && !headings.namesFault(
                                    heading(child).replace("问题", "").replace("差距", ""));
            if (turns) {
                child.role(own.get());
            }
        }
        if (part.role() == Role.FINDINGS && haveDimensions(part)) {
            sections.stream()
                    .filter(n -> n.role() == Role.OTHER)
                    .forEach(n -> n.role(Role.DIMENSION));
        }
        sections.forEach(n -> assignBelow(n, n.role() == Role.OTHER ? around : n.role()));
    }

    /** 2.原因分析, 3.整改措施 beside 1.存在问题. */
    private boolean isTurn(Node node) {
        String words = heading(node);
        return words.length() <= LONGEST_TURN
                && headings.roleAtEnd(words)
                        .filter(r -> r == Role.CAUSES || r == Role.MEASURES)
                        .isPresent();
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
                part.children.stream().filter(n -> n.section && n.role() == Role.OTHER).toList();
        for (Node child : sections) {
            String heading = heading(child);
            if (isGroup(child)) {
                parents++;
            } else if (headings.namesFault(heading) && isSpeltOut(child)) {
                faults++;
            } else if (headings.namesArea(heading) || opensWithArea(child)) {
                areas++;
            } else if (headings.namesFault(heading)) {
                faults++;
            } else if (child.children.size() > 1
                    && !headings.announcesMeasures(
                            child.bodyStart(), child.children.getFirst().start)) {
                parents++;
            }
        }
        boolean praised =
                faults == 0
                        && sections.size() > 1
                        && sections.stream().allMatch(this::hasFaultyBody);
        if (praised) {
            return true;
        }
        return !sections.isEmpty()
                && areas + parents > 0
                && (areas + parents) * 2 >= sections.size()
                && areas + parents >= faults;
    }

    /** 筑牢政治忠诚 over a text that names faults: the heading says what should be. */
    private boolean hasFaultyBody(Node node) {
        Span body = Sentences.trim(text, node.bodyStart(), node.end);
        return body.length() > LONGEST_ANNOUNCEMENT
                && headings.promises(heading(node))
                && headings.namesFault(body.in(text));
    }

    /** 表现：… below a heading: the heading itself is the finding. */
    private boolean isSpeltOut(Node node) {
        int at = found(node.bodyStart(), node.end);
        return node.children.isEmpty()
                && headings.spellsOut(at, Math.min(node.end, at + LONGEST_LEAD));
    }

    private int found(int from, int to) {
        int at = from;
        while (at < to
                && ("。：".indexOf(text.charAt(at)) >= 0 || Sentences.isSpace(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** 筑牢政治忠诚 with 在政治忠诚方面，… below: the body says that the heading names an area. */
    private boolean opensWithArea(Node node) {
        if (headings.namesFault(heading(node))) {
            return false;
        }
        Span body = Sentences.trim(text, node.bodyStart(), node.end);
        int limit = Math.min(body.end(), body.start() + LONGEST_AREA_OPENING);
        int pause = Sentences.find(text, body.start(), limit, Sentences.COMMAS);
        String opening = text.substring(body.start(), Math.max(body.start(), pause));
        return opening.endsWith("方面") || (opening.startsWith("对照") && opening.endsWith("要求"));
    }

    /** A heading that stands alone over entries of its own. */
    static boolean isGroup(Node node) {
        return node.section
                && !node.children.isEmpty()
                && node.children.getFirst().leading
                && node.children.getFirst().start >= node.lineEnd
                && node.children.size() > 1
                && node.headingSpan.end() + 1 >= node.lineEnd;
    }

    /**
     * A heading of which nothing stands before its entries but a few words that lead to them:
     * 具体表现为： and the like, or nothing at all where each entry has a title and a text of its own.
     */
    boolean isHeadOfItems(Node node) {
        if (!node.section || node.children.size() < 2) {
            return false;
        }
        Node first = node.children.getFirst();
        Span between = Sentences.trim(text, node.bodyStart(), first.start);
        int end = between.end();
        boolean leads =
                between.length() > 1
                        && between.length() <= LONGEST_LEAD
                        && "：:".indexOf(text.charAt(end - 1)) >= 0
                        && (first.leading || first.start > node.lineEnd);
        return leads
                || isAloneOverFaults(node)
                || (isGroup(node) && node.children.stream().allMatch(this::isTitled));
    }

    /** （一）政治建设方面。一是…二是…: the entries stand for themselves. */
    boolean namesOnlyAnArea(Node node) {
        return node.section
                && node.children.size() > 1
                && heading(node).endsWith("方面")
                && Sentences.trim(text, node.bodyStart(), node.children.getFirst().start).length()
                        < 2;
    }

    /** 筑牢政治忠诚 alone on its line, over a list that names faults. */
    private boolean isAloneOverFaults(Node node) {
        if (headings.namesFault(heading(node)) || node.headingSpan.end() + 1 < node.lineEnd) {
            return false;
        }
        int faults = 0;
        for (Node child : node.children) {
            int end = Sentences.end(text, child.textStart, child.end);
            faults += headings.namesFault(text.substring(child.textStart, end)) ? 1 : 0;
        }
        return faults * 3 >= node.children.size() * 2;
    }

    private boolean isTitled(Node node) {
        return node.section && headed.isTitleLine(node) && headed.isLineWithBody(node);
    }
}
