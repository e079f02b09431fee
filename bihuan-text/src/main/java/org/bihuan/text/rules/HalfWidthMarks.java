package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.CharBits;

/**
 * T01: half-width punctuation in Chinese text, blanks inside it and at the end of a paragraph.
 * Numbers, times, Latin text and the dot of an ordinal are left alone; so are short lines without
 * punctuation, where blanks set out a name or a title, and tabs, which set out a table.
 */
final class HalfWidthMarks implements Rule {
    private static final String HALF = ",;:?!";
    private static final String FULL = "，；：？！";
    private static final CharBits NARROW_MARKS = CharBits.of(HALF, ".()");

    /** Half-width marks and blanks of any width: most lines have neither. */
    private static final CharBits LOOKED_AT = CharBits.of(HALF, ".()", Chars.BLANKS);

    /** None of them stands behind this one in Unicode. */
    private static final char WIDEST_BLANK = '\u3000';

    /** Beyond this many in one place, one remark with a count says more than many. */
    private static final int MANY = 3;

    /** So many, and more than full-width ones: the author's keyboard was set so throughout. */
    private static final int HABIT = 8;

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_TITLE = 60;

    @Override
    public String id() {
        return "T01";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        String text = subject.text();
        List<Hit> hits = new ArrayList<>();
        Marks marks = new Marks(text);
        List<Span> ordinals = new ArrayList<>();
        List<Span> trailing = new ArrayList<>();
        for (Paragraph paragraph : subject.source().paragraphs()) {
            Span line = paragraph.span();
            if (holdsAny(text, line, LOOKED_AT)) {
                if (holdsAny(text, line, NARROW_MARKS)) {
                    marks(text, line, marks);
                    parentheses(text, line, marks, ordinals);
                }
                blanks(text, line, hits);
            }
            int end = line.end();
            while (end > line.start() && Chars.blank(text.charAt(end - 1))) {
                end--;
            }
            if (end < line.end() && isProse(text, line)) {
                trailing.add(new Span(end, line.end()));
            }
        }
        if (marks.areHabit()) {
            hits.add(
                    Hit.at(
                            marks.hits.getFirst().span(),
                            "half-width-throughout",
                            String.valueOf(marks.count)));
        } else {
            MarkHabits.joined(text, marks.hits, hits);
        }
        if (!ordinals.isEmpty()) {
            Span first = ordinals.getFirst();
            String inner = text.substring(first.start() + 1, first.end() - 1);
            hits.add(
                    Hit.at(first, "ordinal-parentheses", String.valueOf(ordinals.size()))
                            .offering("（" + inner + "）"));
        }
        if (trailing.size() > MANY) {
            hits.add(Hit.at(trailing.getFirst(), "trailing-many", String.valueOf(trailing.size())));
        } else {
            trailing.forEach(span -> hits.add(Hit.at(span, "trailing")));
        }
        return hits;
    }

    /** The marks found; kept one by one only as long as they may not be a habit. */
    private static final class Marks {
        private final String text;
        private final List<Hit> hits = new ArrayList<>();
        private int count;
        private long habit = Long.MAX_VALUE;

        Marks(String text) {
            this.text = text;
        }

        void add(Hit hit) {
            count++;
            if (count == HABIT) {
                habit = Math.max(HABIT, fullWidth(text) + 1);
            }
            if (count < habit) {
                hits.add(hit);
            }
        }

        boolean areHabit() {
            return count >= habit;
        }
    }

    private static boolean holdsAny(String text, Span line, CharBits characters) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c <= WIDEST_BLANK && characters.has(c)) {
                return true;
            }
        }
        return false;
    }

    private static long fullWidth(String text) {
        return text.chars().filter(c -> c == '，' || c == '。' || FULL.indexOf(c) >= 0).count();
    }

    private static void marks(String text, Span line, Marks hits) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c > '?') {
                continue;
            }
            int kind = HALF.indexOf(c);
            if (kind >= 0 && standsInChinese(text, line, i)) {
                Hit hit = Hit.at(new Span(i, i + 1), "half-width", String.valueOf(c));
                hits.add(
                        ordinalEndsAt(text, line, i)
                                ? hit
                                : hit.offering(FULL.substring(kind, kind + 1)));
            } else if (c == '.') {
                int end = i;
                while (end < line.end() && text.charAt(end) == '.') {
                    end++;
                }
                dots(text, line, new Span(i, end), hits);
                i = end - 1;
            }
        }
    }

    private static boolean standsInChinese(String text, Span line, int i) {
        char before = i > line.start() ? text.charAt(i - 1) : '\n';
        int next = i + 1;
        while (next < line.end() && Chars.blank(text.charAt(next))) {
            next++;
        }
        char after = next < line.end() ? text.charAt(next) : '\n';
        boolean fits = Chars.chinese(before) || Chars.digit(before);
        boolean follows = Chars.chinese(after) || Chars.digit(after) || after == '\n';
        return fits && follows && (Chars.chinese(before) || Chars.chinese(after));
    }

    /** One dot for 。 or three and more for an ellipsis; two are a slip of another kind. */
    private static void dots(String text, Span line, Span dots, Marks hits) {
        char before = dots.start() > line.start() ? text.charAt(dots.start() - 1) : '\n';
        char after = dots.end() < line.end() ? text.charAt(dots.end()) : '\n';
        if (!Chars.chinese(before) || !(Chars.chinese(after) || after == '\n')) {
            return;
        }
        if (dots.length() == 1 && !ordinalEndsAt(text, line, dots.start())) {
            hits.add(Hit.at(dots, "half-width", ".").offering("。"));
        } else if (dots.length() >= 3) {
            hits.add(Hit.at(dots, "half-width", "...").offering("……"));
        }
    }

    /** Whether a number that begins a line or a sentence ends right before {@code i}. */
    private static boolean ordinalEndsAt(String text, Span line, int i) {
        int length = Chars.numberBefore(text, i, line.start());
        int start = i - length;
        if (length == 0) {
            return false;
        }
        char before = start > line.start() ? text.charAt(start - 1) : '\n';
        return before == '\n'
                || Chars.blank(before)
                || Chars.sentenceEnd(before)
                || "：:;（(第".indexOf(before) >= 0;
    }

    private static void parentheses(String text, Span line, Marks hits, List<Span> ordinals) {
        int open = -1;
        boolean chinese = false;
        boolean number = true;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (open < 0 && c != '(' && c != '（') {
                continue;
            }
            if (c == '(' || c == '（') {
                open = i;
                chinese = false;
                number = true;
            } else if ((c == ')' || c == '）') && open >= 0) {
                if (chinese && (c == ')' || text.charAt(open) == '(')) {
                    pair(text, line, new Span(open, i + 1), number, hits, ordinals);
                }
                open = -1;
            } else {
                chinese |= Chars.han(c);
                number &= Chars.numeral(c);
            }
        }
    }

    private static void pair(
            String text, Span line, Span pair, boolean number, Marks hits, List<Span> ordinals) {
        char before = pair.start() > line.start() ? text.charAt(pair.start() - 1) : '\n';
        boolean begins = before == '\n' || Chars.blank(before) || Chars.sentenceEnd(before);
        boolean both = text.charAt(pair.start()) == '(' && text.charAt(pair.end() - 1) == ')';
        if (number && begins && both) {
            ordinals.add(pair);
            return;
        }
        if (both) {
            String inner = text.substring(pair.start() + 1, pair.end() - 1);
            hits.add(Hit.at(pair, "half-width-pair").offering("（" + inner + "）"));
        } else if (text.charAt(pair.start()) == '(') {
            hits.add(
                    Hit.at(new Span(pair.start(), pair.start() + 1), "half-width", "(")
                            .offering("（"));
        }
        if (!both && text.charAt(pair.end() - 1) == ')') {
            hits.add(Hit.at(new Span(pair.end() - 1, pair.end()), "half-width", ")").offering("）"));
        }
    }

    private static void blanks(String text, Span line, List<Hit> hits) {
        if (line.length() < 15 || !isProse(text, line)) {
            return;
        }
        List<Span> stray = new ArrayList<>();
        int i = line.start();
        while (i < line.end()) {
            int end = i;
            while (end < line.end() && Chars.blank(text.charAt(end))) {
                end++;
            }
            if (end > i && isStray(text, line, i, end)) {
                stray.add(new Span(i, end));
            }
            i = Math.max(end, i + 1);
        }
        if (stray.size() > MANY) {
            hits.add(Hit.at(stray.getFirst(), "spaces", String.valueOf(stray.size())));
        } else {
            stray.forEach(span -> hits.add(Hit.at(span, "space")));
        }
    }

    /** A line with marks of a sentence; others are set out by blanks. */
    private static boolean isProse(String text, Span line) {
        return text.indexOf('，', line.start(), line.end()) >= 0
                || text.indexOf('。', line.start(), line.end()) >= 0;
    }

    private static boolean isStray(String text, Span line, int start, int end) {
        if (start == line.start() || end == line.end()) {
            return false;
        }
        return text.substring(start, end).indexOf('\t') < 0
                && Chars.chinese(text.charAt(start - 1))
                && Chars.chinese(text.charAt(end))
                && !afterOrdinal(text, line, start)
                && !afterArticle(text, line, start)
                && !setsOutName(text, line, start, end)
                && !insideName(text, line, start)
                && !insideOrdinal(text, start, end);
    }

    /** {@code 第一条 为了…}: laws and rules are set so. */
    private static boolean afterArticle(String text, Span line, int offset) {
        int from = line.start();
        while (from < offset && Chars.blank(text.charAt(from))) {
            from++;
        }
        return offset - from <= 10
                && text.charAt(from) == '第'
                && "条章节款编".indexOf(text.charAt(offset - 1)) >= 0;
    }

    /** {@code 馆长 周一：} and {@code 记者 周一 摄}: who speaks, who wrote. */
    private static boolean setsOutName(String text, Span line, int start, int end) {
        int after = end;
        while (after < line.end() && Chars.han(text.charAt(after))) {
            after++;
        }
        boolean label = after - end <= LONGEST_NAME && Chars.at(text, after) == '：';
        boolean byline =
                text.startsWith("记者", start - 2)
                        || text.startsWith("通讯员", start - 3)
                        || text.charAt(end) == '摄';
        boolean article = text.charAt(end) == '第' && Chars.numeral(Chars.at(text, end + 1));
        return label || byline || article;
    }

    /** The two halves of a title or a motto are set apart by a blank. */
    private static boolean insideName(String text, Span line, int offset) {
        for (int i = offset - 1; i >= Math.max(line.start(), offset - LONGEST_TITLE); i--) {
            char c = text.charAt(i);
            if ("，。；！？》”".indexOf(c) >= 0) {
                return false;
            }
            if (c == '《' || c == '“') {
                int close = text.indexOf(c == '《' ? '》' : '”', offset);
                return close >= 0 && close < line.end() && close - offset <= LONGEST_TITLE;
            }
        }
        return false;
    }

    /** {@code （ 一 ）} and {@code 一 、} are set out so by word processors. */
    private static boolean insideOrdinal(String text, int start, int end) {
        boolean numberBefore =
                Chars.numeral(text.charAt(start - 1)) && "）)、".indexOf(text.charAt(end)) >= 0;
        boolean numberAfter =
                Chars.numeral(text.charAt(end)) && "（(".indexOf(text.charAt(start - 1)) >= 0;
        return numberBefore || numberAfter;
    }

    /** A blank after {@code 一、}, {@code （一）} or {@code 一是} sets out a list. */
    private static boolean afterOrdinal(String text, Span line, int offset) {
        char mark = text.charAt(offset - 1);
        int numberEnd = offset - 1;
        if ("、，．是）)章".indexOf(mark) < 0) {
            return false;
        }
        int length = Chars.numberBefore(text, numberEnd, line.start());
        return length > 0 && ordinalEndsAt(text, line, numberEnd);
    }
}
