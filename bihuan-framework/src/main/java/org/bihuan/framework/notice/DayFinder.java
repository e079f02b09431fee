package org.bihuan.framework.notice;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.notice.Proposal.Between;
import org.bihuan.framework.notice.Proposal.Bound;
import org.bihuan.framework.notice.Proposal.Dated;
import org.bihuan.framework.notice.Proposal.Day;
import org.bihuan.text.Span;

/** Days of the calendar that something is due on or by. */
final class DayFinder {
    private static final String YEAR = "(?<year>[0-9]{4}|[二〇零○一三四五六七八九]{4})年";
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?:"
                            + YEAR
                            + ")?(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,3})月"
                            + "(?:(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日|(?<part>底|末|上旬|中旬|下旬))");

    /** Two days of one month, such as 5月6—8日. */
    private static final Pattern WITHIN_A_MONTH =
            Pattern.compile(
                    "(?:"
                            + YEAR
                            + ")?(?<month>[0-9]{1,2})月(?<first>[0-9]{1,2})日?[ ]?(?:至|到|—{1,2}|－|-|–|~|～|、)[ ]?(?<last>[0-9]{1,2})日");

    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?<![0-9.])(?<year>20[0-9]{2})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})(?![0-9])");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:(?<day>[0-9]{1,2}) )?(?<month>"
                            + MONTHS
                            + ")(?: (?<second>[0-9]{1,2}),)? (?<year>20[0-9]{2})");
    private static final Pattern BY_BEHIND =
            Pattern.compile(
                    "^[ ]?(?:[（(][^）)]{1,8}[）)])?[ ]?(?:上午|中午|下午|晚上)?(?:\\d{1,2}(?:[:：]\\d{2}|[点时]半?(?:整)?))?(?:下班|上班)?(?:以前|之前|前|止|截止|内)");
    private static final Pattern BY_AHEAD =
            Pattern.compile(
                    "(?:截止(?:时间)?(?:为|到|至)?|截至|最迟|至迟|不晚于|不迟于|before|by|no later than)[：:]?[ ]?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_AHEAD =
            Pattern.compile(
                    "(?:于|定于|定在|拟于|(?<!发布|发文|印发|更新)时间[：:]|时间为|(?<!发布|发文|印发|更新)日期[：:]|会议[：:]|on)[ ]?$",
                    Pattern.CASE_INSENSITIVE);

    /** "8月12日上午9:00在县应急指挥中心召开复盘会". */
    private static final Pattern HELD_BEHIND =
            Pattern.compile(
                    "^[ ]?(?:[（(][^）)]{1,8}[）)])?[ ]?(?:上午|中午|下午|晚上)?(?:\\d{1,2}(?:[:：]\\d{2}|[点时]半?(?:整)?))?[ ]?(?:在[^，。；\\n]{1,24}?)?(?:组织)?(?:召开|举行)");

    private static final Pattern RANGE =
            Pattern.compile("^(?:（[^）]{1,8}）)?[ ]?(?:至|到|—{1,2}|－|-|–|~|～|to|and)[ ]?$");

    private static final Pattern SPOKEN_OF =
            Pattern.compile("(20[0-9]{2})年(?!度?(?:以来|来|第|[0-9]{1,4}号))");

    /** What already was is not asked for. */
    private static final Pattern PAST = Pattern.compile("印发|下发的|已于|曾于|施行|通过的|发布的|去年|上年");

    private final String text;
    private final Optional<Day> own;
    private final List<Proposal> ranges = new ArrayList<>();

    /** A day where it stands. */
    private record Seen(Span span, Day day) {}

    DayFinder(String text) {
        this.text = text;
        this.own = ownDate();
    }

    List<Proposal> all() {
        Matcher within = WITHIN_A_MONTH.matcher(text);
        while (within.find()) {
            withinAMonth(within).ifPresent(ranges::add);
        }
        List<Seen> seen = seen();
        List<Proposal> proposals = new ArrayList<>(ranges);
        for (int i = 0; i < seen.size(); i++) {
            Seen here = seen.get(i);
            Optional<Seen> next =
                    i + 1 < seen.size() && isRange(here, seen.get(i + 1))
                            ? Optional.of(seen.get(i + 1))
                            : Optional.empty();
            if (next.isPresent()) {
                proposals.add(between(here, next.get()));
                i++;
            } else {
                single(here).ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    private List<Seen> seen() {
        List<Seen> seen = new ArrayList<>();
        for (Pattern shape : List.of(CHINESE, PLAIN, ENGLISH)) {
            Matcher m = shape.matcher(text);
            while (m.find()) {
                day(m, shape.equals(ENGLISH))
                        .filter(_ -> ranges.stream().noneMatch(r -> covers(r.span(), m.start())))
                        .ifPresent(d -> seen.add(new Seen(new Span(m.start(), m.end()), d)));
            }
        }
        seen.sort(java.util.Comparator.comparingInt(s -> s.span().start()));
        return seen;
    }

    private static boolean covers(Span range, int at) {
        return range.start() <= at && at < range.end();
    }

    private Optional<Proposal> withinAMonth(Matcher m) {
        int month = NumberWords.value(m.group("month"));
        int first = NumberWords.value(m.group("first"));
        int last = NumberWords.value(m.group("last"));
        if (month < 1 || month > 12 || first < 1 || last <= first) {
            return Optional.empty();
        }
        Optional<Integer> written =
                Optional.ofNullable(m.group("year")).map(NumberWords::year).filter(y -> y > 1900);
        Optional<Integer> year = written.or(() -> guess(month));
        if (last > YearMonth.of(year.orElse(2024), month).lengthOfMonth()) {
            return Optional.empty();
        }
        boolean guessed = written.isEmpty() && year.isPresent();
        return Optional.of(
                new Proposal(
                        new Span(m.start(), m.end()),
                        m.group(),
                        new Between(
                                Clauses.about(text, m.start(), m.end())
                                        .or(() -> Clauses.aboutBefore(text, m.start())),
                                new Day(year, month, first, guessed),
                                new Day(year, month, last, guessed))));
    }

    private boolean isRange(Seen from, Seen until) {
        return until.span().start() - from.span().end() <= 12
                && RANGE.matcher(text.substring(from.span().end(), until.span().start())).find();
    }

    private Proposal between(Seen from, Seen until) {
        Span span = new Span(from.span().start(), until.span().end());
        Day first = from.day();
        Day last =
                until.day().yearGuessed() && !first.yearGuessed()
                        ? new Day(first.year(), until.day().month(), until.day().day(), false)
                        : until.day();
        return new Proposal(
                span,
                text.substring(span.start(), span.end()),
                new Between(
                        Clauses.about(text, span.start(), span.end())
                                .or(() -> Clauses.aboutBefore(text, span.start())),
                        first,
                        last));
    }

    private Optional<Proposal> single(Seen seen) {
        Span span = seen.span();
        String ahead = text.substring(Math.max(0, span.start() - 14), span.start());
        String behind = text.substring(span.end(), Math.min(text.length(), span.end() + 16));
        Matcher by = BY_BEHIND.matcher(behind);
        boolean isBy = by.find();
        int end = isBy ? span.end() + by.end() : span.end();
        boolean binding =
                isBy
                        || BY_AHEAD.matcher(ahead).find()
                        || "底末旬".indexOf(text.charAt(span.end() - 1)) >= 0;
        boolean on =
                ON_AHEAD.matcher(ahead).find()
                        || HELD_BEHIND
                                .matcher(text.substring(span.end(), Clauses.end(text, span.end())))
                                .find();
        if ((!binding && !on) || PAST.matcher(Clauses.clause(text, span.start(), end)).find()) {
            return Optional.empty();
        }
        return Optional.of(
                new Proposal(
                        new Span(span.start(), end),
                        text.substring(span.start(), end),
                        new Dated(
                                Clauses.about(text, span.start(), end)
                                        .or(() -> Clauses.aboutBefore(text, span.start())),
                                binding ? Bound.BY : Bound.ON,
                                seen.day())));
    }

    private Optional<Day> day(Matcher m, boolean english) {
        int month =
                english
                        ? List.of(MONTHS.split("\\|", -1)).indexOf(m.group("month")) + 1
                        : NumberWords.value(m.group("month"));
        Optional<Integer> year =
                Optional.ofNullable(m.group("year")).map(NumberWords::year).filter(y -> y > 1900);
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        Optional<Integer> counted = year.or(() -> guess(month));
        int length = YearMonth.of(counted.orElse(2024), month).lengthOfMonth();
        int day = dayOfMonth(m, english, length);
        return day < 1 || day > length
                ? Optional.empty()
                : Optional.of(new Day(counted, month, day, year.isEmpty() && counted.isPresent()));
    }

    private static int dayOfMonth(Matcher m, boolean english, int length) {
        if (english) {
            String written = Optional.ofNullable(m.group("day")).orElseGet(() -> or(m, "second"));
            return written.isEmpty() ? length : NumberWords.value(written);
        }
        String written = or(m, "day");
        if (!written.isEmpty()) {
            return NumberWords.value(written);
        }
        return switch (or(m, "part").toLowerCase(Locale.ROOT)) {
            case "上旬" -> 10;
            case "中旬" -> 20;
            default -> length;
        };
    }

    private static String or(Matcher m, String group) {
        return Optional.ofNullable(m.group(group)).orElse("");
    }

    /** The notice's own year, or the next where the month has passed by half a year. */
    private Optional<Integer> guess(int month) {
        return own.flatMap(d -> d.year().map(y -> month < d.month() - 5 ? y + 1 : y))
                .or(this::latest);
    }

    /** In a notice without a date of its own: the latest year that it speaks of. */
    private Optional<Integer> latest() {
        Matcher m = SPOKEN_OF.matcher(text);
        Optional<Integer> latest = Optional.empty();
        while (m.find()) {
            int year = NumberWords.year(m.group(1));
            latest = Optional.of(Math.max(year, latest.orElse(year)));
        }
        return latest;
    }

    /** A line that holds a date and nothing else, the last of them. */
    private Optional<Day> ownDate() {
        Optional<Day> found = Optional.empty();
        for (String line : text.lines().toList()) {
            for (Pattern shape : List.of(CHINESE, ENGLISH, PLAIN)) {
                Matcher m = shape.matcher(line.strip());
                if (m.matches() && m.group("year") != null) {
                    found =
                            Optional.of(
                                    new Day(
                                            Optional.of(NumberWords.year(m.group("year"))),
                                            shape.equals(ENGLISH)
                                                    ? List.of(MONTHS.split("\\|", -1))
                                                                    .indexOf(m.group("month"))
                                                            + 1
                                                    : NumberWords.value(m.group("month")),
                                            1,
                                            false));
                }
            }
        }
        return found;
    }
}
