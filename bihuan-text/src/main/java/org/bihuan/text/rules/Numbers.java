package org.bihuan.text.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.rules.Facts.Kind;
import org.bihuan.text.wording.CharBits;
import org.bihuan.text.wording.DataLines;

/** What a number means by the unit after it: 2024年 and 3月 say when, 三次 how many. Units are data. */
final class Numbers {
    private static final int LONGEST_UNIT = 3;
    static final String NUMERALS = "一二两三四五六七八九十百";
    private static final CharBits NUMERAL = CharBits.of(NUMERALS);

    /**
     * A unit.
     *
     * @param leastDigits a number in digits must have so many; 0 where Chinese numbers do as well
     * @param notBefore no unit in front of one of these: 月 in 月度
     */
    private record Unit(Kind kind, int leastDigits, String notBefore) {}

    private final Map<String, Unit> units = new HashMap<>();
    private final CharBits firsts;

    Numbers() {
        var beginnings = new StringBuilder();
        for (String line : DataLines.read(Numbers.class, "words/units.tsv")) {
            String[] cells = line.split("\t", -1);
            for (String unit : cells[3].split(" ", -1)) {
                beginnings.append(unit.charAt(0));
                units.put(
                        unit,
                        new Unit(
                                Kind.valueOf(cells[0]),
                                Integer.parseInt(cells[1]),
                                cells[2].equals("-") ? "" : cells[2]));
            }
        }
        firsts = CharBits.of(beginnings.toString());
    }

    static boolean numeral(char c) {
        return NUMERAL.has(c);
    }

    /** What the number {@code run} says together with the unit that follows it. */
    Set<Kind> kinds(String text, Span run, Span where) {
        int from = Chars.pastBlanks(text, run.end(), where.end());
        if (from >= where.end() || !firsts.has(text.charAt(from))) {
            return Set.of();
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int length = 1; length <= LONGEST_UNIT; length++) {
            int end = from + length;
            if (end > where.end()) {
                break;
            }
            Unit unit = units.get(text.substring(from, end));
            if (unit != null && fits(text, run, unit, end)) {
                kinds.add(unit.kind());
            }
        }
        return kinds;
    }

    private static boolean fits(String text, Span run, Unit unit, int end) {
        boolean digits = Chars.digit(text.charAt(run.start()));
        char after = Chars.at(text, end);
        if (unit.notBefore().indexOf(after) >= 0) {
            return false;
        }
        if (digits) {
            return run.length() >= unit.leastDigits() && run.length() <= 4;
        }
        boolean one = run.length() == 1 && text.charAt(run.start()) == '一';
        char before = Chars.before(text, run.start());
        return unit.leastDigits() == 0
                && !(one && unit.kind() == Kind.NUMBER)
                && "万千第".indexOf(before) < 0;
    }
}
