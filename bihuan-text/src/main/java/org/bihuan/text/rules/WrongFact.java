package org.bihuan.text.rules;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.ChineseNumber;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/**
 * W01: a meeting with a date, an ordinal or a document that is another one's; where the document's
 * own date is known also a meeting that was still to come, a name that had been given up, and a
 * phrase of another time.
 */
final class WrongFact implements Rule {
    /** A date or a title further away than this belongs to something else. */
    private static final int NEAR = 40;

    private static final String PLENUM = "中全会";
    private static final Pattern ORDINAL =
            Pattern.compile("([一二三四五六七八九十]{1,3}届)([一二三四五六七八九十]{1,2})$");
    private static final Pattern DATE_BEFORE =
            Pattern.compile(
                    "((?:19|20)[0-9]{2})年(?:([0-9]{1,2})月)?(?:[0-9]{1,2}日)?(?:至[0-9]{1,2}日)?"
                            + "(?:(?:胜利|隆重)?(?:召开|举行|闭幕|开幕)的)(?:党的|中共|中国共产党)?$");
    private static final Pattern DATE_AFTER =
            Pattern.compile(
                    "^(?:（|是?于|在)((?:19|20)[0-9]{2})年(?:([0-9]{1,2})月)?(?:[0-9]{1,2}日)?(?:至[0-9]{1,2}日)?"
                            + "(?=[）在召举，]|胜利|闭幕)");
    private static final Pattern ADOPTED =
            Pattern.compile("^(?:审议)?(?:并)?通过(?:的|了)?《([^《》]{4,80})》");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年");

    private final Map<String, Row.Meeting> meetings = new HashMap<>();
    private final Map<String, Row.Meeting> byAdopted = new HashMap<>();
    private final Map<String, Integer> lastPlenums = new HashMap<>();
    private final Map<String, Row.OldName> oldNames = new HashMap<>();
    private final Map<String, Row.Era> eras = new HashMap<>();
    private final Literals words;

    WrongFact(WordingPack pack) {
        List<String> literals = new ArrayList<>();
        for (Row.Meeting meeting : pack.rows(Row.Meeting.class)) {
            meetings.put(meeting.name(), meeting);
            meeting.adopted().forEach(title -> byAdopted.put(title, meeting));
        }
        pack.rows(Row.Plenums.class).forEach(row -> lastPlenums.put(row.term(), row.last()));
        pack.rows(Row.OldName.class).forEach(row -> oldNames.put(row.old(), row));
        pack.rows(Row.Era.class).forEach(row -> eras.put(row.phrase(), row));
        literals.add(PLENUM);
        meetings.keySet().stream().filter(name -> !name.endsWith(PLENUM)).forEach(literals::add);
        literals.addAll(oldNames.keySet());
        literals.addAll(eras.keySet());
        words = new Literals(literals);
    }

    @Override
    public String id() {
        return "W01";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        List<Literals.Found> found = words.in(text);
        if (found.isEmpty()) {
            return hits;
        }
        Optional<DocumentDate> date = DocumentDate.of(subject);
        for (Literals.Found one : found) {
            Row.OldName name = oldNames.get(one.literal());
            Row.Era era = eras.get(one.literal());
            if (name != null) {
                date.ifPresent(d -> oldName(text, one.span(), name, d, hits));
            } else if (era != null) {
                date.ifPresent(d -> era(text, one.span(), era, d, hits));
            } else {
                meeting(text, one, date, hits);
            }
        }
        return hits;
    }

    private void meeting(
            String text, Literals.Found found, Optional<DocumentDate> date, List<Hit> hits) {
        Span place = found.span();
        if (found.literal().equals(PLENUM)) {
            String before = text.substring(Math.max(0, place.start() - 6), place.start());
            Matcher ordinal = ORDINAL.matcher(before);
            if (!ordinal.find()) {
                return;
            }
            place = new Span(place.start() - ordinal.group().length(), place.end());
            Integer last = lastPlenums.get(ordinal.group(1));
            if (last != null
                    && ChineseNumber.value(ordinal.group(2), 0, ordinal.group(2).length()) > last) {
                hits.add(
                        Hit.at(
                                place,
                                "no-such-meeting",
                                place.in(text),
                                ordinal.group(1),
                                String.valueOf(last)));
                return;
            }
        }
        Row.Meeting meeting = meetings.get(place.in(text));
        if (meeting == null) {
            return;
        }
        boolean datedRightly = dates(text, place, meeting, hits);
        adopted(text, place, meeting, hits);
        YearMonth held = meeting.held().from().orElseThrow();
        if (!datedRightly && date.isPresent() && date.get().latest().isBefore(held)) {
            hits.add(
                    Hit.at(
                            place,
                            "not-yet-held",
                            meeting.name(),
                            month(held),
                            month(date.get().latest())));
        }
    }

    /** Whether the text gives the meeting's date, and gives it rightly. */
    private static boolean dates(String text, Span place, Row.Meeting meeting, List<Hit> hits) {
        String before = text.substring(Math.max(0, place.start() - NEAR), place.start());
        String after = text.substring(place.end(), Math.min(text.length(), place.end() + NEAR));
        Matcher first = DATE_BEFORE.matcher(before);
        Matcher second = DATE_AFTER.matcher(after);
        boolean stands = first.find();
        Matcher date = stands ? first : second;
        if (!stands && !second.find()) {
            return false;
        }
        if (isHeld(meeting, Integer.parseInt(date.group(1)), date.group(2))) {
            return true;
        }
        int base = stands ? place.start() - before.length() : place.end();
        int start = base + date.start(1);
        int end = base + (date.group(2) == null ? date.end(1) : date.end(2)) + 1;
        YearMonth held = meeting.held().from().orElseThrow();
        hits.add(
                Hit.at(
                        new Span(start, Math.min(end, text.length())),
                        "other-date",
                        meeting.name(),
                        month(held)));
        return false;
    }

    private static boolean isHeld(
            Row.Meeting meeting, int year, @org.jspecify.annotations.Nullable String month) {
        YearMonth from = meeting.held().from().orElseThrow();
        YearMonth until = meeting.held().until().orElse(from);
        if (month == null) {
            return year >= from.getYear() && year <= until.getYear();
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return false;
        }
        YearMonth said = YearMonth.of(year, number);
        return !said.isBefore(from) && !said.isAfter(until);
    }

    private void adopted(String text, Span place, Row.Meeting meeting, List<Hit> hits) {
        String after =
                text.substring(place.end(), Math.min(text.length(), place.end() + 2 * NEAR + 10));
        Matcher title = ADOPTED.matcher(after);
        Row.Meeting other = title.find() ? byAdopted.get(title.group(1)) : null;
        if (other != null && !other.equals(meeting)) {
            hits.add(
                    Hit.at(
                            new Span(
                                    place.end() + title.start(1) - 1,
                                    place.end() + title.end(1) + 1),
                            "adopted-elsewhere",
                            title.group(1),
                            other.name()));
        }
    }

    private static void oldName(
            String text, Span place, Row.OldName name, DocumentDate date, List<Hit> hits) {
        boolean past = "原前时".indexOf(Chars.before(text, place.start())) >= 0;
        if (name.valid().over(date.earliest())
                && !past
                && name.standsFree(text, place.start())
                && !Clause.insideTitle(text, place)
                && !tellsOfThen(text, place, name.valid().until().orElseThrow())) {
            hits.add(
                    Hit.at(
                            place,
                            "old-name",
                            name.old(),
                            name.now(),
                            month(name.valid().until().orElseThrow())));
        }
    }

    private static void era(
            String text, Span place, Row.Era era, DocumentDate date, List<Hit> hits) {
        boolean outside = era.valid().over(date.earliest()) || era.valid().notYet(date.latest());
        if (outside
                && !Clause.insideTitle(text, place)
                && !tellsOfThen(text, place, era.valid().until().orElse(date.earliest()))) {
            hits.add(
                    Hit.at(place, "of-another-time", era.phrase(), time(era))
                            .weighing(Optional.of(Severity.NOTE)));
        }
    }

    /** The sentence names a year of that time, or says that it looks back. */
    private static boolean tellsOfThen(String text, Span place, YearMonth until) {
        String sentence = Clause.sentence(text, place).in(text);
        for (String word : List.of("以来", "期间", "当时", "曾", "过去", "回顾", "五年来", "去年", "上年")) {
            if (sentence.contains(word)) {
                return true;
            }
        }
        Matcher year = YEAR.matcher(sentence);
        while (year.find()) {
            if (Integer.parseInt(year.group(1)) <= until.getYear()) {
                return true;
            }
        }
        return false;
    }

    private static String time(Row.Era era) {
        return era.valid().from().map(WrongFact::month).orElse("")
                + "—"
                + era.valid().until().map(WrongFact::month).orElse("");
    }

    private static String month(YearMonth month) {
        return month.getYear()
                + "-"
                + (month.getMonthValue() < 10 ? "0" : "")
                + month.getMonthValue();
    }
}
