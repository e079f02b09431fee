package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Subject;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.FixedWording;

/**
 * W02: a fixed wording altered or without its quotation marks; the pack names the source. Wrong
 * variants that are known are looked for as they stand; around the anchor of a longer wording the
 * text is aligned with it. A wording that is only cut short is used on purpose more often than not.
 */
final class FixedWordings implements Rule {
    /** No text needs more places of one anchor than this to be told that the wording is wrong. */
    private static final int MOST_PLACES = 50;

    private final Map<String, FixedWording> byVariant = new HashMap<>();
    private final Literals variants;
    private final List<FixedWording> anchored =
            WordingPack.standard().wordings().stream().filter(w -> !w.anchor().isEmpty()).toList();

    FixedWordings() {
        for (FixedWording row : WordingPack.standard().wordings()) {
            row.variants().forEach(v -> byVariant.put(v, row));
        }
        variants = new Literals(byVariant.keySet());
    }

    @Override
    public String id() {
        return "W02";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        for (Literals.Found found : variants.in(text)) {
            FixedWording row = java.util.Objects.requireNonNull(byVariant.get(found.literal()));
            boolean quoted =
                    row.correct().startsWith("“")
                            && "‘「".indexOf(Chars.before(text, found.span().start())) >= 0;
            if (!quoted && !standsInCorrect(text, found, row.correct())) {
                hits.add(altered(found.span(), found.literal(), row));
            }
        }
        for (FixedWording row : anchored) {
            aligned(text, row, hits);
        }
        return hits;
    }

    private static Hit altered(Span span, String found, FixedWording row) {
        Hit hit = Hit.at(span, "altered", found, row.correct(), row.source());
        boolean sameEnds =
                found.charAt(0) == row.correct().charAt(0)
                        && found.endsWith(row.correct().substring(row.correct().length() - 1));
        return row.certainty().equals("H") && sameEnds ? hit.offering(row.correct()) : hit;
    }

    private static void aligned(String text, FixedWording row, List<Hit> hits) {
        int at = text.indexOf(row.anchor());
        for (int n = 0; at >= 0 && n < MOST_PLACES; n++) {
            Alignment best =
                    Alignment.of(text, around(text, at, row.correct().length()), row.correct());
            if (isAltered(best, row)) {
                hits.add(
                        Hit.at(
                                best.span(),
                                "altered",
                                best.span().in(text),
                                row.correct(),
                                row.source()));
            }
            at = text.indexOf(row.anchor(), Math.max(at + 1, best.span().end()));
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
    private static boolean isAltered(Alignment best, FixedWording row) {
        int length = Chars.bare(row.correct()).length();
        boolean replaced = !best.added().isEmpty() && !best.dropped().isEmpty();
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
