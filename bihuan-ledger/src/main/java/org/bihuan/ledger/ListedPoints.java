package org.bihuan.ledger;

import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.ledger.Due.Precision;

/**
 * Months or quarters of which only the last bears the word: {@code 2026年3-6月}, {@code 9、10月},
 * {@code 第一、三季度}.
 *
 * @param points all but the last, each with the offset behind its number
 * @param range whether they are the first and the last of a stretch
 * @param end offset at which the last one begins
 */
record ListedPoints(List<TimePoint> points, boolean range, int end) {
    private static final String QUARTER = "[一二三四1-4]";
    private static final Pattern MONTHS = listed(TimePoint.NUMBER, "月");
    private static final Pattern QUARTERS = listed(QUARTER, "季");
    private static final Pattern NUMBER = Pattern.compile(TimePoint.NUMBER);

    private static Pattern listed(String number, String unit) {
        String one = "第?\\s*" + number;
        return Pattern.compile(
                "(?:(?<year>20\\d\\d)\\s*[年./]\\s*)?(?<all>"
                        + one
                        + "(?:\\s*、\\s*"
                        + one
                        + ")*)\\s*(?<sign>[-—–~～至到、和及])\\s*第?\\s*(?="
                        + number
                        + "\\s*"
                        + unit
                        + ")");
    }

    static Optional<ListedPoints> at(String text, int at) throws TimePoint.NoSuchDay {
        Matcher months = TimePoint.matcher(MONTHS, text, at);
        if (months.lookingAt()) {
            return Optional.of(of(text, months, Precision.MONTH, 1));
        }
        Matcher quarters = TimePoint.matcher(QUARTERS, text, at);
        return quarters.lookingAt()
                ? Optional.of(of(text, quarters, Precision.QUARTER, 3))
                : Optional.empty();
    }

    private static ListedPoints of(String text, Matcher m, Precision precision, int length)
            throws TimePoint.NoSuchDay {
        Optional<Integer> year = Optional.ofNullable(m.group("year")).map(Integer::valueOf);
        List<TimePoint> points = new ArrayList<>();
        Matcher number = NUMBER.matcher(text).region(m.start("all"), m.end("all"));
        while (number.find()) {
            int last = TimePoint.number(number.group()) * length;
            if (last < 1 || last > 12) {
                throw new TimePoint.NoSuchDay(m.group());
            }
            points.add(
                    new TimePoint(
                            year,
                            0,
                            MonthDay.of(last - length + 1, 1),
                            MonthDay.of(last, Month.of(last).maxLength()),
                            precision,
                            true,
                            false,
                            number.end()));
        }
        boolean range = "、和及".indexOf(m.group("sign").charAt(0)) < 0;
        if (range && points.size() > 1) {
            // 3、5-6月: nobody can tell which of the numbers the stretch begins with.
            throw new TimePoint.NoSuchDay(m.group());
        }
        return new ListedPoints(List.copyOf(points), range, m.end());
    }
}
