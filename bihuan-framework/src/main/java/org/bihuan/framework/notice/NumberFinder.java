package org.bihuan.framework.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.notice.Proposal.Attendance;
import org.bihuan.framework.notice.Proposal.Quota;
import org.bihuan.framework.notice.Proposal.Thing;
import org.bihuan.text.Span;

/** Shares of people who must attend, and numbers of things. */
final class NumberFinder {
    private static final String N = NumberWords.NUMBER;
    private static final Pattern SHARE =
            Pattern.compile(
                    "(?<den>[二三四五六七八九十]|百)分之(?<num>[一二三四五六七八九十]{1,3})"
                            + "|(?<percent>[0-9]{1,3})\\s?[%％]"
                            + "|(?<a>[1-9])\\s?/\\s?(?<b>[1-9])(?![0-9])"
                            + "|(?<half>过半数|超过半数|半数以上|半数|过半|half)"
                            + "|(?<word>two[- ]thirds|three[- ]quarters|three[- ]fourths|(?<pn>[0-9]{1,3}) (?:percent|per cent))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTENDING =
            Pattern.compile("到会|出席|参会|应到|实到|与会|attend|quorum|present", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE =
            Pattern.compile("超过|过半|多于|more than", Pattern.CASE_INSENSITIVE);

    /** Shares of these are about something else. */
    private static final Pattern OTHER = Pattern.compile("优秀|满意|评为|比例不得超过|占比");

    private static final Pattern ASKED = Pattern.compile("意见|建议|座谈|问卷|走访");
    private static final Pattern TALKED = Pattern.compile("谈心|谈话|访谈");
    private static final Pattern EACH =
            Pattern.compile("每(?:名|位|个|一)?(?:[^，。；\\n每面]{0,8})(?:人|成员|同志|党员|干部|单位|支部|部门)|人均");

    private static final String LEAST = "(?:不少于|不得少于|不低于|至少|最少|at least )";
    private static final Map<Thing, Pattern> THINGS =
            Map.of(
                    Thing.FINDINGS,
                    Pattern.compile(
                            LEAST
                                    + "(?<n>"
                                    + N
                                    + ")(?:—|-|至|到|～|~)?(?<m>"
                                    + N
                                    + ")?(?:个|条|项)?(?:具体|突出|主要)?问题"),
                    Thing.FINDINGS_PER_DIMENSION,
                    Pattern.compile(
                            "(?:每个?(?:一)?(?:方面|维度|领域|条款|环节)|各(?:领域|条款|环节))[^。；\\n]{0,10}?(?:"
                                    + LEAST
                                    + ")?(?<n>"
                                    + N
                                    + ")(?:(?:—|-|至|到|～|~)(?<m>"
                                    + N
                                    + "))?(?:个|条|项)(?!(?:整改|改进|具体)?(?:措施|建议))"),
                    Thing.OPINIONS,
                    Pattern.compile(
                            "(?<!批评)(?:意见|建议)[^。；\\n]{0,10}?"
                                    + LEAST
                                    + "(?<n>"
                                    + N
                                    + ")(?<m>(?!))?条|"
                                    + LEAST
                                    + "(?<o>"
                                    + N
                                    + ")条(?:意见|建议)"),
                    Thing.TALKS,
                    Pattern.compile(
                            LEAST
                                    + "(?:谈|谈心|谈话|进行)?(?<n>"
                                    + N
                                    + ")(?<m>(?!))?(?:次|轮)(?:谈心|谈话)|(?:谈心谈话|谈话)[^。；\\n]{0,8}?"
                                    + LEAST
                                    + "(?<o>"
                                    + N
                                    + ")(?:次|轮)"),
                    Thing.STUDY_SESSIONS,
                    Pattern.compile(
                            "(?:学习|研讨)[^。；\\n]{0,10}?" + LEAST + "(?<n>" + N + ")(?<m>(?!))?次"),
                    Thing.PEOPLE,
                    Pattern.compile(LEAST + "(?<n>" + N + ")(?<m>(?!))?(?:人|名|位)"),
                    Thing.CHARACTERS,
                    Pattern.compile(
                            "(?:" + LEAST + "|(?<most>不超过|控制在))(?<n>[0-9]{3,5})(?<m>(?!))?字"));

    private final String text;

    NumberFinder(String text) {
        this.text = text;
    }

    List<Proposal> all() {
        List<Proposal> found = new ArrayList<>();
        attendance(found);
        THINGS.entrySet().stream()
                .sorted(Map.Entry.<Thing, Pattern>comparingByKey().reversed())
                .forEach(e -> things(e.getKey(), e.getValue(), found));
        return found;
    }

    private void attendance(List<Proposal> found) {
        Matcher m = SHARE.matcher(text);
        while (m.find()) {
            String clause = Clauses.around(text, m.start(), m.end());
            Optional<int[]> share = share(m);
            if (share.isPresent()
                    && ATTENDING.matcher(clause).find()
                    && !OTHER.matcher(clause).find()) {
                String ahead = text.substring(Math.max(0, m.start() - 10), m.end());
                found.add(
                        proposal(
                                m.start(),
                                m.end(),
                                new Attendance(
                                        share.get()[0],
                                        share.get()[1],
                                        ABOVE.matcher(ahead).find())));
            }
        }
    }

    private static Optional<int[]> share(Matcher m) {
        int numerator;
        int denominator;
        if (m.group("den") != null) {
            numerator = NumberWords.value(m.group("num"));
            denominator = m.group("den").equals("百") ? 100 : NumberWords.value(m.group("den"));
        } else if (m.group("percent") != null || m.group("pn") != null) {
            numerator =
                    NumberWords.value(
                            Optional.ofNullable(m.group("percent")).orElseGet(() -> m.group("pn")));
            denominator = 100;
        } else if (m.group("a") != null) {
            numerator = NumberWords.value(m.group("a"));
            denominator = NumberWords.value(m.group("b"));
        } else if (m.group("half") != null) {
            numerator = 1;
            denominator = 2;
        } else {
            boolean thirds = m.group("word").toLowerCase(java.util.Locale.ROOT).contains("third");
            numerator = thirds ? 2 : 3;
            denominator = thirds ? 3 : 4;
        }
        if (numerator < 1 || numerator > denominator) {
            return Optional.empty();
        }
        int by = gcd(numerator, denominator);
        return Optional.of(new int[] {numerator / by, denominator / by});
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void things(Thing thing, Pattern shape, List<Proposal> found) {
        Matcher m = shape.matcher(text);
        while (m.find()) {
            Span span = new Span(m.start(), m.end());
            int least = NumberWords.value(number(m, thing));
            boolean taken =
                    found.stream()
                            .anyMatch(p ->
                                    p.span().start() < span.end() && span.start() < p.span().end());
            if (least > 0 && !taken) {
                boolean upper = thing == Thing.CHARACTERS && m.group("most") != null;
                Optional<Integer> most =
                        upper
                                ? Optional.of(least)
                                : Optional.ofNullable(m.group("m"))
                                        .map(NumberWords::value)
                                        .filter(n -> n >= least);
                found.add(
                        proposal(
                                m.start(),
                                m.end(),
                                new Quota(
                                        of(thing, m),
                                        upper ? 0 : least,
                                        most,
                                        thing != Thing.CHARACTERS && isEach(m))));
            }
        }
    }

    /** People are counted for something that the words before the number name. */
    private Thing of(Thing thing, Matcher m) {
        if (thing != Thing.PEOPLE) {
            return thing;
        }
        String before = text.substring(Clauses.start(text, m.start()), m.start());
        int opinions = last(ASKED, before);
        int talks = last(TALKED, before);
        if (talks > opinions && text.startsWith("次", m.end())) {
            return Thing.TALKS;
        }
        return opinions > talks ? Thing.OPINION_GIVERS : thing;
    }

    private static int last(Pattern words, String text) {
        Matcher m = words.matcher(text);
        int place = -1;
        while (m.find()) {
            place = m.start();
        }
        return place;
    }

    /** "每名班子成员…不少于": the number is not that of all together. */
    private boolean isEach(Matcher m) {
        String before = text.substring(Clauses.start(text, m.start()), m.end());
        return EACH.matcher(before).find();
    }

    private static String number(Matcher m, Thing thing) {
        String first = m.group("n");
        return first == null && (thing == Thing.OPINIONS || thing == Thing.TALKS)
                ? m.group("o")
                : String.valueOf(first);
    }

    private Proposal proposal(int from, int until, Proposal.Value value) {
        return new Proposal(new Span(from, until), text.substring(from, until), value);
    }
}
