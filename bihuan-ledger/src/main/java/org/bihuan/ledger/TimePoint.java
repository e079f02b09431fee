package org.bihuan.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.ledger.Due.Precision;

/**
 * A stretch of one year that words name, such as {@code 6月中旬} or {@code 第二季度}.
 *
 * @param year as written; empty when none is
 * @param yearsOn 1 for {@code 次年}, 0 for {@code 今年} and for none
 * @param bare whether it is a whole month, quarter or year without "end of", so that "before" means
 *     its first day
 * @param end offset behind it
 */
record TimePoint(
        Optional<Integer> year,
        int yearsOn,
        MonthDay from,
        MonthDay to,
        Precision precision,
        boolean bare,
        boolean before,
        int end) {

    static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String YEAR =
            "(?:(?<year>20\\d\\d|\\d\\d(?=\\s*年))\\s*(?:年度?|[./\\-])\\s*"
                    + "|(?<relative>今年|本年|当年|明年|次年|下年|翌年|来年)度?\\s*)";
    private static final String BEFORE = "(?<before>之前|以前|前)?(?:之内|以内|内)?";

    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(?<year>20\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)?(?!\\d)");

    /** 26.6.30, of which no year is left out. */
    private static final String SHORT_YEAR =
            "(?:(?<short>\\d\\d)\\s*(?<sign>[./])\\s*"
                    + "(?=\\d{1,2}\\s*\\k<sign>\\s*\\d{1,2}(?!\\d)))";

    private static final Pattern DAY =
            Pattern.compile(
                    // 2026.4-6 are months.
                    "(?!20\\d\\d\\s*[./]\\s*\\d{1,2}\\s*[-—–~～])(?:"
                            + YEAR
                            + "|"
                            + SHORT_YEAR
                            + ")?(?<month>"
                            + NUMBER
                            + ")\\s*(?:月份?|[./\\-])\\s*(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})"
                            + "(?!\\s*(?:[月\\d]|\\.\\s*\\d)|/20\\d\\d)\\s*[日号]?"
                            + BEFORE);
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?:"
                            + YEAR
                            + "?(?<month>"
                            + NUMBER
                            + ")\\s*月份?|(?<y>20\\d\\d)\\s*(?<sign>[./\\-])\\s*(?<m>\\d{1,2})"
                            + "(?!\\d|\\s*\\k<sign>\\s*\\d))"
                            + "\\s*(?<part>上中旬|中下旬|上旬|中旬|下旬|初|中|底|末)?"
                            + BEFORE);
    private static final Pattern QUARTER =
            Pattern.compile(
                    "(?:"
                            + YEAR
                            + "|(?<y>20\\d\\d)\\s*(?=[Qq]))?(?:第\\s*)?"
                            + "(?:(?<quarter>[一二三四1-4])\\s*季度?|[Qq](?<q>[1-4])(?![0-9A-Za-z]))"
                            + "(?<part>末|底)?"
                            + BEFORE);
    private static final Pattern HALF =
            Pattern.compile(YEAR + "?(?<half>上半年|下半年|年中)(?<part>末|底)?" + BEFORE);
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?:"
                            + YEAR
                            + "?(?<all>全年|年底|年末|年终|岁末|年内|年度内|本年度)"
                            + "|(?<![\\d/])(?<![A-Za-z]{3} )(?<!\\d, )(?<y>20\\d\\d)"
                            // A number alone is a year where nothing says that it is part of more.
                            + "(?:\\s*年度?|(?=\\s*(?:全年|底|末|内|终|前|之前|以前|$|[，,；;（(]|[-—–~～至到]+\\s*20\\d\\d)))"
                            + "(?!\\s*[0-9A-Za-z])\\s*(?<part>全年|底|末|内|终)?"
                            + "|(?<r>今年|本年|当年|明年|次年|下年|翌年|来年)度?\\s*(?<rpart>底|末|内|终)?)"
                            + BEFORE);

    /** Words named a month or day that no year has. */
    static final class NoSuchDay extends Exception {
        private static final long serialVersionUID = 1L;

        NoSuchDay(String part) {
            super(part, null, false, false);
        }
    }

    /** The point that begins at {@code at}. */
    static Optional<TimePoint> at(String text, int at) throws NoSuchDay {
        Matcher compact = matcher(COMPACT, text, at);
        if (compact.lookingAt() && isMonth(compact.group("month"))) {
            return Optional.of(compact(compact));
        }
        Matcher day = matcher(DAY, text, at);
        if (day.lookingAt()) {
            return Optional.of(day(day));
        }
        Matcher month = matcher(MONTH, text, at);
        if (month.lookingAt()) {
            return Optional.of(month(month));
        }
        Matcher quarter = matcher(QUARTER, text, at);
        if (quarter.lookingAt()) {
            String written = quarter.group("quarter");
            int last = number(written == null ? quarter.group("q") : written) * 3;
            String y = quarter.group("y");
            return Optional.of(
                    months(
                            quarter,
                            year(y == null ? quarter.group("year") : y),
                            last - 2,
                            last,
                            Precision.QUARTER,
                            quarter.group("part") == null));
        }
        Matcher half = matcher(HALF, text, at);
        if (half.lookingAt()) {
            boolean second = "下半年".equals(half.group("half"));
            boolean bare = half.group("part") == null && !"年中".equals(half.group("half"));
            return Optional.of(
                    months(
                            half,
                            year(half.group("year")),
                            second ? 7 : 1,
                            second ? 12 : 6,
                            Precision.HALF_YEAR,
                            bare));
        }
        Matcher whole = matcher(WHOLE, text, at);
        return whole.lookingAt() ? Optional.of(whole(whole)) : Optional.empty();
    }

    static Matcher matcher(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private static TimePoint compact(Matcher m) throws NoSuchDay {
        int month = number(m.group("month"));
        Optional<Integer> year = Optional.of(number(m.group("year")));
        if (m.group("day") == null) {
            return ofMonths(year, 0, month, month, Precision.MONTH, true, false, m.end());
        }
        MonthDay day = day(year, month, number(m.group("day")), m.group());
        return new TimePoint(year, 0, day, day, Precision.DAY, false, false, m.end());
    }

    private static TimePoint day(Matcher m) throws NoSuchDay {
        String brief = m.group("short");
        Optional<Integer> year = year(brief == null ? m.group("year") : brief);
        MonthDay day = day(year, number(m.group("month")), number(m.group("day")), m.group());
        boolean before = m.group("before") != null;
        return new TimePoint(
                year,
                yearsOn(m.group("relative")),
                day,
                day,
                Precision.DAY,
                false,
                before,
                m.end());
    }

    private static MonthDay day(Optional<Integer> year, int month, int day, String part)
            throws NoSuchDay {
        try {
            if (year.isPresent()) {
                return MonthDay.from(LocalDate.of(year.get(), month, day));
            }
            return MonthDay.of(month, day);
        } catch (DateTimeException none) {
            throw new NoSuchDay(part);
        }
    }

    private static TimePoint month(Matcher m) throws NoSuchDay {
        boolean written = m.group("month") != null;
        int month = number(written ? m.group("month") : m.group("m"));
        if (month < 1 || month > 12) {
            throw new NoSuchDay(m.group());
        }
        Optional<Integer> year = year(written ? m.group("year") : m.group("y"));
        int yearsOn = yearsOn(m.group("relative"));
        String part = m.group("part") == null ? "" : m.group("part");
        boolean before = m.group("before") != null;
        return switch (part) {
            case "上中旬" -> tenDays(year, yearsOn, month, 1, 20, before, m.end());
            case "上旬", "初" -> tenDays(year, yearsOn, month, 1, 10, before, m.end());
            case "中旬", "中" -> tenDays(year, yearsOn, month, 11, 20, before, m.end());
            default ->
                    ofMonths(
                            year,
                            yearsOn,
                            month,
                            month,
                            Precision.MONTH,
                            part.isEmpty(),
                            before,
                            m.end());
        };
    }

    private static TimePoint tenDays(
            Optional<Integer> year,
            int yearsOn,
            int month,
            int first,
            int last,
            boolean before,
            int end) {
        return new TimePoint(
                year,
                yearsOn,
                MonthDay.of(month, first),
                MonthDay.of(month, last),
                Precision.TEN_DAYS,
                false,
                before,
                end);
    }

    private static TimePoint whole(Matcher m) {
        String all = m.group("all");
        String part = m.group("part") == null ? m.group("rpart") : m.group("part");
        Optional<Integer> year = year(all == null ? m.group("y") : m.group("year"));
        int yearsOn = yearsOn(all == null ? m.group("r") : m.group("relative"));
        return ofMonths(
                year,
                yearsOn,
                1,
                12,
                Precision.YEAR,
                all == null && part == null,
                m.group("before") != null,
                m.end());
    }

    private static TimePoint months(
            Matcher m,
            Optional<Integer> year,
            int first,
            int last,
            Precision precision,
            boolean bare) {
        return ofMonths(
                year,
                yearsOn(m.group("relative")),
                first,
                last,
                precision,
                bare,
                m.group("before") != null,
                m.end());
    }

    private static TimePoint ofMonths(
            Optional<Integer> year,
            int yearsOn,
            int first,
            int last,
            Precision precision,
            boolean bare,
            boolean before,
            int end) {
        // 29 February is mended when the year is known.
        MonthDay to = MonthDay.of(last, java.time.Month.of(last).maxLength());
        return new TimePoint(
                year, yearsOn, MonthDay.of(first, 1), to, precision, bare, before, end);
    }

    /** The last day in a year; the end of February as that year has it. */
    static LocalDate in(int year, MonthDay day) {
        int length = YearMonth.of(year, day.getMonth()).lengthOfMonth();
        return LocalDate.of(year, day.getMonth(), Math.min(day.getDayOfMonth(), length));
    }

    private static boolean isMonth(String digits) {
        int month = number(digits);
        return month >= 1 && month <= 12;
    }

    private static Optional<Integer> year(@org.jspecify.annotations.Nullable String digits) {
        if (digits == null) {
            return Optional.empty();
        }
        int year = number(digits);
        return Optional.of(year < 100 ? 2000 + year : year);
    }

    private static int yearsOn(@org.jspecify.annotations.Nullable String words) {
        if (words == null) {
            return 0;
        }
        return words.startsWith("今") || words.startsWith("本") || words.startsWith("当") ? 0 : 1;
    }

    /** Digits, or Chinese numerals up to 99; 0 when they are no number, such as {@code 一二}. */
    static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return written.length() == 1 ? "一二三四五六七八九".indexOf(written) + 1 : 0;
        }
        String tens = written.substring(0, ten);
        String ones = written.substring(ten + 1);
        if (tens.length() > 1 || ones.length() > 1 || ones.equals("十")) {
            return 0;
        }
        int left = tens.isEmpty() ? 1 : "一二三四五六七八九".indexOf(tens) + 1;
        return left * 10 + (ones.isEmpty() ? 0 : "一二三四五六七八九".indexOf(ones) + 1);
    }
}
