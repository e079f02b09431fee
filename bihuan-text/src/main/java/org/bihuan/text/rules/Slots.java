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

    /**
     * One row: what may follow the words that begin it.
     *
     * @param endFirsts the letters with which {@code ends} begin
     */
    private record Row(Kind kind, int least, int most, List<String> ends, CharBits endFirsts) {}

    private static final String DIGITS = "0";
    private static final String NUMBER = "一";
    private static final CharBits GAP_ENDS = CharBits.of("，。；\n");
    private static final int ALL = 1 << Kind.values().length;

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
            List<String> ends = cells[3].equals("-") ? List.of() : List.of(cells[3].split(" ", -1));
            Row row =
                    new Row(
                            Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                            Integer.parseInt(gap[0]),
                            Integer.parseInt(gap[1]),
                            ends,
                            firsts(ends));
            for (String opener : cells[1].split(" ", -1)) {
                rows.computeIfAbsent(opener, o -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private static CharBits firsts(List<String> ends) {
        var firsts = new StringBuilder();
        for (String end : ends) {
            firsts.append(
                    end.equals(NUMBER)
                            ? "0123456789０１２３４５６７８９" + Numbers.NUMERALS
                            : end.substring(0, 1));
        }
        return CharBits.of(firsts.toString());
    }

    /** What a measure says of who, by when and by what. */
    record Said(boolean owner, boolean date, boolean indicator) {}

    /** All three in one walk. */
    static Said said(String text, Span where) {
        int kinds = kinds(ALL - 1, text, where);
        return new Said(
                (kinds & bit(Kind.OWNER)) != 0,
                (kinds & bit(Kind.DATE)) != 0,
                (kinds & bit(Kind.INDICATOR)) != 0);
    }

    static boolean date(String text, Span where) {
        return kinds(bit(Kind.DATE), text, where) != 0;
    }

    @SuppressWarnings("EnumOrdinal") // a bit of a set that lives no longer than a call
    private static int bit(Kind kind) {
        return 1 << kind.ordinal();
    }

    /** Where set phrases and labels of a form stand. */
    static List<Span> setPhrases(String text, Span where) {
        return SET_PHRASES.in(text, where).stream().map(Literals.Found::span).toList();
    }

    /** Which of the kinds that are wanted there are, as bits; stops when all are found. */
    private static int kinds(int wanted, String text, Span where) {
        int found = 0;
        Literals.Along setPhrases = SET_PHRASES.along(text, where);
        Literals.Along openers = OPENERS.along(text, where);
        int i = where.start();
        while (i < where.end() && found != wanted) {
            char c = text.charAt(i);
            if (!BEGINNINGS.has(c)) {
                i++;
                continue;
            }
            int passed = setPhrases.at(i).length();
            if (passed > 0) {
                i += passed;
                continue;
            }
            int missing = wanted & ~found;
            if (Chars.digit(c) || Numbers.numeral(c)) {
                int end = numberEnd(text, i, where);
                int unit = Chars.pastBlanks(text, end, where.end());
                found |= Chars.digit(c) ? follows(missing, DIGITS, text, unit, where) : 0;
                found |= counts(text, i, end) ? follows(missing, NUMBER, text, unit, where) : 0;
                i = end;
                continue;
            }
            String word = openers.at(i);
            if (!word.isEmpty()) {
                found |= follows(missing, word, text, i + word.length(), where);
            }
            if (SHORT_OPENERS.indexOf(c) >= 0) {
                found |= follows(missing, String.valueOf(c), text, i + 1, where);
            }
            i++;
        }
        return found;
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

    private static int follows(int kinds, String opener, String text, int from, Span where) {
        int found = 0;
        for (Row row : ROWS.getOrDefault(opener, List.of())) {
            int kind = bit(row.kind());
            if ((kinds & kind & ~found) != 0 && follows(row, text, from, where)) {
                found |= kind;
            }
        }
        return found;
    }

    private static boolean follows(Row row, String text, int from, Span where) {
        if (row.ends().isEmpty()) {
            return true;
        }
        for (int gap = 0; gap <= row.most() && from + gap < where.end(); gap++) {
            char c = text.charAt(from + gap);
            if (gap >= row.least() && row.endFirsts().has(c) && ends(row, text, from + gap)) {
                return true;
            }
            if (GAP_ENDS.has(c)) {
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
