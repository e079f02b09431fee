package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/**
 * T07: a sentence that begins with 在 and never says in, under or during what; the same opening
 * twice in a row (按照……要求，按照……要求); two words of which one is too many (超过……以上). Only patterns that
 * careful writers do not use; the missing subject of 通过……使…… is one that they do.
 */
final class BrokenSentence implements Rule {
    private static final int LONGEST = 400;

    /** A shorter line that stops at a comma may be an address. */
    private static final int SHORTEST = 14;

    private static final List<String> OPENINGS = List.of("按照", "根据");
    private static final List<String> ENDINGS = List.of("要求", "部署", "安排", "精神");
    private static final String LOCATIVES = "上中下里内时后前间际面期处旁外程侧边初末底中";
    private static final Pattern VERB =
            Pattern.compile(
                    "^在(?:全力|大力|深入|加快|着力|积极|扎实|持续|有效|切实)?(?:推动|推进|实现|落实|贯彻|促进|完善|构建|打造|推动实现)");
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "(?<![碳集其])中(?![和部国央心华小期级午共])|上(?![级述海年报升市班台涨门岗线游])"
                            + "|下(?![级属列达一步午降跌滑乡沉发])|(?<![馆县院校局厅所站])里|内(?![容部地外涵])"
                            + "|方面|过程|同时|基础|期间|之[际时后前]|以[来后前]|征程|进程|道路|时(?=[，要应])");

    private final Map<String, Row.Twice> twice = new HashMap<>();
    private final Literals firsts;

    BrokenSentence(WordingPack pack) {
        pack.rows(Row.Twice.class).forEach(row -> twice.put(row.first(), row));
        firsts = new Literals(twice.keySet());
    }

    @Override
    public String id() {
        return "T07";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        for (Literals.Found found : firsts.in(text)) {
            twice(text, found, hits);
        }
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '\n' || c == '；') {
                sentence(text, start, i, hits);
                start = i + 1;
            }
        }
        sentence(text, start, text.length(), hits);
        breaksOff(subject, hits);
        return hits;
    }

    /**
     * A paragraph that stops at ， or 、 right above a numbered one, or at the end of a numbered one.
     */
    private static void breaksOff(Subject subject, List<Hit> hits) {
        String text = subject.text();
        List<Paragraph> paragraphs = subject.source().paragraphs();
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            Span line = paragraphs.get(i).span();
            int last = line.end() - 1;
            while (last > line.start() && Chars.blank(text.charAt(last))) {
                last--;
            }
            boolean stops = last - line.start() >= SHORTEST && "，、".indexOf(text.charAt(last)) >= 0;
            if (stops && LineMarks.begins(text, paragraphs.get(i + 1).span())) {
                hits.add(Hit.at(new Span(last, last + 1), "comma", text.substring(last, last + 1)));
            }
        }
    }

    private void twice(String text, Literals.Found found, List<Hit> hits) {
        Row.Twice row = twice.get(found.literal());
        if (row == null) {
            return;
        }
        int from = found.span().end();
        int end =
                Math.max(
                        from,
                        Math.min(Clause.around(text, found.span()).end(), from + row.within()));
        for (String then : row.then()) {
            int at = text.indexOf(then, from, end);
            if (at >= 0 && at + then.length() <= end && plain(text, from, at, row.number())) {
                hits.add(
                        Hit.at(
                                new Span(found.span().start(), at + then.length()),
                                "one-too-many",
                                row.first(),
                                then));
                return;
            }
        }
    }

    /** A number and what it counts, without a mark between that would begin something else. */
    private static boolean plain(String text, int from, int to, boolean number) {
        char first = Chars.at(text, from);
        if (number && !Chars.digit(first) && !Chars.numeral(first)) {
            return false;
        }
        if (number && Chars.before(text, to) == '级') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Chars.mark(text.charAt(i)) || "是为有".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void sentence(String text, int start, int end, List<Hit> hits) {
        if (end - start > LONGEST || end - start < 12) {
            return;
        }
        char first = text.charAt(start);
        if (first == '在') {
            unfinished(text, new Span(start, end), hits);
        } else if (text.startsWith(OPENINGS.getFirst(), start)
                || text.startsWith(OPENINGS.getLast(), start)) {
            sameOpening(text, new Span(start, end), hits);
        }
    }

    /** Its first clause ends without 上, 中, 下 …, and none of the others makes up for it. */
    private static void unfinished(String text, Span sentence, List<Hit> hits) {
        int comma = text.indexOf('，', sentence.start(), sentence.end());
        if (comma < 0 || comma >= sentence.end() - 2) {
            return;
        }
        String clause = text.substring(sentence.start(), comma);
        if (LOCATIVES.indexOf(clause.charAt(clause.length() - 1)) >= 0
                || !VERB.matcher(clause).find()) {
            return;
        }
        String rest = text.substring(sentence.start(), sentence.end());
        for (int i = 1; i < rest.length(); i++) {
            boolean ends = i + 1 == rest.length() || Chars.mark(rest.charAt(i + 1));
            if (ends && LOCATIVES.indexOf(rest.charAt(i)) >= 0) {
                return;
            }
        }
        if (!GOES_ON.matcher(rest).find()) {
            hits.add(Hit.at(new Span(sentence.start(), comma), "unfinished"));
        }
    }

    /** Two clauses in a row that begin and end alike; a row of three is meant. */
    private static void sameOpening(String text, Span sentence, List<Hit> hits) {
        int first = text.indexOf('，', sentence.start(), sentence.end());
        int second = first < 0 ? -1 : text.indexOf('，', first + 1, sentence.end());
        if (second < 0 || second >= sentence.end()) {
            return;
        }
        String opening = text.substring(sentence.start(), sentence.start() + 2);
        String last = text.substring(first - 2, first);
        boolean alike =
                ENDINGS.contains(last)
                        && text.startsWith(opening, first + 1)
                        && text.substring(second - 2, second).equals(last);
        if (alike && !text.startsWith(opening, second + 1)) {
            hits.add(
                    Hit.at(new Span(sentence.start(), second), "same-opening", opening, last)
                            .weighing(Optional.of(Severity.NOTE)));
        }
    }
}
