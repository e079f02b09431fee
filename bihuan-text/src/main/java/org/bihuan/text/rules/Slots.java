package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.text.Span;
import org.bihuan.text.wording.CharBits;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * What a promise needs, as it may stand in a text: who, by when or how often, and by what it will
 * be known. The patterns are data ({@code slots.tsv}): words that begin one, a short gap, words
 * that end it. Set phrases such as 八项规定 promise nothing and are passed over.
 */
final class Slots {
    private enum Kind {
        OWNER,
        DATE,
        INDICATOR
    }

    /** One row: what may follow the words that begin it. */
    private record Row(Kind kind, int least, int most, List<String> ends) {}

    private static final String DIGITS = "0";
    private static final String NUMBER = "一";
    private static final String GAP_ENDS = "，。；\n";

    private static final Map<String, List<Row>> ROWS = rows();
    private static final Literals OPENERS =
            new Literals(ROWS.keySet().stream().filter(w -> w.length() > 1).toList());
    private static final String SHORT_OPENERS =
            String.join("", ROWS.keySet().stream().filter(w -> w.length() == 1).toList());
    private static final Literals SET_PHRASES =
            new Literals(DataLines.words(Slots.class, "words/no-slots.txt"));

    /** Where anything can begin that is looked at more closely. */
    private static final CharBits BEGINNINGS =
            CharBits.of("0123456789０１２３４５６７８９", Numbers.NUMERALS, SHORT_OPENERS)
                    .and(OPENERS)
                    .and(SET_PHRASES);

    private Slots() {}

    private static Map<String, List<Row>> rows() {
        Map<String, List<Row>> rows = new HashMap<>();
        for (String line : DataLines.read(Slots.class, "words/slots.tsv")) {
            String[] cells = line.split("\t", -1);
            String[] gap = cells[2].split("-", -1);
            Row row =
                    new Row(
                            Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                            Integer.parseInt(gap[0]),
                            Integer.parseInt(gap[1]),
                            cells[3].equals("-") ? List.of() : List.of(cells[3].split(" ", -1)));
            for (String opener : cells[1].split(" ", -1)) {
                rows.computeIfAbsent(opener, o -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    static boolean owner(String text, Span where) {
        return any(Kind.OWNER, text, where);
    }

    static boolean date(String text, Span where) {
        return any(Kind.DATE, text, where);
    }

    static boolean indicator(String text, Span where) {
        return any(Kind.INDICATOR, text, where);
    }

    /** Where set phrases and labels of a form stand. */
    static List<Span> setPhrases(String text, Span where) {
        return SET_PHRASES.in(text, where).stream().map(Literals.Found::span).toList();
    }

    private static boolean any(Kind kind, String text, Span where) {
        int i = where.start();
        while (i < where.end()) {
            char c = text.charAt(i);
            if (!BEGINNINGS.has(c)) {
                i++;
                continue;
            }
            int passed = SET_PHRASES.at(text, i, where.end()).length();
            if (passed > 0) {
                i += passed;
                continue;
            }
            boolean number = Chars.digit(c) || Numbers.numeral(c);
            if (number) {
                int end = numberEnd(text, i, where);
                if ((Chars.digit(c) && follows(kind, DIGITS, text, end, where))
                        || (counts(text, i, end) && follows(kind, NUMBER, text, end, where))) {
                    return true;
                }
                i = end;
                continue;
            }
            String word = OPENERS.at(text, i, where.end());
            if ((!word.isEmpty() && follows(kind, word, text, i + word.length(), where))
                    || (SHORT_OPENERS.indexOf(c) >= 0
                            && follows(kind, String.valueOf(c), text, i + 1, where))) {
                return true;
            }
            i++;
        }
        return false;
    }

    /** 第一次 and 每一件 count nothing. */
    private static boolean counts(String text, int from, int end) {
        return end - from > 1
                || Chars.digit(text.charAt(from))
                || "第每".indexOf(Chars.before(text, from)) < 0;
    }

    private static int numberEnd(String text, int from, Span where) {
        boolean digits = Chars.digit(text.charAt(from));
        int end = from;
        while (end < where.end()
                && (digits
                        ? Chars.digit(text.charAt(end)) || text.charAt(end) == '.'
                        : Numbers.numeral(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean follows(Kind kind, String opener, String text, int from, Span where) {
        for (Row row : ROWS.getOrDefault(opener, List.of())) {
            if (row.kind() == kind && follows(row, text, from, where)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(Row row, String text, int from, Span where) {
        if (row.ends().isEmpty()) {
            return true;
        }
        for (int gap = 0; gap <= row.most() && from + gap < where.end(); gap++) {
            if (gap >= row.least() && ends(row, text, from + gap)) {
                return true;
            }
            if (GAP_ENDS.indexOf(text.charAt(from + gap)) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean ends(Row row, String text, int at) {
        for (String end : row.ends()) {
            boolean here =
                    end.equals(NUMBER)
                            ? Chars.digit(text.charAt(at)) || Numbers.numeral(text.charAt(at))
                            : text.startsWith(end, at);
            if (here) {
                return true;
            }
        }
        return false;
    }
}
