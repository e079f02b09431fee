package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;
import org.bihuan.text.wording.CharBits;
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

    /** Letters that a mark inside a text can begin with. */
    private static final CharBits STARTS = starts();

    private static final String WEAK = "，,”’》）)　 ";

    /** Of a number such as 1.2.3; what follows belongs to the words. */
    private static final int MOST_PARTS = 9;

    /** 1.5倍 is a quantity. */
    private static final String MEASURED = "%％年月日万亿元倍号";

    /** 1.3笔 is the entry 1., which begins with a count; but 1.3项目概况 is a heading. */
    private static final String COUNTED = "个项次人笔件起名场条家户台辆份处";

    private static final String NO_COUNT =
            "个人 个别 个体 项目 人员 人才 人事 人民 人力 处理 处置 条件 条款 家庭 名称 场地 场所 起草 台账 件数";

    private static final int SEVERAL = 1 << 30;

    /** A number in front of a date is one of a short list. */
    private static final int MOST_ENTRIES = 30;

    private final String text;
    private final MarkText in;
    private final WordMarks words;
    private final Headings headings;
    private final Calls calls;

    MarkScanner(String text) {
        this(text, new Calls(text, List.of()));
    }

    MarkScanner(String text, Calls calls) {
        this.calls = calls;
        this.text = text;
        this.in = new MarkText(text);
        this.words = new WordMarks(in);
        this.headings = new Headings(text, Cues.SHIPPED);
    }

    int skipBlanks(int from, int limit) {
        return in.skipBlanks(from, limit);
    }

    /** Where the words of a line begin. */
    int begin(int from, int limit) {
        return Sentences.begin(text, from, limit);
    }

    /** The mark that a line begins with, blanks skipped. */
    Optional<Mark> leading(int from, int lineEnd) {
        int start = Sentences.begin(text, from, lineEnd);
        Mark mark = match(start, lineEnd, true);
        return Optional.ofNullable(mark);
    }

    /**
     * Marks in {@code [from, lineEnd)}, in order.
     *
     * @param leading the mark that the line begins with: company for the others
     */
    List<Mark> inline(int from, int lineEnd, Optional<Mark> leading) {
        List<Mark> candidates = List.of();
        for (int i = from; i < lineEnd; i++) {
            if (STARTS.has(text.charAt(i)) && mayBegin(i, from)) {
                Mark mark = match(i, lineEnd, false);
                if (mark != null && (accepts(mark, from) || calls.begins(i))) {
                    candidates = candidates.isEmpty() ? new ArrayList<>() : candidates;
                    candidates.add(mark);
                    i = mark.span().end() - 1;
                }
            }
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<Seen> census = census(candidates, leading);
        return candidates.stream()
                .filter(mark ->
                        calls.begins(mark.span().start())
                                || standsAlone(mark, from)
                                || hasCompany(census, mark))
                .filter(mark -> !calls.running(mark.span().start()))
                .toList();
    }

    private static CharBits starts() {
        CharBits starts = CharBits.of("第其另首再最（(一二三四五六七八九十");
        for (int c = 0; c < 1 << Character.SIZE; c++) {
            if (MarkText.circled((char) c) > 0 || MarkText.digit((char) c) >= 0) {
                starts.add((char) c);
            }
        }
        return starts;
    }

    /**
     * Behind a letter of a word no mark is accepted but ① and, behind 方面 and 问题, 一是: most of 一 and
     * 十 need no closer look.
     */
    private boolean mayBegin(int at, int from) {
        char before = at > from ? text.charAt(at - 1) : '\n';
        return !Sentences.isHan(before)
                || before == '面'
                || before == '题'
                || MarkText.circled(text.charAt(at)) > 0
                || calls.begins(at);
    }

    /** Whether the place before the mark lets it begin there at all. */
    private boolean accepts(Mark mark, int from) {
        char before = before(mark, from);
        return switch (mark.style()) {
            case CIRCLED -> true;
            case CHINESE_IS -> isStrong(before) || isWeak(before) || afterAreaWord(mark, from);
            case ORDINAL_WORD, SEQUENCE_WORD, TWOFOLD -> isStrong(before) || before == '，';
            case CHINESE_PARENTHESES, ARABIC_PARENTHESES ->
                    isStrong(before) || before == '，' || afterBlank(mark, from);
            case CHINESE_COMMA -> isStrong(before) || afterBlank(mark, from);
            default -> isStrong(before);
        };
    }

    /** A blank where a line break was lost. */
    private boolean afterBlank(Mark mark, int from) {
        int at = mark.span().start();
        return at > from && MarkText.isBlank(text.charAt(at - 1));
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
    private static Set<Seen> census(List<Mark> marks, Optional<Mark> leading) {
        Set<Seen> census = new HashSet<>();
        List<Mark> all = new ArrayList<>(marks);
        leading.ifPresent(all::add);
        for (Mark mark : all) {
            if (mark.style() == Style.SEQUENCE_WORD && !census.add(seen(mark, 0))) {
                census.add(seen(mark, SEVERAL));
            }
            census.add(seen(mark, mark.number()));
        }
        return census;
    }

    /**
     * @param letter the last of 一是 or 一要; 0 for other styles
     */
    private record Seen(Style style, char letter, int number) {}

    private static Seen seen(Mark mark, int number) {
        char letter =
                mark.style() == Style.CHINESE_IS
                        ? mark.label().charAt(mark.label().length() - 1)
                        : 0;
        Style style = mark.style() == Style.ARABIC_DOT ? Style.ARABIC_COMMA : mark.style();
        return new Seen(style, letter, number);
    }

    private static boolean hasCompany(Set<Seen> census, Mark mark) {
        return mark.style() == Style.SEQUENCE_WORD
                ? census.contains(seen(mark, SEVERAL))
                : census.contains(seen(mark, mark.number() - 1))
                        || census.contains(seen(mark, mark.number() + 1));
    }

    /** The character before the mark, blanks skipped; a line feed at the start of the stretch. */
    private char before(Mark mark, int from) {
        int i = mark.span().start() - 1;
        while (i >= from && MarkText.isBlank(text.charAt(i))) {
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

    private @Nullable Mark match(int at, int limit, boolean leading) {
        if (at >= limit) {
            return null;
        }
        char c = text.charAt(at);
        if (MarkText.circled(c) > 0) {
            return in.mark(at, at + 1, MarkText.circled(c), Style.CIRCLED);
        }
        if (c == '（' || c == '(') {
            return parenthesised(at, limit);
        }
        if (c == '另' || (c == '一' && text.startsWith("一方面", at))) {
            return words.twofold(at, limit);
        }
        if (ChineseNumber.isDigit(c)) {
            return chinese(at, limit, leading);
        }
        if (MarkText.digit(c) >= 0) {
            return arabic(at, limit, leading);
        }
        if (c == '第' || c == '其') {
            Mark word = words.ordinalWord(at, limit, leading);
            return word != null ? word : words.sequenceWord(at, limit, leading);
        }
        if (leading && c >= 'A' && c <= 'Z') {
            return words.letter(at, limit);
        }
        if (leading && (c == '问' || c == '原' || c == '措')) {
            return words.labelled(at, limit);
        }
        boolean goesOn = leading && (c == '还' || c == '此');
        return goesOn || c == '首' || c == '再' || c == '最'
                ? words.sequenceWord(at, limit, leading)
                : null;
    }

    private @Nullable Mark parenthesised(int at, int limit) {
        int from = in.skipBlanks(at + 1, limit);
        int to = ChineseNumber.runEnd(text, from, limit);
        boolean chinese = to > from;
        if (!chinese) {
            to = in.digitsEnd(from, limit);
        }
        int close = in.skipBlanks(to, limit);
        if (to == from
                || close >= limit
                || (text.charAt(close) != '）' && text.charAt(close) != ')')) {
            return null;
        }
        int number = chinese ? ChineseNumber.value(text, from, to) : in.number(from, to);
        int end = close + 1;
        if (end < limit && "、.．".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return number <= 0
                ? null
                : in.mark(
                        at,
                        end,
                        number,
                        chinese ? Style.CHINESE_PARENTHESES : Style.ARABIC_PARENTHESES);
    }

    private @Nullable Mark chinese(int at, int limit, boolean leading) {
        int to = ChineseNumber.runEnd(text, at, limit);
        int number = ChineseNumber.value(text, at, to);
        int next = leading ? in.skipBlanks(to, limit) : to;
        if (number <= 0 || next >= limit) {
            return null;
        }
        char c = text.charAt(next);
        char after = next + 1 < limit ? text.charAt(next + 1) : '\n';
        if (c == '、' || (leading && (c == '：' || c == ':'))) {
            // 三、四季度 and 一、二线 are no marks
            boolean heads =
                    leading
                            ? ChineseNumber.value(text, next + 1, Math.min(next + 2, limit))
                                    != number + 1
                            : isGluedHeading(next + 1, limit);
            return heads ? in.mark(at, next + 1, number, Style.CHINESE_COMMA) : null;
        }
        if (c == '.' || c == '．') {
            return leading ? in.mark(at, next + 1, number, Style.CHINESE_DOT) : null;
        }
        if (leading && (c == ',' || c == '，') && in.isShortTitle(next + 1, limit)) {
            return in.mark(at, next + 1, number, Style.CHINESE_COMMA);
        }
        if (leading && next > to && in.isShortTitle(next, limit)) {
            return in.mark(at, to, number, Style.CHINESE_COMMA);
        }
        if (next == to && (c == '是' || c == '要' || c == '靠' || c == '抓')) {
            // 一是一，二是二 is a saying
            boolean saying =
                    c == '是'
                            && ChineseNumber.runEnd(text, next + 1, limit) == next + 2
                            && after == text.charAt(at);
            return saying ? null : in.mark(at, next + 1, number, Style.CHINESE_IS);
        }
        return null;
    }

    /** "…。三、产生问题的原因": a heading that lost its line break to the text before it. */
    private boolean isGluedHeading(int from, int limit) {
        int stop = Sentences.find(text, from, Math.min(limit, from + 25), Sentences.ANY_BREAK);
        int end = stop < 0 ? limit : stop;
        return end - from >= 4
                && end - from <= 20
                && headings.roleAtEnd(text.substring(from, end)).isPresent();
    }

    private @Nullable Mark arabic(int at, int limit, boolean leading) {
        int to = in.digitsEnd(at, limit);
        if (to - at > 2 || (at > 0 && MarkText.digit(text.charAt(at - 1)) >= 0)) {
            return null;
        }
        int next = leading ? in.skipBlanks(to, limit) : to;
        if (next >= limit) {
            return null;
        }
        int number = in.number(at, to);
        char c = text.charAt(next);
        if (number == 0) {
            return null;
        }
        if (c == '、') {
            return in.mark(at, next + 1, number, Style.ARABIC_COMMA);
        }
        if (c == '）' || c == ')') {
            boolean more = next + 1 < limit && ".．、".indexOf(text.charAt(next + 1)) >= 0;
            return in.mark(at, next + (more ? 2 : 1), number, Style.ARABIC_HALF_PARENTHESIS);
        }
        if (leading
                && (c == '，' || c == ',')
                && next + 1 < limit
                && Sentences.isHan(text.charAt(next + 1))) {
            return in.mark(at, next + 1, number, Style.ARABIC_COMMA);
        }
        if (leading && next > to && in.isShortTitle(next, limit)) {
            return in.mark(at, to, number, Style.ARABIC_BARE);
        }
        if (leading && next == to && in.headsDecimals(at, to, limit)) {
            return in.mark(at, to, number, Style.ARABIC_BARE);
        }
        return c == '.' || c == '．' ? dotted(at, next, limit, leading, number) : null;
    }

    private @Nullable Mark dotted(int at, int dot, int limit, boolean leading, int number) {
        int from = dot + 1;
        int to = in.digitsEnd(from, limit);
        if (to == from) {
            return in.mark(at, from, number, Style.ARABIC_DOT);
        }
        char after = to < limit ? text.charAt(to) : '\n';
        if (to - from == 4 && after == '年') {
            return in.mark(at, from, number, Style.ARABIC_DOT);
        }
        if (leading && after == '月' && number < MOST_ENTRIES && in.opensDate(from, to, limit)) {
            return in.mark(at, from, number, Style.ARABIC_DOT); // 3.9月30日前
        }
        if (!leading || to - from > 2 || MEASURED.indexOf(after) >= 0) {
            return null;
        }
        if (COUNTED.indexOf(after) >= 0 && !in.isShortTitle(to, limit)) {
            String word = text.substring(to, Math.min(limit, to + 2));
            if (!NO_COUNT.contains(word)) {
                return in.mark(at, from, number, Style.ARABIC_DOT);
            }
        }
        int end = to;
        int last = in.number(from, to);
        int parts = 2;
        while (end + 1 < limit
                && parts++ < MOST_PARTS
                && (text.charAt(end) == '.' || text.charAt(end) == '．')
                && MarkText.digit(text.charAt(end + 1)) >= 0) {
            int begin = end + 1;
            end = in.digitsEnd(begin, limit);
            last = in.number(begin, end);
        }
        if (end < limit && ".．、".indexOf(text.charAt(end)) >= 0) {
            end++; // 3.1. and 3.1、
        }
        return in.mark(at, end, Math.max(1, last), Style.DECIMAL);
    }
}
