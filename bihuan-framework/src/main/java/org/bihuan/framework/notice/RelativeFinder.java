package org.bihuan.framework.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.notice.Proposal.From;
import org.bihuan.framework.notice.Proposal.Relative;
import org.bihuan.framework.notice.Proposal.Unit;
import org.bihuan.text.Span;

/** "Within 15 days after the meeting", "three working days ahead". */
final class RelativeFinder {
    private static final String N = NumberWords.NUMBER;
    private static final String UNIT = "(?<unit>个?工作日|个?自然日|天|日|周|个?星期|个月)";
    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?:(?<anchor>[^，。；、：\\n]{0,12}?(?:会议|会|召开|结束|通知|之日|审核|演练|行动|活动))(?:召开|结束|收到)?(?:之)?(?<side>前|后|起)的?|(?<ahead>提前)(?:至少|不少于)?)"
                            + "(?:至少|不少于)?(?<n>"
                            + N
                            + ")"
                            + UNIT
                            + "(?:之内|以内|内|前|左右)?");
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<notice>(?:收到|接到|接)(?:本)?通知(?:之日)?(?:后|起)?)?(?<n>"
                            + N
                            + ")"
                            + UNIT
                            + "(?:之内|以内|内)");

    /** What happens if it is not done in time asks for nothing. */
    private static final Pattern OTHERWISE = Pattern.compile("^[^，。；]{0,6}(?:无法|不能|未能|未|难以)");

    /** Asking to be excused or to meet later is no step of the round. */
    private static final Pattern ASIDE = Pattern.compile("延期|推迟|请假|缺席");

    /** The meetings that open and close an audit are not the one that the round is about. */
    private static final Pattern OPENING = Pattern.compile("首次会议|末次会议|动员|部署会");

    private static final String EN =
            "(?<n>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)";
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:within|at least|no later than) "
                            + EN
                            + " (?<unit>(?:working |business )?days?|weeks?|months?)(?: (?<side>after|of|before|from|prior to) (?<anchor>[^.;,]{0,30}))?",
                    Pattern.CASE_INSENSITIVE);

    private final String text;

    RelativeFinder(String text) {
        this.text = text;
    }

    List<Proposal> all() {
        List<Proposal> found = new ArrayList<>();
        Matcher c = CHINESE.matcher(text);
        while (c.find()) {
            add(
                    found,
                    c,
                    c.group("ahead") != null || "前".equals(c.group("side")),
                    c.group("ahead") != null
                            ? ahead(c.start())
                            : from(String.valueOf(c.group("anchor"))));
        }
        Matcher b = BARE.matcher(text);
        while (b.find()) {
            if (!OTHERWISE.matcher(text.substring(b.end())).find()) {
                add(found, b, false, b.group("notice") == null ? From.UNSAID : From.NOTICE);
            }
        }
        Matcher e = ENGLISH.matcher(text);
        while (e.find()) {
            String side = String.valueOf(e.group("side"));
            add(
                    found,
                    e,
                    side.equals("before") || side.equals("prior to"),
                    from(String.valueOf(e.group("anchor"))));
        }
        return found;
    }

    private void add(List<Proposal> found, Matcher m, boolean before, From from) {
        int start = m.start() + lead(m);
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        Span span = new Span(start, m.end());
        int count = NumberWords.value(m.group("n"));
        if (count < 1 || found.stream().anyMatch(p -> overlap(p.span(), span))) {
            return;
        }
        found.add(
                new Proposal(
                        span,
                        text.substring(span.start(), span.end()),
                        new Relative(
                                about(start, m.end(), before && from == From.MEETING),
                                count,
                                unit(m.group("unit")),
                                before,
                                from)));
    }

    /** Of "内审报告于末次会议后" the words up to 于 are no part of it. */
    private static int lead(Matcher m) {
        String head = m.group();
        int before = head.indexOf('前') < 0 ? head.indexOf('后') : head.indexOf('前');
        return before < 0 ? 0 : head.substring(0, before).lastIndexOf('于') + 1;
    }

    /** What is done shortly before the meeting, and is nothing else, belongs to the meeting. */
    private Optional<StepKind> about(int start, int end, boolean beforeMeeting) {
        if (ASIDE.matcher(Clauses.around(text, start, end)).find()) {
            return Optional.empty();
        }
        return Clauses.about(text, start, end)
                .or(() -> beforeMeeting ? Optional.of(StepKind.MEETING) : Optional.empty());
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /** What something is told ahead of is the meeting, unless the sentence names none. */
    private From ahead(int at) {
        return Clauses.around(text, at, at).matches("(?s).*(?:会|召开).*")
                ? From.MEETING
                : From.UNSAID;
    }

    private static From from(String anchor) {
        if (anchor.matches("(?is).*(?:通知|印发|notice|receipt).*")) {
            return From.NOTICE;
        }
        if (OPENING.matcher(anchor).find()) {
            return From.UNSAID;
        }
        return anchor.matches("(?is).*(?:会|召开|meeting|conference).*") ? From.MEETING : From.UNSAID;
    }

    private static Unit unit(String written) {
        if (written.contains("工作日") || written.matches("(?i)(?:working|business) .*")) {
            return Unit.WORKING_DAYS;
        }
        if (written.contains("周") || written.contains("星期") || written.startsWith("week")) {
            return Unit.WEEKS;
        }
        return written.contains("月") || written.startsWith("month") ? Unit.MONTHS : Unit.DAYS;
    }
}
