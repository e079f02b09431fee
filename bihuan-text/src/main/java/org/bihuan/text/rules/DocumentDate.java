package org.bihuan.text.rules;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.ChineseNumber;

/**
 * The months in which a document may have been written, as far as it says so itself: a line at its
 * beginning or end that holds a date and nothing else, or the year that its title and opening name.
 *
 * @param earliest not before this month
 * @param latest not after this month
 */
record DocumentDate(YearMonth earliest, YearMonth latest) {
    private static final int LINES = 6;
    private static final int OPENING = 400;
    private static final int LONGEST_LINE = 30;

    /** A year's meeting may be held until spring, or already in autumn. */
    private static final int MONTHS_AFTER = 6;

    private static final Pattern DATE =
            Pattern.compile(
                    "[（(]?\\s*((?:19|20)[0-9]{2}|二[〇○零一二三四五六七八九]{3})\\s*年\\s*"
                            + "([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*月\\s*"
                            + "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})?\\s*日?\\s*[）)]?");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(20[0-9]{2})年度?(?:专题|领导班子|党员领导干部|党组|党委|班子|县委|市委)*(?:民主生活会|组织生活会|述职|对照检查)");

    /** What was found once for a subject. */
    private record Known(Optional<DocumentDate> date) {}

    static Optional<DocumentDate> of(Subject subject) {
        return subject.shared(Known.class, s -> new Known(of(s.source()))).date();
    }

    private static Optional<DocumentDate> of(SourceText source) {
        List<Paragraph> lines = source.paragraphs();
        for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
            Optional<DocumentDate> date = ofLine(source.text(), lines.get(i).span());
            if (date.isPresent()) {
                return date;
            }
        }
        for (int i = lines.size() - 1; i >= Math.max(LINES, lines.size() - LINES); i--) {
            Optional<DocumentDate> date = ofLine(source.text(), lines.get(i).span());
            if (date.isPresent()) {
                return date;
            }
        }
        return inOpening(source.text(), Math.min(OPENING, source.text().length()));
    }

    /** The pattern is tried only where a year stands. */
    private static Optional<DocumentDate> inOpening(String text, int end) {
        int at = text.indexOf('年', 0, end);
        while (at >= 0) {
            if (at >= 4 && text.startsWith("20", at - 4)) {
                Matcher year = YEAR.matcher(text).region(at - 4, end);
                if (year.lookingAt()) {
                    return Optional.of(ofYear(Integer.parseInt(year.group(1))));
                }
            }
            at = text.indexOf('年', at + 1, end);
        }
        return Optional.empty();
    }

    private static DocumentDate ofYear(int year) {
        YearMonth end = YearMonth.of(year, 12);
        return new DocumentDate(YearMonth.of(year, 9), end.plusMonths(MONTHS_AFTER));
    }

    private static Optional<DocumentDate> ofLine(String text, Span line) {
        if (text.indexOf('年', line.start(), line.end()) < 0) {
            return Optional.empty();
        }
        String stripped = line.in(text).strip();
        Matcher date = DATE.matcher(stripped);
        if (stripped.length() > LONGEST_LINE || !date.matches()) {
            return Optional.empty();
        }
        int year = number(date.group(1));
        int month = number(date.group(2));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth written = YearMonth.of(year, month);
        return Optional.of(new DocumentDate(written, written));
    }

    /** {@code 2025}, {@code 二〇二五}, {@code 十一}. */
    private static int number(String written) {
        if (Chars.digit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        if (written.length() == 4) {
            int year = 0;
            for (int i = 0; i < written.length(); i++) {
                year = year * 10 + Math.max(0, "〇一二三四五六七八九".indexOf(written.charAt(i)));
            }
            return year;
        }
        return ChineseNumber.value(written, 0, written.length());
    }
}
