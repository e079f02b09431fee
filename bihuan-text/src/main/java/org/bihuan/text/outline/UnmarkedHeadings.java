package org.bihuan.text.outline;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Section.Role;

/**
 * Headings without a number: a short line of its own that names a part or an area, or that the word
 * processor marks as a heading.
 */
final class UnmarkedHeadings {
    /** The level of a heading that recurs: inside whatever section is open. */
    static final int NESTED = 9;

    private static final int LONGEST_PART = 22;
    private static final int LONGEST_AREA = 45;
    private static final int LONGEST_LABEL = 14;
    private static final int FEWEST_CELLS = 8;
    private static final int SHORTEST_TEXT = 25;

    private final String text;
    private final Headings headings;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<Integer> titles = new HashSet<>();
    private final Set<Integer> runIn = new HashSet<>();
    private final boolean areas;
    private final boolean tabular;

    /** Whether some line is headed as findings, causes or measures: then titles stand below. */
    private boolean parts;

    private final LookEvidence looks;

    UnmarkedHeadings(String text, Headings headings, MarkScanner scanner, List<Paragraph> lines) {
        this.text = text;
        this.looks = new LookEvidence(lines, scanner);
        this.headings = headings;
        int areaLines = 0;
        for (Paragraph line : lines) {
            if (trimmed(line).length() > LONGEST_AREA + 1) {
                continue;
            }
            String words = words(line);
            seen.merge(words, 1, Integer::sum);
            if (isLine(line, LONGEST_AREA) && endsAsArea(words)) {
                areaLines++;
            }
            parts |= words.length() <= LONGEST_PART && holdsItems(words);
        }
        this.areas = areaLines > 1;
        this.tabular = isTabular(lines, scanner);
        titles(lines);
        runIn(lines, scanner);
    }

    /**
     * Short lines without any stop above a longer one, where there are several: titles inside a
     * part.
     */
    private void titles(List<Paragraph> lines) {
        if (tabular) {
            return;
        }
        boolean stopless = isStopless(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = trimmed(lines.get(i));
            Span next = trimmed(lines.get(i + 1));
            boolean above =
                    i == 0
                            || stopless
                            || closes(trimmed(lines.get(i - 1)))
                            || titles.contains(lines.get(i - 1).span().start());
            boolean title =
                    line.length() >= 3
                            && line.length() <= LONGEST_PART
                            && Sentences.find(text, line.start(), line.end(), Sentences.ANY_MARK)
                                    < 0
                            && !tells(line)
                            && next.length() > line.length()
                            && (next.length() > SHORTEST_TEXT || isSentence(next));
            if (title && above) {
                titles.add(lines.get(i).span().start());
            }
        }
        if (titles.size() < 3) {
            titles.clear();
        }
    }

    /** 会前征求意见12条 and 现将情况报告如下 tell something: sentences whose stop was forgotten. */
    private boolean tells(Span line) {
        return line.in(text).chars().anyMatch(Character::isDigit) || isClause(line);
    }

    /** 上述问题虽然表现在工作上，但根子在思想上: of several clauses, and about somebody or something named before. */
    private boolean isClause(Span line) {
        String words = line.in(text);
        return headings.leads(words)
                || (Sentences.find(text, line.start(), line.end(), Sentences.COMMAS) >= 0
                        && headings.saysOn(words));
    }

    /** Whether long lines end without any stop, as some write: then a missing one says nothing. */
    private boolean isStopless(List<Paragraph> lines) {
        int open = 0;
        int all = 0;
        for (Paragraph line : lines) {
            Span span = trimmed(line);
            if (span.length() > LONGEST_AREA) {
                all++;
                open += Sentences.CLOSING_MARKS.has(text.charAt(span.end() - 1)) ? 0 : 1;
            }
        }
        return all > 2 && open * 4 > all * 3;
    }

    /** Cells of a table, each pasted as a line: they look like titles and are none. */
    private boolean isTabular(List<Paragraph> lines, MarkScanner scanner) {
        int bare = 0;
        int inARow = 0;
        for (Paragraph line : lines) {
            Span span = trimmed(line);
            boolean cell =
                    span.length() <= LONGEST_PART
                            && scanner.leading(span.start(), span.end()).isEmpty()
                            && Sentences.find(
                                            text,
                                            span.start(),
                                            span.end(),
                                            Sentences.SENTENCE_MARKS)
                                    < 0;
            inARow = cell ? inARow + 1 : 0;
            bare += inARow > 2 ? 1 : 0;
        }
        return bare * 8 > lines.size() && bare > FEWEST_CELLS;
    }

    private boolean isSentence(Span line) {
        return line.length() > SHORTEST_TEXT / 2 && text.charAt(line.end() - 1) == '。';
    }

    private boolean closes(Span line) {
        return line.length() <= LONGEST_PART || "。；;：:！".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private boolean holdsItems(String words) {
        return headings.role(words).filter(r -> Parts.kindOf(r) != null).isPresent();
    }

    private Span trimmed(Paragraph line) {
        Span span = Sentences.trim(text, line.span().start(), line.span().end());
        int begin = Sentences.begin(text, span.start(), span.end());
        return begin == span.start() ? span : new Span(begin, span.end());
    }

    /**
     * 存在的问题：1．… as a paragraph of its own: headings run in, where no list of chapters stands beside
     * them and each part comes once.
     */
    private void runIn(List<Paragraph> lines, MarkScanner scanner) {
        Set<Role> parts = EnumSet.noneOf(Role.class);
        for (Paragraph line : lines) {
            Optional<Role> role = label(trimmed(line));
            if (role.isPresent()) {
                if (!parts.add(role.get())) {
                    runIn.clear();
                    return;
                }
                runIn.add(line.span().start());
            }
        }
        if (runIn.size() < 2 || lines.stream().anyMatch(line -> isChapter(line, scanner))) {
            runIn.clear();
        }
    }

    /** The part that 存在的问题： names at the head of a longer line. */
    private Optional<Role> label(Span line) {
        int limit = Math.min(line.end(), line.start() + LONGEST_LABEL);
        int colon = Sentences.find(text, line.start(), limit, Sentences.COLON_OR_STOP);
        return colon <= line.start() || colon + 1 >= line.end()
                ? Optional.empty()
                : headings.roleAtEnd(text.substring(line.start(), colon))
                        .filter(r -> Parts.kindOf(r) != null);
    }

    private static boolean isChapter(Paragraph line, MarkScanner scanner) {
        return scanner.leading(line.span().start(), line.span().end())
                .filter(m -> TreeBuilder.rank(m.style()) <= 2)
                .isPresent();
    }

    /**
     * 1 for a part, 2 for an area inside a part, {@link #NESTED} for one that recurs inside parts,
     * 0 for a line that is no heading.
     */
    int level(Paragraph line) {
        if (runIn.contains(line.span().start())) {
            return 1;
        }
        if (isStage(line)) {
            return NESTED;
        }
        String words = words(line);
        if (words.isEmpty() || !isLine(line, LONGEST_AREA) || leads(line)) {
            return 0;
        }
        if (areas && endsAsArea(words)) {
            return 2;
        }
        if (line.headingLevel().isPresent()) {
            return line.headingLevel().get();
        }
        if (words.startsWith("【") && headings.role(words).isPresent()) {
            return 1;
        }
        Optional<Role> role = headings.role(words);
        boolean once = seen.getOrDefault(words, 0) == 1;
        boolean part =
                role.isPresent()
                        && words.length() <= LONGEST_PART
                        && !isFault(words)
                        && !isClause(trimmed(line));
        if (part && !tabular) {
            return once ? 1 : NESTED;
        }
        int looked = looks.level(line);
        if (looked > 0) {
            return looked;
        }
        boolean title = titles.contains(line.span().start());
        return title ? headings.question(words) || !parts ? 1 : 2 : 0;
    }

    /** 第一阶段：准备阶段（8月12日—13日） */
    private boolean isStage(Paragraph line) {
        Span span = trimmed(line);
        if (span.length() > LONGEST_AREA || text.charAt(span.start()) != '第') {
            return false;
        }
        int to = ChineseNumber.runEnd(text, span.start() + 1, span.end());
        int named = to + "阶段".length();
        return to > span.start() + 1
                && text.startsWith("阶段", to)
                && (named >= span.end() || "：:（( 　，、".indexOf(text.charAt(named)) >= 0)
                && Sentences.find(text, span.start(), span.end(), Sentences.SENTENCE_MARKS) < 0;
    }

    /** "今后，我将从以下几个方面改进：" is a sentence, though it is short and ends in a colon. */
    private boolean leads(Paragraph line) {
        Span span = trimmed(line);
        return "：:".indexOf(text.charAt(span.end() - 1)) >= 0
                && (Sentences.find(text, span.start(), span.end(), Sentences.COMMAS) >= 0
                        || within(span, '我')
                        || headings.leads(span.in(text)));
    }

    private boolean within(Span span, char c) {
        int at = text.indexOf(c, span.start());
        return at >= 0 && at < span.end();
    }

    private boolean isFault(String words) {
        return headings.namesFault(words)
                && !headings.question(words)
                && !headings.headsFaults(words);
    }

    private static boolean endsAsArea(String words) {
        return words.endsWith("方面") || words.endsWith("方面存在的问题") || words.endsWith("方面的问题");
    }

    private boolean isLine(Paragraph line, int longest) {
        Span span = trimmed(line);
        return !span.isEmpty()
                && span.length() <= longest
                && Sentences.find(text, span.start(), span.end(), Sentences.SENTENCE_MARKS) < 0
                && Sentences.find(
                                text,
                                span.start(),
                                Math.max(span.start(), span.end() - 1),
                                Sentences.COLONS)
                        < 0;
    }

    private String words(Paragraph line) {
        Span span = trimmed(line);
        String words = span.in(text);
        return words.endsWith("：") || words.endsWith(":")
                ? words.substring(0, words.length() - 1)
                : words;
    }
}
