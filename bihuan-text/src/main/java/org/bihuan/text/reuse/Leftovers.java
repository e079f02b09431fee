package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Without one of these there is no placeholder, and most texts have none. */
    private static final String IN_PLACEHOLDERS = "XxＸ×*＊_＿□■○某";

    /** What a name ends with, behind two characters. */
    private static final List<String> SORTS =
            List.of("县", "市", "区", "镇", "乡", "村", "局", "厅", "院", "校", "公司", "集团", "街道");

    private static final String FIRST_OF_SORTS = "县市区镇乡村局厅院校公集街";
    private static final int BEFORE = 2;
    private static final int TWICE = 2;

    private final String raw;
    private final List<Match> matches;
    private final Map<String, String> sources = new HashMap<>();

    /** A name of the question. */
    private record Name(int start, String word, String sort) {
        int end() {
            return start + word.length();
        }
    }

    Leftovers(FoldedText question, List<Match> matches, List<Source> sources) {
        this.raw = question.raw;
        this.matches = matches;
        sources.forEach(source -> this.sources.put(source.id(), source.text()));
    }

    List<Leftover> found() {
        List<Leftover> found = new ArrayList<>();
        placeholders(found);
        List<Name> names = names();
        if (names.isEmpty()) {
            return found;
        }
        BitSet copied = new BitSet();
        matches.forEach(m -> copied.set(m.span().start(), m.span().end()));
        Set<Name> told = new HashSet<>();
        for (Match match : matches) {
            if (match.subtracted().isEmpty()) {
                String source = sources.getOrDefault(match.source(), "");
                for (Name name : names) {
                    if (name.start >= match.span().start()
                            && name.end() <= match.span().end()
                            && isForeign(name, names, source, copied)
                            && told.add(name)) {
                        found.add(
                                new Leftover(
                                        new Span(name.start, name.end()),
                                        name.word,
                                        Optional.of(match.source())));
                    }
                }
            }
        }
        return found;
    }

    private void placeholders(List<Leftover> found) {
        if (raw.chars().noneMatch(c -> IN_PLACEHOLDERS.indexOf(c) >= 0)) {
            return;
        }
        Matcher placeholder = PLACEHOLDER.matcher(raw);
        while (placeholder.find()) {
            Span span = new Span(placeholder.start(), placeholder.end());
            found.add(new Leftover(span, placeholder.group(), Optional.empty()));
        }
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (int at = BEFORE; at < raw.length(); at++) {
            if (FIRST_OF_SORTS.indexOf(raw.charAt(at)) >= 0
                    && isHan(raw.charAt(at - 1))
                    && isHan(raw.charAt(at - BEFORE))) {
                for (String sort : SORTS) {
                    if (raw.startsWith(sort, at)) {
                        int start = at - BEFORE;
                        String word = raw.substring(start, at + sort.length());
                        names.add(new Name(start, word, sort));
                    }
                }
            }
        }
        return names;
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    private boolean isForeign(Name name, List<Name> names, String source, BitSet copied) {
        if (count(source, name.word) < TWICE) {
            return false;
        }
        for (int at = raw.indexOf(name.word); at >= 0; at = raw.indexOf(name.word, at + 1)) {
            if (copied.nextClearBit(at) < at + name.word.length()) {
                return false;
            }
        }
        Set<String> seen = new HashSet<>();
        for (Name other : names) {
            boolean own = copied.nextClearBit(other.start) < other.start + BEFORE;
            if (own && other.sort.equals(name.sort) && !other.word.equals(name.word)) {
                if (!seen.add(other.word) && count(source, other.word) == 0) {
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
