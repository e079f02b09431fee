package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;

/**
 * Numbers at the beginning of a line, with whatever the author put behind them, also where the
 * outline knows no list. A line that is only a number is none.
 */
final class LineMarks {
    private static final int LONGEST_NUMBER = 3;

    private LineMarks() {}

    /** 1、: a number in digits with a pause mark. */
    static List<Span> withPause(Subject subject) {
        List<Span> found = new ArrayList<>();
        String text = subject.text();
        for (Paragraph paragraph : subject.source().paragraphs()) {
            int end = paragraph.span().end();
            int start = Chars.pastBlanks(text, paragraph.span().start(), end);
            int digits = digits(text, start, end);
            int after = start + digits;
            if (digits > 0 && after + 1 < end && text.charAt(after) == '、') {
                found.add(new Span(start, after + 1));
            }
        }
        return found;
    }

    /** （1）、 and 1).: a bracket and one more mark behind it. */
    static List<Span> withMarkBehindBracket(Subject subject) {
        List<Span> found = new ArrayList<>();
        String text = subject.text();
        for (Paragraph paragraph : subject.source().paragraphs()) {
            int end = paragraph.span().end();
            int start = Chars.pastBlanks(text, paragraph.span().start(), end);
            boolean opened = start < end && "（(".indexOf(text.charAt(start)) >= 0;
            int number = opened ? start + 1 : start;
            int digits = Math.max(digits(text, number, end), opened ? words(text, number, end) : 0);
            int close = number + digits;
            if (digits > 0
                    && close + 2 < end
                    && "）)".indexOf(text.charAt(close)) >= 0
                    && "、．.，,".indexOf(text.charAt(close + 1)) >= 0) {
                found.add(new Span(start, close + 2));
            }
        }
        return found;
    }

    /** Whether a line begins with 1. 1、 一、 （一） （1） or 一是. */
    static boolean begins(String text, Span line) {
        int end = line.end();
        int start = Chars.pastBlanks(text, line.start(), end);
        boolean opened = start < end && "（(".indexOf(text.charAt(start)) >= 0;
        int number = opened ? start + 1 : start;
        int digits = digits(text, number, end);
        int words = digits > 0 ? 0 : words(text, number, end);
        int close = number + digits + words;
        if (digits + words == 0 || close >= end) {
            return false;
        }
        String marks = opened ? "）)" : digits > 0 ? "、．." : "、是";
        return marks.indexOf(text.charAt(close)) >= 0;
    }

    private static int digits(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < LONGEST_NUMBER && Chars.digit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static int words(String text, int from, int end) {
        int at = from;
        while (at < end && at - from < LONGEST_NUMBER && Chars.numeral(text.charAt(at))) {
            at++;
        }
        return at - from;
    }
}
