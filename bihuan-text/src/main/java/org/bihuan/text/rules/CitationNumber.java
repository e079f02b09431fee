package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;

/**
 * W05: a document number that is not written 机关代字〔2025〕51号, and the notice that a statement answers
 * named without issuer, number and date. Numbers of courts (（2020）民终1号) and of standards look
 * otherwise and are left alone.
 */
final class CitationNumber implements Rule {
    private static final String OPEN = "〔[［（(【〈﹝";
    private static final String CLOSE = "〕]］）)】〉﹞";
    private static final int REACH = 40;

    /** {@code 2025］第05号}: the year, its bracket, what stands between, the number. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:((?:19|20)[0-9]{2})(年?)|([0-9]{2}))[〕\\]］）)】〉﹞] ?(第?) ?(0*)([1-9][0-9]{0,4}) ?号");

    /** The rule on brackets is of 2012; what is older was right then. */
    private static final int SINCE = 2012;

    private static final Pattern UNFILLED =
            Pattern.compile(".[0-9]{4}.\\s*(?:[XxＸ×*＊_]{1,4}|\\s+)\\s*号");

    private static final Pattern NOTICE = Pattern.compile("《关于[^《》]{2,60}的通知》");
    private static final Pattern SAYS_WHENCE =
            Pattern.compile(
                    "[0-9〇]{2,4}年|[〔\\[（(]|[委府部办局厅院会组处科室校区县市省州镇乡街]|上级|中央|中共|集团|公司|印发|下发|发布|转发|号");

    @Override
    public String id() {
        return "W05";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        int at = text.indexOf('号');
        while (at >= 0) {
            number(text, at, hits);
            at = text.indexOf('号', at + 1);
        }
        notice(subject, hits);
        return hits;
    }

    /** Looks back from 号 over number, bracket and year to the bracket that opens. */
    private static void number(String text, int sign, List<Hit> hits) {
        int open = sign;
        int least = Math.max(0, sign - 18);
        while (open > least && OPEN.indexOf(text.charAt(open)) < 0) {
            open--;
        }
        if (OPEN.indexOf(text.charAt(open)) < 0 || !Chars.han(Chars.before(text, open))) {
            return;
        }
        Matcher number =
                NUMBER.matcher(text.substring(open + 1, Math.min(text.length(), sign + 1)));
        if (!number.find() || number.end() != sign - open) {
            unfilled(text, new Span(open, sign + 1)).ifPresent(hits::add);
            return;
        }
        String year = number.group(1) == null ? "" : number.group(1);
        boolean old = !year.isEmpty() && Integer.parseInt(year) < SINCE;
        boolean brackets =
                text.charAt(open) == '〔'
                        && CLOSE.indexOf(text.charAt(open + 1 + yearEnd(number))) == 0;
        boolean plain =
                brackets
                        && !year.isEmpty()
                        && number.group(2).isEmpty()
                        && number.group(4).isEmpty()
                        && number.group(5).isEmpty();
        if (old || plain) {
            return;
        }
        Span place = new Span(open, sign + 1);
        Hit hit = Hit.at(place, year.isEmpty() ? "short-year" : "number-form", place.in(text));
        hits.add(year.isEmpty() ? hit : hit.offering("〔" + year + "〕" + number.group(6) + "号"));
    }

    /** 〔2026〕XX号: the number was to be filled in later. */
    private static Optional<Hit> unfilled(String text, Span place) {
        return UNFILLED.matcher(place.in(text)).matches()
                ? Optional.of(Hit.at(place, "unfilled", place.in(text)))
                : Optional.empty();
    }

    private static int yearEnd(Matcher number) {
        return number.group(1) == null ? number.end(3) : number.end(2);
    }

    /** The notice is asked about once, where the opening names it. */
    private static void notice(Subject subject, List<Hit> hits) {
        if (subject.outline().findings().isEmpty()) {
            return;
        }
        int end = subject.outline().findings().getFirst().span().start();
        int title = subject.text().indexOf("《关于", 0, end);
        if (title < 0) {
            return;
        }
        String opening = subject.text().substring(0, end);
        Matcher notice = NOTICE.matcher(opening);
        if (!notice.find(title)) {
            return;
        }
        Span place = new Span(notice.start(), notice.end());
        int clause = Clause.around(opening, place).start();
        String before = opening.substring(Math.max(clause, place.start() - REACH), place.start());
        String after = opening.substring(place.end(), Math.min(end, place.end() + 3));
        boolean told =
                SAYS_WHENCE.matcher(before).find()
                        || after.startsWith("（")
                        || after.startsWith("(");
        if (!told) {
            hits.add(Hit.at(place, "no-whence").weighing(Optional.empty()));
        }
    }
}
