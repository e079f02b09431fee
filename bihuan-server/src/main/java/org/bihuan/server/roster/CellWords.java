package org.bihuan.server.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a cell, read the way an office means it. */
final class CellWords {

    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|\u5e74(\\d{1,2})\u6708(\\d{1,2})\u65e5|(\\d{2})(\\d{2}))");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}\\p{Cf}]+(?=\\p{IsHan})");

    private CellWords() {}

    /** Half width, upper case, no blanks. */
    static String code(String words) {
        return BLANKS.matcher(narrow(words)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Without blanks around it, nor between Han characters, where they only fill up space. */
    static String name(String words) {
        String bare = BLANKS.matcher(words).replaceAll(" ").strip();
        return BETWEEN_HAN.matcher(bare).replaceAll("");
    }

    /** As text: 2026-03-05, 2026/3/5, 2026.3.5, 20260305 or with the Chinese signs. */
    static Optional<LocalDate> day(String words) {
        Matcher found = DAY.matcher(BLANKS.matcher(narrow(words)).replaceAll(""));
        if (!found.matches()) {
            return Optional.empty();
        }
        for (int group = 2; group < 8; group += 2) {
            if (found.group(group) != null) {
                try {
                    return Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(found.group(1)),
                                    Integer.parseInt(found.group(group)),
                                    Integer.parseInt(found.group(group + 1))));
                } catch (DateTimeException noSuchDay) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> number(String words) {
        String bare = BLANKS.matcher(narrow(words)).replaceAll("");
        return bare.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(bare)) : Optional.empty();
    }

    private static String narrow(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC);
    }
}
