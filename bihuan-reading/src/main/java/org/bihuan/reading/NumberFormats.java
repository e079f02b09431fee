package org.bihuan.reading;

import java.util.Locale;
import java.util.Optional;

/** Writes a number the way a {@code w:numFmt} asks for. */
final class NumberFormats {
    /** Beyond this a long form would be a joke, or an attack. */
    private static final int LONGEST = 9_999;

    /** Empty when the format is not known to us: the caller falls back to digits and says so. */
    static Optional<String> write(String format, int number) {
        if (number < 0 || number > LONGEST) {
            return Optional.of(Integer.toString(number));
        }
        return switch (format) {
            case "decimal", "decimalHalfWidth" -> Optional.of(Integer.toString(number));
            case "decimalZero" -> Optional.of(number < 10 ? "0" + number : "" + number);
            case "decimalFullWidth", "decimalFullWidth2" -> Optional.of(fullWidth(number));
            case "lowerLetter" -> Optional.of(letters(number));
            case "upperLetter" -> Optional.of(letters(number).toUpperCase(Locale.ROOT));
            case "lowerRoman" -> Optional.of(roman(number));
            case "upperRoman" -> Optional.of(roman(number).toUpperCase(Locale.ROOT));
            case "ordinal" -> Optional.of(ordinal(number));
            case "numberInDash" -> Optional.of("- " + number + " -");
            case "none", "bullet" -> Optional.of("");
            default -> chinese(format, number).or(() -> enclosed(format, number));
        };
    }

    private static Optional<String> chinese(String format, int number) {
        return switch (format) {
            case "chineseCounting", "taiwaneseCounting" ->
                    Optional.of(ChineseNumerals.counting(number));
            case "chineseCountingThousand", "taiwaneseCountingThousand" ->
                    Optional.of(ChineseNumerals.thousands(number));
            case "japaneseCounting" -> Optional.of(ChineseNumerals.japanese(number));
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
                    Optional.of(ChineseNumerals.digits(number));
            case "chineseLegalSimplified" -> Optional.of(ChineseNumerals.legal(number));
            case "ideographLegalTraditional", "japaneseLegal" ->
                    Optional.of(ChineseNumerals.legalTraditional(number));
            case "ideographTraditional" -> Optional.of(cycle("甲乙丙丁戊己庚辛壬癸", number));
            case "ideographZodiac" -> Optional.of(cycle("子丑寅卯辰巳午未申酉戌亥", number));
            default -> Optional.empty();
        };
    }

    private static Optional<String> enclosed(String format, int number) {
        return switch (format) {
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                    Optional.of(row('①', 20, number));
            case "decimalEnclosedParen" -> Optional.of(row('⑴', 20, number));
            case "decimalEnclosedFullstop" -> Optional.of(row('⒈', 20, number));
            case "ideographEnclosedCircle" -> Optional.of(row('㊀', 10, number));
            default -> Optional.empty();
        };
    }

    private static String row(char first, int count, int number) {
        return number >= 1 && number <= count
                ? String.valueOf((char) (first + number - 1))
                : Integer.toString(number);
    }

    private static String cycle(String signs, int number) {
        return number >= 1 && number <= signs.length()
                ? signs.substring(number - 1, number)
                : Integer.toString(number);
    }

    private static String fullWidth(int number) {
        StringBuilder out = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            out.append((char) (c - '0' + '０'));
        }
        return out.toString();
    }

    /** a … z, aa, bb …: Word repeats the letter. */
    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        String letter = String.valueOf((char) ('a' + (number - 1) % 26));
        return letter.repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                out.append(signs[i]);
                left -= values[i];
            }
        }
        return out.toString();
    }

    private static String ordinal(int number) {
        int tens = number % 100;
        String ending =
                tens >= 11 && tens <= 13
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        };
        return number + ending;
    }

    private NumberFormats() {}
}
