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
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/**
 * W03: a rule or law cited that had been replaced or abolished when the document was written. A
 * document that does not say when it was written is not judged: it may be of that time.
 */
final class ReplacedRule implements Rule {
    private static final int LONGEST = 60;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年");
    private static final List<String> TELLS_OF_THEN =
            List.of("原《", "废止", "修订前", "取代", "代替", "替代", "同时失效", "以来", "当时");

    private final Map<String, Row.OldRule> byTitle = new HashMap<>();

    ReplacedRule(WordingPack pack) {
        pack.rows(Row.OldRule.class).forEach(row -> byTitle.put(row.title(), row));
    }

    @Override
    public String id() {
        return "W03";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return DocumentDate.of(subject).isEmpty() ? Optional.of("no-date") : Optional.empty();
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        YearMonth written = DocumentDate.of(subject).orElseThrow().earliest();
        int open = text.indexOf('《');
        while (open >= 0) {
            int most = Math.min(text.length(), open + LONGEST + 2);
            int close = text.indexOf('》', open, most);
            if (close >= 0) {
                Row.OldRule row = byTitle.get(text.substring(open + 1, close));
                Span place = new Span(open, close + 1);
                if (row != null && row.valid().over(written) && !tellsOfThen(text, place, row)) {
                    hits.add(hit(place, row));
                }
            }
            open = text.indexOf('《', open + 1);
        }
        return hits;
    }

    private static Hit hit(Span place, Row.OldRule row) {
        String until = row.valid().until().orElseThrow().toString();
        return row.by().isEmpty()
                ? Hit.at(place, "abolished", row.title(), until)
                : Hit.at(place, "replaced", row.title(), row.by(), until);
    }

    /** 《…》（1990年） says which one is meant, not that the sentence tells of 1990. */
    private static String withoutYearOfTitle(String text, Span place, String sentence) {
        int end = place.end();
        boolean year =
                "（(".indexOf(Chars.at(text, end)) >= 0
                        && Chars.digit(Chars.at(text, end + 1))
                        && "）)".indexOf(Chars.at(text, end + 6)) >= 0;
        return year ? sentence.replace(text.substring(end, end + 7), "") : sentence;
    }

    private static boolean tellsOfThen(String text, Span place, Row.OldRule row) {
        String sentence = Clause.sentence(text, place).in(text);
        if (TELLS_OF_THEN.stream().anyMatch(sentence::contains)) {
            return true;
        }
        Matcher year = YEAR.matcher(withoutYearOfTitle(text, place, sentence));
        int until = row.valid().until().orElseThrow().getYear();
        while (year.find()) {
            if (Integer.parseInt(year.group(1)) <= until) {
                return true;
            }
        }
        return false;
    }
}
