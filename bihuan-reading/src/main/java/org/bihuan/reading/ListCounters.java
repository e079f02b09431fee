package org.bihuan.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the automatic numbers of one story in reading order and writes them.
 *
 * <p>All nums of one abstract list share its counters; a num that overrides a start begins again
 * the first time that it is used on that level.
 */
final class ListCounters {
    private static final int NOT_BEGUN = Integer.MIN_VALUE;

    private final WordNumbering numbering;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Long> startsUsed = new HashSet<>();
    private boolean unknownFormat;

    ListCounters(WordNumbering numbering) {
        this.numbering = numbering;
    }

    /** True when a number was written in digits because its format is not known. */
    boolean metUnknownFormat() {
        return unknownFormat;
    }

    /** The number of the next paragraph on this level with what separates it from the text. */
    String next(int numId, int level) {
        Optional<WordNumbering.Num> found = numbering.num(numId);
        if (found.isEmpty() || level < 0 || level >= WordNumbering.LEVELS) {
            return "";
        }
        WordNumbering.Num num = found.get();
        int[] counts = counts(num);
        Integer override = num.starts().get(level);
        if (override != null && startsUsed.add(((long) numId << 8) | level)) {
            counts[level] = override;
        } else if (counts[level] == NOT_BEGUN) {
            counts[level] = numbering.start(num, level);
        } else {
            counts[level]++;
        }
        restartBelow(num, level, counts);
        return write(num, level, counts);
    }

    /** The next number of this level will be {@code value}. */
    void startAt(int numId, int level, int value) {
        Optional<WordNumbering.Num> num = numbering.num(numId);
        if (num.isPresent() && level >= 0 && level < WordNumbering.LEVELS) {
            counts(num.get())[level] = value - 1;
        }
    }

    private int[] counts(WordNumbering.Num num) {
        return counters.computeIfAbsent(
                numbering.abstractOf(num),
                id -> {
                    int[] fresh = new int[WordNumbering.LEVELS];
                    java.util.Arrays.fill(fresh, NOT_BEGUN);
                    return fresh;
                });
    }

    private void restartBelow(WordNumbering.Num num, int level, int[] counts) {
        for (int below = level + 1; below < WordNumbering.LEVELS; below++) {
            Optional<Integer> after = numbering.level(num, below).restartAfter();
            if (after.isEmpty() || after.get() > level) {
                counts[below] = NOT_BEGUN;
            }
        }
    }

    private String write(WordNumbering.Num num, int level, int[] counts) {
        WordNumbering.Level shape = numbering.level(num, level);
        if (shape.format().equals("bullet")) {
            return isHan(shape.text()) ? shape.text() + gap(shape) : "";
        }
        String pattern = shape.text();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int named = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (c == '%' && named >= 0 && named < WordNumbering.LEVELS) {
                out.append(number(num, named, shape.legal(), counts));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.isEmpty() ? "" : out + gap(shape, out);
    }

    private String number(WordNumbering.Num num, int level, boolean legal, int[] counts) {
        int count = counts[level] == NOT_BEGUN ? numbering.start(num, level) : counts[level];
        String format = legal ? "decimal" : numbering.level(num, level).format();
        Optional<String> written = NumberFormats.write(format, count);
        if (written.isEmpty()) {
            unknownFormat = true;
        }
        return written.orElse(Integer.toString(count));
    }

    private static String gap(WordNumbering.Level shape) {
        return gap(shape, shape.text());
    }

    /** A tab after 、 or ） is only a matter of indents; after a digit it is what parts the two. */
    private static String gap(WordNumbering.Level shape, CharSequence written) {
        return switch (shape.suffix()) {
            case "nothing" -> "";
            case "space" -> " ";
            default -> gapAfter(written);
        };
    }

    private static String gapAfter(CharSequence written) {
        char last = written.charAt(written.length() - 1);
        boolean wide =
                OddCharacters.within(last, 0x3000, 0x303F)
                        || OddCharacters.within(last, 0xFF00, 0xFF65);
        return wide || last == ' ' ? "" : " ";
    }

    /** A number as another program wrote it down, with its tab; bullets are dropped. */
    static String written(String number) {
        String bare = number.strip();
        boolean means = isHan(bare) || bare.chars().anyMatch(Character::isLetterOrDigit);
        boolean symbol =
                bare.length() == 1 && bare.charAt(0) < 0x2000 && !Character.isDigit(bare.charAt(0));
        if (!(means || isNumberSign(bare)) || symbol) {
            return "";
        }
        return number.endsWith("\t") ? bare + gapAfter(bare) : number.stripLeading();
    }

    private static boolean isNumberSign(String bare) {
        return bare.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
    }

    /** A bullet is a sign in some symbol font, unless somebody made a word his bullet. */
    private static boolean isHan(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
