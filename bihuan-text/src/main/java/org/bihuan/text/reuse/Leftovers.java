package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport.Leftover;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Source;

/**
 * What came along with copied words by oversight: placeholders that nobody filled in, and names of
 * places or units that are the source's and not the question's: they stand in the question only
 * where it agrees with that source, in the source at least twice, while the question has another
 * name of the same sort elsewhere.
 */
final class Leftovers {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[XxＸ×*＊]{2,}|_{3,}|＿{2,}|[□■○]{2,}|某某|某(?=[县市区镇乡村局])");
    private static final Pattern NAME =
            Pattern.compile("(?=([\\u4E00-\\u9FFF]{2}(县|市|区|镇|乡|村|局|厅|院|校|公司|集团|街道)))");
    private static final int TWICE = 2;

    private final String raw;
    private final List<Match> matches;
    private final List<Source> sources;

    Leftovers(FoldedText question, List<Match> matches, List<Source> sources) {
        this.raw = question.raw;
        this.matches = matches;
        this.sources = sources;
    }

    List<Leftover> found() {
        List<Leftover> found = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(raw);
        while (placeholder.find()) {
            Span span = new Span(placeholder.start(), placeholder.end());
            found.add(new Leftover(span, placeholder.group(), Optional.empty()));
        }
        BitSet copied = new BitSet();
        matches.forEach(m -> copied.set(m.span().start(), m.span().end()));
        Set<String> told = new HashSet<>();
        for (Match match : matches) {
            if (match.subtracted().isEmpty()) {
                names(match, copied, told, found);
            }
        }
        return found;
    }

    private void names(Match match, BitSet copied, Set<String> told, List<Leftover> found) {
        String words = match.span().in(raw);
        String source =
                sources.stream()
                        .filter(s -> s.id().equals(match.source()))
                        .map(Source::text)
                        .findFirst()
                        .orElse("");
        NAME.matcher(words)
                .results()
                .filter(name -> isForeign(name, source, copied))
                .filter(name -> told.add(match.span().start() + name.start() + name.group(1)))
                .forEach(name -> {
                    int start = match.span().start() + name.start();
                    found.add(
                            new Leftover(
                                    new Span(start, start + name.group(1).length()),
                                    name.group(1),
                                    Optional.of(match.source())));
                });
    }

    private boolean isForeign(MatchResult name, String source, BitSet copied) {
        String word = name.group(1);
        if (count(source, word) < TWICE) {
            return false;
        }
        for (int at = raw.indexOf(word); at >= 0; at = raw.indexOf(word, at + 1)) {
            if (copied.nextClearBit(at) < at + word.length()) {
                return false;
            }
        }
        String sort = name.group(2);
        Set<String> seen = new HashSet<>();
        for (MatchResult other : NAME.matcher(raw).results().toList()) {
            boolean own = copied.nextClearBit(other.start()) < other.start() + 2;
            if (own && other.group(2).equals(sort) && !other.group(1).equals(word)) {
                if (!seen.add(other.group(1)) && count(source, other.group(1)) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }
}
