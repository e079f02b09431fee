package org.bihuan.text.rules;

import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Hit;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Section;

/**
 * The opening of a statement usually quotes the dimensions before the headings use them. Where the
 * two nearly agree and yet differ, one of them is a slip.
 */
final class OpeningQuotes {
    /** Shorter wordings agree by chance. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 60;
    private static final int LONGEST_OPENING = 1500;

    private OpeningQuotes() {}

    /** Looks at the headings that the notice itself has not judged. */
    static void compare(Subject subject, List<Section> judged, List<Hit> hits) {
        if (subject.outline().opening().isEmpty()) {
            return;
        }
        Span all = subject.outline().opening().get();
        Span opening = new Span(all.start(), Math.min(all.end(), all.start() + LONGEST_OPENING));
        String bare = null;
        for (Section section : subject.outline().dimensions()) {
            if (!judged.contains(section)) {
                bare = bare == null ? Chars.bare(opening.in(subject.text())) : bare;
                compare(subject.text(), opening, bare, section, hits);
            }
        }
    }

    /** Clause by clause, as the heading may go on where the quotation ends. */
    private static void compare(
            String text, Span opening, String bare, Section section, List<Hit> hits) {
        String heading = section.heading();
        int end = heading.indexOf("方面");
        String words = end > 0 ? heading.substring(0, end) : heading;
        for (int i = 0; i <= words.length(); i++) {
            boolean clause = i == words.length() || words.charAt(i) == '，';
            if (clause) {
                String wanted = words.substring(0, i);
                int length = Chars.bare(wanted).length();
                if (length > LONGEST) {
                    return;
                }
                if (length >= SHORTEST
                        && mayHold(bare, wanted)
                        && found(text, opening, wanted, section, hits)) {
                    return;
                }
            }
        }
    }

    /** Whether the opening has these words, or nearly so. */
    private static boolean found(
            String text, Span opening, String wanted, Section section, List<Hit> hits) {
        Alignment best = Alignment.of(text, opening, wanted);
        if (best.cost() == 0) {
            return true;
        }
        if (best.cost() > 2 || best.span().isEmpty() || !sameEnds(text, best.span(), wanted)) {
            return false;
        }
        String variant =
                best.dropped().isEmpty()
                        ? "opening-has-more"
                        : best.added().isEmpty() ? "opening-has-less" : "opening-differs";
        hits.add(
                Hit.at(
                        DimensionHeadings.words(section),
                        variant,
                        best.span().in(text),
                        best.dropped(),
                        best.added()));
        return true;
    }

    /**
     * Of three pieces of the words one stands as it is where at most two edits part them from a
     * quotation.
     */
    private static boolean mayHold(String have, String wanted) {
        String want = Chars.bare(wanted);
        int third = want.length() / 3;
        return have.contains(want.substring(0, third))
                || have.contains(want.substring(third, 2 * third))
                || have.contains(want.substring(2 * third));
    }

    private static boolean sameEnds(String text, Span span, String wanted) {
        String have = Chars.bare(span.in(text));
        String want = Chars.bare(wanted);
        return have.length() >= SHORTEST - 2
                && have.startsWith(want.substring(0, 2))
                && have.endsWith(want.substring(want.length() - 2));
    }
}
