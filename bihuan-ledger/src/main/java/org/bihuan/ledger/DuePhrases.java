package org.bihuan.ledger;

import java.text.Normalizer;
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
                    "(?:每|逐|按)(?:两|2|半|个)?个?(?:月|季度|季|周|星期|年度|年|学期|日|天)"
                            + "(?:[底末初]|[一二两三四1-4]次|至少[一二两三四1-4]次|不少于[一二两三四1-4]次)?");
    private static final Pattern WITHIN =
            Pattern.compile(
                    "(\\d{1,3}|[一二两三四五六七八九十半]{1,3})\\s*个?(工作日|日|天|周|星期|月|季度|年|学期)"
                            + "\\s*(?:之内|以内|内)");
    private static final Pattern WEEK_OF_TERM =
            Pattern.compile("第?\\s*\\d{1,2}(?:\\s*[-—–~～至到]\\s*第?\\d{1,2})?\\s*周(?!\\d)前?");
    private static final Pattern MONTHS =
            Pattern.compile(
                    "("
                            + TimePoint.NUMBER
                            + ")\\s*([-—–~～至到、])\\s*(?="
                            + TimePoint.NUMBER
                            + "\\s*月)");
    private static final Pattern SIDE =
            Pattern.compile("(?:结束|开始|放假|会议)?(?:之前|以前|前|之后|以后|后|期间|之内|内|时|初|末)?");
    private static final Pattern TO = Pattern.compile("\\s*[-—–~～至到]+\\s*");
    private static final Pattern DAY_OF_SAME_MONTH = Pattern.compile("(\\d{1,2})\\s*[日号]前?");
    private static final Pattern FILLER =
            Pattern.compile(
                    "(?:完成整改|整改到位|整改完成|整改落实|完成|完毕|办结|结束|截止|截至|之前|以前|前|底|于|在|至|到|并|须|要"
                            + "|[\\s，,；;。、:：()（）\\[\\]【】“”\"~～—–\\-])+");

    private final Optional<YearOfTable> year;
    private final String phrase;
    private final String text;
    private final List<Found> found = new ArrayList<>();
    private final List<Found> dropped = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private Optional<Integer> yearSaid = Optional.empty();

    private record Found(When when, int start, int end) {}

    private DuePhrases(String phrase, Optional<YearOfTable> year) {
        this.phrase = phrase;
        this.year = year;
        this.text = folded(phrase);
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
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            stages.add(new Stage(label(i), one.when(), one.start(), one.end()));
            if (one.when() instanceof When.Event || one.when() instanceof When.Undated) {
                doubts.add(Doubt.NO_DAY);
            }
        }
        if (found.stream().allMatch(DuePhrases::isLeftOpen)) {
            doubts.add(Doubt.NO_INTERVAL);
        }
        return new DueReading.Understood(new Due(phrase, stages, doubts));
    }

    private static boolean isLeftOpen(Found one) {
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
        Matcher months = at(MONTHS, at);
        if (months.lookingAt()) {
            return months(months, at);
        }
        Optional<DueWords.Word> word = DueWords.at(text, at);
        if (word.isPresent()) {
            return word(word.get(), at);
        }
        Optional<TimePoint> point = TimePoint.at(text, at);
        return point.isPresent() ? point(point.get(), at) : at + 1;
    }

    /** {@code 3-6月}, {@code 9、10月}: the first number has no 月 of its own. */
    private int months(Matcher months, int at) throws TimePoint.NoSuchDay {
        Optional<TimePoint> last = TimePoint.at(text, months.end());
        int month = TimePoint.number(months.group(1));
        if (last.isEmpty() || month < 1 || month > 12) {
            throw new TimePoint.NoSuchDay(months.group());
        }
        TimePoint first =
                new TimePoint(
                        last.get().year(),
                        0,
                        MonthDay.of(month, 1),
                        MonthDay.of(month, java.time.Month.of(month).maxLength()),
                        Precision.MONTH,
                        true,
                        false,
                        months.end());
        if (months.group(2).equals("、")) {
            add(when(first), at, months.end(1));
            return add(when(last.get()), months.end(), last.get().end());
        }
        return add(period(first, last.get()), at, last.get().end());
    }

    private int word(DueWords.Word word, int at) {
        int end = at + word.word().length();
        Matcher side = at(SIDE, end);
        int behind = side.lookingAt() ? side.end() : end;
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
        String side = text.substring(end, behind);
        if (!side.isEmpty() && !side.endsWith("前")) {
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
            Optional<TimePoint> second = TimePoint.at(text, to.end());
            if (second.isPresent()) {
                return add(period(point, second.get()), at, second.get().end());
            }
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
        found.add(new Found(when, start, end));
        return end;
    }

    /** "定期" says nothing beside "每季度", nor does "持续" beside another standing word. */
    private void dropEmptyWords() {
        boolean interval =
                found.stream()
                        .anyMatch(f ->
                                f.when() instanceof When.Standing standing
                                        && standing.every().isPresent());
        List<Found> kept = new ArrayList<>();
        boolean standing = false;
        for (Found one : found) {
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

    /** What else stands in the clause of a time. */
    private String label(int index) {
        Found one = found.get(index);
        int from = index == 0 ? 0 : found.get(index - 1).end();
        int to = index + 1 < found.size() ? found.get(index + 1).start() : text.length();
        int start = one.start();
        while (start > from && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        int end = one.end();
        while (end < to && !isBreak(text.charAt(end))) {
            end++;
        }
        // Two times in one clause: what stands between them belongs to the first.
        if (index > 0 && start == from) {
            start = one.start();
        }
        String before = bare(said(start, one.start()));
        String after = bare(said(one.end(), end));
        return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
    }

    /** What the phrase says between two offsets, without the words that were dropped. */
    private String said(int start, int end) {
        StringBuilder out = new StringBuilder();
        int from = start;
        for (Found one : dropped) {
            if (one.start() >= from && one.end() <= end) {
                out.append(phrase, from, one.start());
                from = one.end();
            }
        }
        return out.append(phrase, from, end).toString();
    }

    private static String bare(String words) {
        String bare = words.strip();
        return FILLER.matcher(bare).matches()
                ? ""
                : bare.replaceAll("^[\\s:：()（）、]+|[\\s:：()（）、]+$", "");
    }

    private static boolean isBreak(char c) {
        return "，,；;。\n".indexOf(c) >= 0;
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

    /** Full-width digits and signs as half-width ones, place by place, so that offsets stay. */
    private static String folded(String phrase) {
        StringBuilder out = new StringBuilder(phrase.length());
        for (int i = 0; i < phrase.length(); i++) {
            String one = Normalizer.normalize(phrase.substring(i, i + 1), Normalizer.Form.NFKC);
            boolean same = one.length() == 1 && "，；：（）～".indexOf(phrase.charAt(i)) < 0;
            out.append(same ? one.charAt(0) : phrase.charAt(i));
        }
        return out.toString();
    }
}
