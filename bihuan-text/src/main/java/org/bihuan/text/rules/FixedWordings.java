package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row.Both;
import org.bihuan.text.wording.WordingPack.Row.Wording;

/**
 * W02: a fixed wording altered or without its quotation marks; the pack names the source. Wrong
 * forms that are known are looked for as they stand; around the anchor of a longer wording the text
 * is aligned with it. A wording that is only cut short is used on purpose more often than not.
 */
final class FixedWordings implements Rule {
    /** No text needs more places of one anchor than this to be told that the wording is wrong. */
    private static final int MOST_PLACES = 50;

    /** What may stand before the last member of a list in place of 、. */
    private static final Set<String> JOINS = Set.of("和", "与", "及", "以及", "并");

    private final Map<String, Wording> byVariant = new HashMap<>();
    private final Map<String, Wording> byAnchor = new HashMap<>();
    private final List<Both> pairs;
    private final Literals variants;
    private final Literals anchors;
    private final Literals lessUsual;

    FixedWordings(WordingPack pack) {
        for (Wording row : pack.rows(Wording.class)) {
            row.wrong().forEach(v -> byVariant.put(v, row));
            if (!row.anchor().isEmpty()) {
                byAnchor.put(row.anchor(), row);
            }
        }
        pairs = pack.rows(Both.class);
        variants = new Literals(byVariant.keySet());
        anchors = new Literals(byAnchor.keySet());
        lessUsual = new Literals(pairs.stream().map(Both::other).toList());
    }

    @Override
    public String id() {
        return "W02";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        List<Literals.Found> wrong = variants.in(text);
        List<Literals.Found> near = anchors.in(text);
        if (!wrong.isEmpty() || !near.isEmpty()) {
            Optional<DocumentDate> date = DocumentDate.of(subject);
            for (Literals.Found found : wrong) {
                Wording row = Objects.requireNonNull(byVariant.get(found.literal()));
                if (holds(row, date)
                        && !inInnerQuotes(text, found, row)
                        && !standsInCorrect(text, found, row.correct())) {
                    hits.add(altered(found.span(), found.literal(), row));
                }
            }
            aligned(text, near, date, hits);
        }
        if (!subject.outline().findings().isEmpty()) {
            both(text, hits);
        }
        return hits;
    }

    /** Where the date of the document is known, a wording of another time is no measure for it. */
    private static boolean holds(Wording row, Optional<DocumentDate> date) {
        return date.isEmpty()
                || !(row.valid().notYet(date.get().latest())
                        || row.valid().over(date.get().earliest()));
    }

    /** Within double quotes the marks of a quoted wording are single ones. */
    private static boolean inInnerQuotes(String text, Literals.Found found, Wording row) {
        return row.correct().startsWith("“")
                && "‘「".indexOf(Chars.before(text, found.span().start())) >= 0;
    }

    /** The less usual of two ways to write one thing, in a statement that uses both. */
    private void both(String text, List<Hit> hits) {
        if (!lessUsual.anyIn(text)) {
            return;
        }
        for (Both pair : pairs) {
            int at = text.indexOf(pair.other());
            if (at >= 0 && text.contains(pair.usual())) {
                hits.add(
                        Hit.at(
                                        new Span(at, at + pair.other().length()),
                                        "both-ways",
                                        pair.other(),
                                        pair.usual())
                                .weighing(Optional.of(Severity.NOTE)));
            }
        }
    }

    private static Hit altered(Span span, String found, Wording row) {
        Hit hit = Hit.at(span, "altered", found, row.correct(), source(row));
        String last = row.correct().substring(row.correct().length() - 1);
        boolean sameEnds = found.charAt(0) == row.correct().charAt(0) && found.endsWith(last);
        return row.sure() && sameEnds ? hit.offering(row.correct()) : hit;
    }

    private static String source(Wording row) {
        return row.source().isEmpty() ? "@own" : row.source();
    }

    private void aligned(
            String text, List<Literals.Found> near, Optional<DocumentDate> date, List<Hit> hits) {
        IdentityHashMap<Wording, Integer> places = new IdentityHashMap<>();
        int done = 0;
        for (Literals.Found anchor : near) {
            Wording row = Objects.requireNonNull(byAnchor.get(anchor.literal()));
            int at = anchor.span().start();
            if (at < done
                    || !holds(row, date)
                    || places.merge(row, 1, Integer::sum) > MOST_PLACES) {
                continue;
            }
            Alignment best =
                    Alignment.of(text, around(text, at, row.correct().length()), row.correct());
            if (isAltered(best, row)) {
                String found = best.span().in(text);
                hits.add(Hit.at(best.span(), "altered", found, row.correct(), source(row)));
                done = best.span().end();
            }
        }
    }

    /** The sentence around an anchor, or as much of it as the wording may take. */
    private static Span around(String text, int anchor, int length) {
        int start = anchor;
        while (start > 0 && anchor - start <= length + 8 && within(text.charAt(start - 1))) {
            start--;
        }
        int end = anchor;
        while (end < text.length() && end - anchor <= length + 8 && within(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean within(char c) {
        return c != '\n' && !Chars.sentenceEnd(c);
    }

    /**
     * A character or two, or a fifth of the wording where something else stands in its place.
     * Members left out of a list, or only its beginning, are a choice.
     */
    private static boolean isAltered(Alignment best, Wording row) {
        int length = Chars.bare(row.correct()).length();
        boolean replaced = !best.added().isEmpty() && !best.dropped().isEmpty();
        if (!replaced && JOINS.contains(best.added()) && best.dropped().isEmpty()) {
            return false;
        }
        int most = replaced ? Math.max(2, length / 5) : 2;
        return best.cost() > 0 && best.cost() <= most && !best.span().isEmpty();
    }

    /** Whether the variant found is only a part of the correct wording around it. */
    private static boolean standsInCorrect(String text, Literals.Found found, String correct) {
        int within = correct.indexOf(found.literal());
        while (within >= 0) {
            if (text.startsWith(correct, found.span().start() - within)) {
                return true;
            }
            within = correct.indexOf(found.literal(), within + 1);
        }
        return false;
    }
}
