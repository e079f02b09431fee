package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.outline.ChineseNumber;

/**
 * The marks 一是, 二是, … of running text, found without an outline. A mark stands at the beginning of
 * a line or after punctuation, so that 统一是 is none; the saying 一是一 is none either.
 */
final class ListMarks {
    private ListMarks() {}

    record ListMark(int number, Span span) {}

    static List<ListMark> in(String text, Span where) {
        List<ListMark> marks = new ArrayList<>();
        int i = text.indexOf('是', where.start(), where.end());
        while (i >= 0) {
            int length = Chars.numberBefore(text, i, where.start());
            int start = i - length;
            if (length > 0
                    && Chars.numeral(text.charAt(start))
                    && boundary(text, start)
                    && !saying(text, start, i)) {
                int number = ChineseNumber.value(text, start, i);
                if (number > 0) {
                    marks.add(new ListMark(number, new Span(start, i + 1)));
                }
            }
            i = text.indexOf('是', i + 1, where.end());
        }
        return marks;
    }

    private static boolean boundary(String text, int start) {
        char before = Chars.before(text, start);
        return before == '\n' || Chars.blank(before) || "。；，：、！？;,:.)）”".indexOf(before) >= 0;
    }

    private static boolean saying(String text, int start, int is) {
        return text.startsWith(text.substring(start, is), is + 1)
                && !Chars.han(Chars.at(text, is + 1 + (is - start)));
    }
}
