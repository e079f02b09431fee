package org.bihuan.ledger;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.ledger.Due.Doubt;
import org.bihuan.ledger.Due.Precision;
import org.bihuan.ledger.Due.Stage;
import org.bihuan.ledger.Due.When;

/**
 * Reads due phrases (时限) such as {@code 7月底前}, {@code 全年}, {@code 发布寒假前，实施全年} or {@code 待定}. No day
 * is invented: where the words name none, the reading says so.
 */
public final class DuePhrases {
    private static final Pattern EVERY =
            Pattern.compile(
                    "(?:一|半)个?(?:月|季度|季|周|年|学期)[一二两三四1-4]次|(?:每|逐|按)(?:两|2|半|个)?个?(?:月|季度|季|周|星期|年度|年|学期|日|天)"
                            + "(?:[底末初]|[一二两三四1-4]次|至少[一二两三四1-4]次|不少于[一二两三四1-4]次)?");
    private static final Pattern WITHIN =
            Pattern.compile(
                    "(\\d{1,3}|[一二两三四五六七八九十半]{1,3})\\s*个?(工作日|日|天|周|星期|月|季度|年|学期)"
                            + "\\s*(?:之内|以内|内)");
    private static final Pattern WEEK_OF_TERM =
            Pattern.compile("第?\\s*\\d{1,2}(?:\\s*[-—–~～至到]\\s*第?\\d{1,2})?\\s*周(?!\\d)前?");
    private static final Pattern SIDE =
            Pattern.compile("[”\"’]?(?:结束|开始|放假|会议)?(?:之前|以前|前|之后|以后|后|期间|之内|内|时|初|末)?");
    private static final Pattern TO = Pattern.compile("\\s*(?:起|开始)?\\s*[-—–~～至到]+\\s*");

    /** Behind a time: it begins then, or lies in a week of it; no last day follows from that. */
    private static final Pattern NOT_BY =
            Pattern.compile("\\s*(?:起|开始|以后|之后|后(?!续)|第\\s*[一二三四五1-5]\\s*个?(?:周|星期)[一二三四五六日天]?前?)");

    private static final Pattern MONTH_OF_SAME_YEAR =
            Pattern.compile("(\\d{1,2})(?![\\d月日号./-])前?");
    private static final Pattern YEAR_OF_EVENT =
            Pattern.compile(
                    "(?<year>20\\d\\d)(?:\\s*[-—–~～至到/]+\\s*20\\d\\d)?\\s*(?:(?<school>学年度?)|年度?)?\\s*");
    private static final Pattern MARK =
            Pattern.compile("\\s*\\d{1,2}\\s*[、.](?=\\s*\\d{1,2}\\s*月|\\s*\\D)");
    private static final Pattern MARKED =
            Pattern.compile("^\\s*1\\s*[、.].*[；;。\\n]\\s*2\\s*[、.].*", Pattern.DOTALL);
    private static final Pattern DAY_OF_SAME_MONTH =
            Pattern.compile("(\\d{1,2})(?:\\s*[日号]|(?![\\d月./-]))前?");

    private final Optional<YearOfTable> year;
    private final String phrase;
    private final String text;
    private final List<FoundTime> found = new ArrayList<>();
    private final List<FoundTime> dropped = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private Optional<Integer> yearSaid = Optional.empty();

    private DuePhrases(String phrase, Optional<YearOfTable> year) {
        this.phrase = phrase;
        this.year = year;
        this.text = FoldedPhrase.of(phrase);
    }

    /**
     * @param year that phrases without one mean; empty when nothing tells
     */
    public static DueReading read(String phrase, Optional<YearOfTable> year) {
        return new DuePhrases(phrase, year).read();
    }

    private DueReading read() {
        try {
            int at = 0;
            while (at < text.length()) {
                at = step(at);
            }
        } catch (TimePoint.NoSuchDay none) {
            return new DueReading.NoSuchDay(phrase, String.valueOf(none.getMessage()).strip());
        }
        if (found.isEmpty()) {
            return new DueReading.NotUnderstood(phrase);
        }
        dropEmptyWords();
        ClauseLabels labels = new ClauseLabels(phrase, text, found, dropped);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            FoundTime one = found.get(i);
            stages.add(new Stage(labels.of(i), one.when(), one.start(), one.end()));
            if (one.when() instanceof When.Event || one.when() instanceof When.Undated) {
                doubts.add(Doubt.NO_DAY);
            }
        }
        if (found.stream().allMatch(DuePhrases::isLeftOpen)) {
            doubts.add(Doubt.NO_INTERVAL);
        }
        return new DueReading.Understood(new Due(phrase, stages, doubts));
    }

    private static boolean isLeftOpen(FoundTime one) {
        return one.when() instanceof When.Standing standing && standing.every().isEmpty();
    }

    private int step(int at) throws TimePoint.NoSuchDay {
        Matcher every = at(EVERY, at);
        if (every.lookingAt()) {
            return add(new When.Standing(Optional.of(every.group())), at, every.end());
        }
        Matcher within = at(WITHIN, at);
        if (within.lookingAt()) {
            int amount = "半".equals(within.group(1)) ? 0 : number(within.group(1));
            When when =
                    amount > 0
                            ? new When.Within(amount, within.group(2))
                            : new When.Event(within.group());
            return add(when, at, within.end());
        }
        Matcher week = at(WEEK_OF_TERM, at);
        if (week.lookingAt()) {
            return add(new When.Event(week.group().strip()), at, week.end());
        }
        // A digit amid a number, as the second one of 12, begins nothing.
        if (at > 0
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at))) {
            return at + 1;
        }
        Matcher mark = at(MARK, at);
        boolean begins = at == 0 || ClauseLabels.isBreak(text.charAt(at - 1));
        if (begins && mark.lookingAt() && MARKED.matcher(text).matches()) {
            return mark.end();
        }
        int behind = yearOfEvent(at);
        if (behind > at) {
            return behind;
        }
        Optional<ListedPoints> listed = ListedPoints.at(text, at);
        if (listed.isPresent()) {
            return listed(listed.get(), at);
        }
        Optional<DueWords.Word> word = DueWords.at(text, at);
        if (word.isPresent()) {
            return word(word.get(), at);
        }
        Optional<TimePoint> point = TimePoint.at(text, at);
        return point.isPresent() ? point(point.get(), at) : at + 1;
    }

    /** The year of a term or a holiday is no time of its own. */
    private int yearOfEvent(int at) {
        Matcher year = at(YEAR_OF_EVENT, at);
        if (!year.lookingAt()) {
            return at;
        }
        Optional<DueWords.Word> word = DueWords.at(text, year.end());
        if (word.isPresent() && word.get().kind() == DueWords.Kind.DAY) {
            yearSaid = Optional.of(Integer.valueOf(year.group("year")));
            int end = year.end() + word.get().word().length();
            return holiday(word.get(), at, end, sideOf(end));
        }
        if (word.isPresent() && word.get().kind() == DueWords.Kind.EVENT) {
            int end = sideOf(year.end() + word.get().word().length());
            return add(new When.Event(text.substring(at, end)), at, end);
        }
        if (year.group("school") == null) {
            return at;
        }
        int end = sideOf(year.end());
        return add(new When.Event(text.substring(at, end)), at, end);
    }

    private int sideOf(int end) {
        Matcher side = at(SIDE, end);
        return side.lookingAt() ? side.end() : end;
    }

    private int listed(ListedPoints listed, int at) throws TimePoint.NoSuchDay {
        Optional<TimePoint> last = TimePoint.at(text, listed.end());
        if (last.isEmpty()) {
            throw new TimePoint.NoSuchDay(text.substring(at, listed.end()));
        }
        if (listed.range()) {
            return add(period(listed.points().getFirst(), last.get()), at, last.get().end());
        }
        int from = at;
        for (TimePoint one : listed.points()) {
            from = add(when(one), from, one.end());
        }
        return add(when(last.get()), listed.end(), last.get().end());
    }

    private int word(DueWords.Word word, int at) {
        int end = at + word.word().length();
        int behind = sideOf(end);
        return switch (word.kind()) {
            case AT_ONCE -> add(new When.AtOnce(), at, end);
            case STANDING -> add(new When.Standing(Optional.empty()), at, end);
            case UNDATED -> add(new When.Undated(), at, end);
            case DONE -> add(new When.Done(), at, end);
            case EVENT -> add(new When.Event(text.substring(at, behind)), at, behind);
            case DAY -> holiday(word, at, end, behind);
        };
    }

    private int holiday(DueWords.Word word, int at, int end, int behind) {
        String side = text.substring(end, behind).replaceAll("[”\"’]", "");
        // The New Year's day that a plan looks ahead to may be that of the next year.
        boolean which = word.monthDay().equals("01-01") && yearSaid.isEmpty();
        if (which || (!side.isEmpty() && !side.endsWith("前"))) {
            return add(new When.Event(text.substring(at, behind)), at, behind);
        }
        MonthDay day = MonthDay.parse("--" + word.monthDay());
        TimePoint point =
                new TimePoint(
                        Optional.empty(),
                        0,
                        day,
                        day,
                        Precision.DAY,
                        !side.isEmpty(),
                        !side.isEmpty(),
                        behind);
        return add(when(point), at, behind);
    }

    private int point(TimePoint point, int at) throws TimePoint.NoSuchDay {
        Matcher to = at(TO, point.end());
        if (to.lookingAt() && to.end() > point.end()) {
            Matcher day = at(DAY_OF_SAME_MONTH, to.end());
            if (point.precision() == Precision.DAY && day.lookingAt()) {
                MonthDay last;
                try {
                    last = point.from().withDayOfMonth(Integer.parseInt(day.group(1)));
                } catch (java.time.DateTimeException none) {
                    throw new TimePoint.NoSuchDay(text.substring(at, day.end()));
                }
                TimePoint second =
                        new TimePoint(
                                point.year(),
                                point.yearsOn(),
                                last,
                                last,
                                Precision.DAY,
                                false,
                                false,
                                day.end());
                return add(period(point, second), at, day.end());
            }
            Matcher month = at(MONTH_OF_SAME_YEAR, to.end());
            if (point.precision() == Precision.MONTH
                    && point.year().isPresent()
                    && month.lookingAt()) {
                int last = Integer.parseInt(month.group(1));
                if (last < 1 || last > 12) {
                    throw new TimePoint.NoSuchDay(text.substring(at, month.end()));
                }
                MonthDay ends = MonthDay.of(last, java.time.Month.of(last).maxLength());
                TimePoint until =
                        new TimePoint(
                                point.year(),
                                0,
                                ends,
                                ends,
                                Precision.MONTH,
                                false,
                                false,
                                month.end());
                return add(period(point, until), at, month.end());
            }
            Optional<TimePoint> second = TimePoint.at(text, to.end());
            if (second.isPresent()) {
                return add(period(point, second.get()), at, second.get().end());
            }
        }
        Matcher open = at(NOT_BY, point.end());
        if (open.lookingAt()) {
            return add(new When.Event(text.substring(at, open.end())), at, open.end());
        }
        return add(when(point), at, point.end());
    }

    private When period(TimePoint first, TimePoint last) {
        Optional<LocalDate> from = dated(first, first.from());
        Optional<LocalDate> to = dated(last, last.to());
        if (from.isEmpty() || to.isEmpty()) {
            return new When.InSomeYear(last.to(), last.precision());
        }
        if (to.get().isBefore(from.get())) {
            doubts.add(Doubt.OVER_NEW_YEAR);
            to = Optional.of(TimePoint.in(to.get().getYear() + 1, last.to()));
        }
        return new When.Period(from.get(), to.get());
    }

    private When when(TimePoint point) {
        boolean first = point.before() && point.bare();
        if (first && point.precision() != Precision.DAY) {
            doubts.add(Doubt.BEFORE_A_MONTH);
        }
        Optional<LocalDate> day = dated(point, first ? point.from() : point.to());
        if (day.isEmpty()) {
            return new When.InSomeYear(point.to(), point.precision());
        }
        if (point.precision() == Precision.YEAR && saysWhole(point)) {
            return new When.Period(TimePoint.in(day.get().getYear(), point.from()), day.get());
        }
        return new When.By(first ? day.get().minusDays(1) : day.get(), point.precision());
    }

    private boolean saysWhole(TimePoint point) {
        return text.substring(0, point.end()).endsWith("全年");
    }

    private Optional<LocalDate> dated(TimePoint point, MonthDay day) {
        Optional<Integer> in = point.year();
        if (in.isEmpty()) {
            in = yearSaid;
            if (in.isEmpty() && year.isPresent()) {
                doubts.add(Doubt.YEAR_OF_TABLE);
                in = Optional.of(year.get().yearOf(day.getMonthValue()));
            }
            in = in.map(y -> y + point.yearsOn());
        } else {
            yearSaid = in;
        }
        if (in.isEmpty()) {
            doubts.add(Doubt.NO_YEAR);
        }
        return in.map(y -> TimePoint.in(y, day));
    }

    private int add(When when, int start, int end) {
        found.add(new FoundTime(when, start, end));
        return end;
    }

    /** "定期" says nothing beside "每季度", nor does "持续" beside another standing word. */
    private void dropEmptyWords() {
        boolean interval =
                found.stream()
                        .anyMatch(f ->
                                f.when() instanceof When.Standing standing
                                        && standing.every().isPresent());
        List<FoundTime> kept = new ArrayList<>();
        boolean standing = false;
        for (FoundTime one : found) {
            boolean empty =
                    one.when() instanceof When.Standing s
                            && s.every().isEmpty()
                            && (interval || standing);
            standing |= one.when() instanceof When.Standing;
            (empty ? dropped : kept).add(one);
        }
        found.clear();
        found.addAll(kept);
    }

    private static int number(String written) {
        return written.equals("两") ? 2 : TimePoint.number(written);
    }

    private Matcher at(Pattern pattern, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
