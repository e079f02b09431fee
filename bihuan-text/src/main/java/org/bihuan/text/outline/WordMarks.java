package org.bihuan.text.outline;

import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;
import org.jspecify.annotations.Nullable;

/** Marks made of words: 第一， 其二， 首先， 问题1： A1 第一部分. */
final class WordMarks {
    private static final String SEQUENCE = "首先 其次 再次 再者 最后 还有 此外";

    /** 最后; what follows goes on with a list only at the head of a line. */
    private static final int LAST_INSIDE = 12;

    private final MarkText in;
    private final String text;

    WordMarks(MarkText in) {
        this.in = in;
        this.text = in.text;
    }

    @Nullable Mark ordinalWord(int at, int limit, boolean leading) {
        Mark division = leading && text.charAt(at) == '第' ? division(at, limit) : null;
        if (division != null) {
            return division;
        }
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
        return "，,、：:是".indexOf(c) >= 0 ? in.mark(at, to + 1, number, Style.ORDINAL_WORD) : null;
    }

    /** 第一编, 第二章, 第3节, 第一百零五条 */
    private @Nullable Mark division(int at, int limit) {
        int from = in.skipBlanks(at + 1, limit);
        int to = ChineseNumber.longRunEnd(text, from, limit);
        int number = to > from ? ChineseNumber.longValue(text, from, to) : 0;
        if (to == from) {
            to = in.digitsEnd(from, limit);
            number = to - from <= 3 ? in.number(from, to) : 0;
        }
        int unit = in.skipBlanks(to, limit);
        if (number <= 0 || unit >= limit) {
            return null;
        }
        Style style = styleOf(unit);
        if (style == null) {
            return null;
        }
        int end = unit + (text.startsWith("部分", unit) ? 2 : 1);
        char after = end < limit ? text.charAt(end) : '\n';
        boolean parted = "、，：:".indexOf(after) >= 0 || MarkText.isBlank(after);
        if (style == Style.ARTICLE || style == Style.CHAPTER_SECTION) {
            boolean alone = after == '\n' || after == '【' || after == '之';
            if (!parted && !alone) {
                return null; // 第三条规定的情形 goes on from the line above
            }
        }
        return in.mark(at, parted ? end + 1 : end, number, style);
    }

    private @Nullable Style styleOf(int unit) {
        return switch (text.charAt(unit)) {
            case '编', '篇' -> Style.VOLUME;
            case '章' -> Style.CHAPTER;
            case '节' -> Style.CHAPTER_SECTION;
            case '条' -> Style.ARTICLE;
            default -> text.startsWith("部分", unit) ? Style.CHAPTER : null;
        };
    }

    /** 问题1：, 原因一：, 措施二、 */
    @Nullable Mark labelled(int at, int limit) {
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
            to = in.digitsEnd(from, limit);
            number = to > from && to - from <= 2 ? in.number(from, to) : 0;
        }
        return number > 0 && to < limit && "：:、.．，".indexOf(text.charAt(to)) >= 0
                ? in.mark(at, to + 1, number, Style.ORDINAL_WORD)
                : null;
    }

    /** 一方面， …… 另一方面， */
    @Nullable Mark twofold(int at, int limit) {
        boolean other = text.startsWith("另一方面", at);
        int end = at + (other ? 4 : 3);
        if (end > limit || (!other && !text.startsWith("一方面", at))) {
            return null;
        }
        boolean parted = end < limit && "，,：:是".indexOf(text.charAt(end)) >= 0;
        return in.mark(at, parted ? end + 1 : end, other ? 2 : 1, Style.TWOFOLD);
    }

    /** A1 课程, B. 管理 */
    @Nullable Mark letter(int at, int limit) {
        int digits = in.digitsEnd(at + 1, Math.min(limit, at + 3));
        int end = digits;
        if (end < limit && ".．、".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int title = in.skipBlanks(end, limit);
        boolean parted = title > digits || digits > at + 1;
        boolean dotted = end > digits && digits == at + 1;
        if (dotted && title < limit && Sentences.isHan(text.charAt(title))) {
            return in.mark(at, end, text.charAt(at) - 'A' + 1, Style.LETTER);
        }
        int number = digits > at + 1 ? in.number(at + 1, digits) : text.charAt(at) - 'A' + 1;
        return parted && in.isShortTitle(title, limit)
                ? in.mark(at, end, Math.max(1, number), Style.LETTER)
                : null;
    }

    /** 还有， and 此外，go on with a list and never begin one. */
    static boolean isAddition(Mark mark) {
        return mark.style() == Style.SEQUENCE_WORD
                && (mark.label().startsWith("还有") || mark.label().startsWith("此外"));
    }

    @Nullable Mark sequenceWord(int at, int limit, boolean leading) {
        int word = at + 2 <= limit ? SEQUENCE.indexOf(text.substring(at, at + 2)) : -1;
        if (word > LAST_INSIDE && !leading) {
            return null;
        }
        if (word < 0
                || word % 3 != 0
                || at + 2 >= limit
                || "，,是".indexOf(text.charAt(at + 2)) < 0) {
            return null;
        }
        int number = Math.min(word / 3 + 1, 4);
        return in.mark(at, at + 3, number == 4 && word == 9 ? 3 : number, Style.SEQUENCE_WORD);
    }
}
