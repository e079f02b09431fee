package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Mark.Style;
import org.jspecify.annotations.Nullable;

/**
 * Finds ordinal marks: one at the head of a line, and those inside running text.
 *
 * <p>A mark inside a text counts only where a sentence or clause may begin and, for all but 一是
 * after a full stop, only in company: 统一是 and 1.5 are no marks. Numbers that do not follow each
 * other are still marks; whether a list is in order is for the rules to say.
 */
final class MarkScanner {
    private static final String STRONG = "。；;：:！!？?\n";
    private static final String WEAK = "，,”’》）)　 ";
    private static final String SEQUENCE = "首先 其次 再次 再者 最后";

    private final String text;
    private final Headings headings;

    MarkScanner(String text) {
        this.text = text;
        this.headings = new Headings(text, Cues.SHIPPED);
    }

    /** The mark that a line begins with, blanks skipped. */
    Optional<Mark> leading(int from, int lineEnd) {
        int start = skipBlanks(from, lineEnd);
        Mark mark = match(start, lineEnd, true);
        return Optional.ofNullable(mark);
    }

    /** Marks in {@code [from, lineEnd)}, in order. */
    List<Mark> inline(int from, int lineEnd) {
        List<Mark> candidates = new ArrayList<>();
        for (int i = from; i < lineEnd; i++) {
            if (mayStart(text.charAt(i))) {
                Mark mark = match(i, lineEnd, false);
                if (mark != null && accepts(mark, from)) {
                    candidates.add(mark);
                    i = mark.span().end() - 1;
                }
            }
        }
        Map<String, Integer> census = census(candidates);
        return candidates.stream()
                .filter(mark -> standsAlone(mark, from) || hasCompany(census, mark))
                .toList();
    }

    private static boolean mayStart(char c) {
        return ChineseNumber.isDigit(c)
                || c == '第'
                || c == '其'
                || c == '首'
                || c == '再'
                || c == '最'
                || c == '（'
                || c == '('
                || circled(c) > 0
                || digit(c) >= 0;
    }

    /** Whether the place before the mark lets it begin there at all. */
    private boolean accepts(Mark mark, int from) {
        char before = before(mark, from);
        return switch (mark.style()) {
            case CIRCLED -> true;
            case CHINESE_IS -> isStrong(before) || isWeak(before) || afterAreaWord(mark, from);
            case ORDINAL_WORD, SEQUENCE_WORD, CHINESE_PARENTHESES, ARABIC_PARENTHESES ->
                    isStrong(before) || before == '，';
            default -> isStrong(before);
        };
    }

    /** 方面一是: the author left out the full stop after the heading. */
    private boolean afterAreaWord(Mark mark, int from) {
        int at = mark.span().start();
        return at - 2 >= from && (text.startsWith("方面", at - 2) || text.startsWith("问题", at - 2));
    }

    private boolean standsAlone(Mark mark, int from) {
        boolean heading = mark.style() == Style.CHINESE_COMMA;
        boolean plainIs = mark.style() == Style.CHINESE_IS && mark.label().endsWith("是");
        return heading || (plainIs && isStrong(before(mark, from)));
    }

    /** Which marks occur, so that company can be looked up: style, last character, number. */
    private static Map<String, Integer> census(List<Mark> marks) {
        Map<String, Integer> census = new HashMap<>();
        for (Mark mark : marks) {
            census.merge(kindOf(mark) + mark.number(), 1, Integer::sum);
            census.merge(kindOf(mark), 1, Integer::sum);
        }
        return census;
    }

    private static String kindOf(Mark mark) {
        return mark.style() == Style.CHINESE_IS
                ? mark.style().name() + lastOf(mark.label())
                : mark.style().name();
    }

    private static boolean hasCompany(Map<String, Integer> census, Mark mark) {
        String kind = kindOf(mark);
        return mark.style() == Style.SEQUENCE_WORD
                ? census.getOrDefault(kind, 0) > 1
                : census.containsKey(kind + (mark.number() - 1))
                        || census.containsKey(kind + (mark.number() + 1));
    }

    private static char lastOf(String label) {
        return label.charAt(label.length() - 1);
    }

    /** The character before the mark, blanks skipped; a line feed at the start of the stretch. */
    private char before(Mark mark, int from) {
        int i = mark.span().start() - 1;
        while (i >= from && isBlank(text.charAt(i))) {
            i--;
        }
        return i < from ? '\n' : text.charAt(i);
    }

    private static boolean isStrong(char c) {
        return STRONG.indexOf(c) >= 0;
    }

    private static boolean isWeak(char c) {
        return WEAK.indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\t';
    }

    int skipBlanks(int from, int limit) {
        int i = from;
        while (i < limit && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private @Nullable Mark match(int at, int limit, boolean leading) {
        if (at >= limit) {
            return null;
        }
        char c = text.charAt(at);
        if (circled(c) > 0) {
            return mark(at, at + 1, circled(c), Style.CIRCLED);
        }
        if (c == '（' || c == '(') {
            return parenthesised(at, limit);
        }
        if (ChineseNumber.isDigit(c)) {
            return chinese(at, limit, leading);
        }
        if (digit(c) >= 0) {
            return arabic(at, limit, leading);
        }
        if (c == '第' || c == '其') {
            Mark word = ordinalWord(at, limit, leading);
            return word != null ? word : sequenceWord(at, limit);
        }
        if (leading && c >= 'A' && c <= 'Z') {
            return letter(at, limit);
        }
        if (leading && (c == '问' || c == '原' || c == '措')) {
            return labelled(at, limit);
        }
        return c == '首' || c == '再' || c == '最' ? sequenceWord(at, limit) : null;
    }

    private @Nullable Mark parenthesised(int at, int limit) {
        int from = skipBlanks(at + 1, limit);
        int to = ChineseNumber.runEnd(text, from, limit);
        boolean chinese = to > from;
        if (!chinese) {
            to = digitsEnd(from, limit);
        }
        int close = skipBlanks(to, limit);
        if (to == from
                || close >= limit
                || (text.charAt(close) != '）' && text.charAt(close) != ')')) {
            return null;
        }
        int number = chinese ? ChineseNumber.value(text, from, to) : number(from, to);
        int end = close + 1;
        if (end < limit && "、.．".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return number <= 0
                ? null
                : mark(
                        at,
                        end,
                        number,
                        chinese ? Style.CHINESE_PARENTHESES : Style.ARABIC_PARENTHESES);
    }

    private @Nullable Mark chinese(int at, int limit, boolean leading) {
        int to = ChineseNumber.runEnd(text, at, limit);
        int number = ChineseNumber.value(text, at, to);
        int next = leading ? skipBlanks(to, limit) : to;
        if (number <= 0 || next >= limit) {
            return null;
        }
        char c = text.charAt(next);
        char after = next + 1 < limit ? text.charAt(next + 1) : '\n';
        if (c == '、' || (leading && (c == '：' || c == ':'))) {
            // 三、四季度 and 一、二线 are no marks
            boolean heads =
                    leading ? !ChineseNumber.isDigit(after) : isGluedHeading(next + 1, limit);
            return heads ? mark(at, next + 1, number, Style.CHINESE_COMMA) : null;
        }
        if (c == '.' || c == '．') {
            return leading ? mark(at, next + 1, number, Style.CHINESE_DOT) : null;
        }
        if (leading && (c == ',' || c == '，') && isShortTitle(next + 1, limit)) {
            return mark(at, next + 1, number, Style.CHINESE_COMMA);
        }
        if (leading && next > to && isShortTitle(next, limit)) {
            return mark(at, to, number, Style.CHINESE_COMMA);
        }
        if (next == to && (c == '是' || c == '要' || c == '靠' || c == '抓')) {
            // 一是一，二是二 is a saying
            boolean saying =
                    c == '是'
                            && ChineseNumber.runEnd(text, next + 1, limit) == next + 2
                            && after == text.charAt(at);
            return saying ? null : mark(at, next + 1, number, Style.CHINESE_IS);
        }
        return null;
    }

    /** "…。三、产生问题的原因": a heading that lost its line break to the text before it. */
    private boolean isGluedHeading(int from, int limit) {
        int stop = Sentences.find(text, from, Math.min(limit, from + 25), "。：，；\n");
        int end = stop < 0 ? limit : stop;
        return end - from >= 4
                && end - from <= 20
                && headings.roleAtEnd(text.substring(from, end)).isPresent();
    }

    private @Nullable Mark arabic(int at, int limit, boolean leading) {
        int to = digitsEnd(at, limit);
        if (to - at > 2 || (at > 0 && digit(text.charAt(at - 1)) >= 0)) {
            return null;
        }
        int next = leading ? skipBlanks(to, limit) : to;
        if (next >= limit) {
            return null;
        }
        int number = number(at, to);
        char c = text.charAt(next);
        if (number == 0) {
            return null;
        }
        if (c == '、') {
            return mark(at, next + 1, number, Style.ARABIC_COMMA);
        }
        if (c == '）' || c == ')') {
            return mark(at, next + 1, number, Style.ARABIC_HALF_PARENTHESIS);
        }
        if (leading && next > to && isShortTitle(next, limit)) {
            return mark(at, to, number, Style.ARABIC_BARE);
        }
        return c == '.' || c == '．' ? dotted(at, next, limit, leading, number) : null;
    }

    /** A short line of words without any stop. */
    private boolean isShortTitle(int from, int limit) {
        return limit - from <= 25
                && limit > from
                && Sentences.isHan(text.charAt(from))
                && Sentences.find(text, from, limit, "。；;，,！？：:") < 0;
    }

    private @Nullable Mark dotted(int at, int dot, int limit, boolean leading, int number) {
        int from = dot + 1;
        int to = digitsEnd(from, limit);
        if (to == from) {
            return mark(at, from, number, Style.ARABIC_DOT);
        }
        char after = to < limit ? text.charAt(to) : '\n';
        if (to - from == 4 && after == '年') {
            return mark(at, from, number, Style.ARABIC_DOT);
        }
        if (!leading || to - from > 2 || "%％年月日个项次人万亿元倍号".indexOf(after) >= 0) {
            return null;
        }
        int end = to;
        int last = number(from, to);
        while (end + 1 < limit
                && (text.charAt(end) == '.' || text.charAt(end) == '．')
                && digit(text.charAt(end + 1)) >= 0) {
            int begin = end + 1;
            end = digitsEnd(begin, limit);
            last = number(begin, end);
        }
        return mark(at, end, Math.max(1, last), Style.DECIMAL);
    }

    private @Nullable Mark ordinalWord(int at, int limit, boolean leading) {
        int from = at + 1;
        int to = ChineseNumber.runEnd(text, from, limit);
        if (to == from || to >= limit) {
            return null;
        }
        int number = ChineseNumber.value(text, from, to);
        char c = text.charAt(to);
        if (number <= 0) {
            return null;
        }
        if (text.charAt(at) == '第' && leading) {
            for (String word : new String[] {"章", "部分", "篇"}) {
                if (text.startsWith(word, to)) {
                    int end = to + word.length();
                    end = end < limit && "、，：: 　".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
                    return mark(at, end, number, Style.CHAPTER);
                }
            }
        }
        return "，,、：:是".indexOf(c) >= 0 ? mark(at, to + 1, number, Style.ORDINAL_WORD) : null;
    }

    /** A1 课程, B. 管理 */
    private @Nullable Mark letter(int at, int limit) {
        int digits = digitsEnd(at + 1, Math.min(limit, at + 3));
        int end = digits;
        if (end < limit && ".．、".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int title = skipBlanks(end, limit);
        boolean parted = title > digits || digits > at + 1;
        int number = digits > at + 1 ? number(at + 1, digits) : text.charAt(at) - 'A' + 1;
        return parted && isShortTitle(title, limit)
                ? mark(at, end, Math.max(1, number), Style.LETTER)
                : null;
    }

    /** 问题1：, 原因一：, 措施二、 */
    private @Nullable Mark labelled(int at, int limit) {
        int from = at + 2;
        if (from >= limit
                || !(text.startsWith("问题", at)
                        || text.startsWith("原因", at)
                        || text.startsWith("措施", at))) {
            return null;
        }
        int to = ChineseNumber.runEnd(text, from, limit);
        int number = to > from ? ChineseNumber.value(text, from, to) : 0;
        if (to == from) {
            to = digitsEnd(from, limit);
            number = to > from && to - from <= 2 ? number(from, to) : 0;
        }
        return number > 0 && to < limit && "：:、.．，".indexOf(text.charAt(to)) >= 0
                ? mark(at, to + 1, number, Style.ORDINAL_WORD)
                : null;
    }

    private @Nullable Mark sequenceWord(int at, int limit) {
        int word = at + 2 <= limit ? SEQUENCE.indexOf(text.substring(at, at + 2)) : -1;
        if (word < 0
                || word % 3 != 0
                || at + 2 >= limit
                || "，,是".indexOf(text.charAt(at + 2)) < 0) {
            return null;
        }
        int number = Math.min(word / 3 + 1, 4);
        return mark(at, at + 3, number == 4 && word == 9 ? 3 : number, Style.SEQUENCE_WORD);
    }

    private Mark mark(int from, int to, int number, Style style) {
        return new Mark(text.substring(from, to), number, style, new Span(from, to));
    }

    private int digitsEnd(int from, int limit) {
        int i = from;
        while (i < limit && i - from < 5 && digit(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return value;
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    private static int circled(char c) {
        if (c >= '①' && c <= '⑳') {
            return c - '①' + 1;
        }
        return c >= '⑴' && c <= '⒇' ? c - '⑴' + 1 : 0;
    }
}
