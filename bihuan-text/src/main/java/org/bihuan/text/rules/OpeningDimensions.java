package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Dimension;
import org.bihuan.text.check.Rule.Hit;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.ChineseNumber;
import org.bihuan.text.outline.Section;

/**
 * The list of dimensions that an opening gives (围绕带头……，带头……等四个方面) held against the headings: one
 * that has no heading, a heading that is not in the list, headings in another order. Says nothing
 * unless most of the list and the headings are plainly the same, and leaves to the framework what
 * the framework knows.
 */
final class OpeningDimensions {
    private static final String LEAD = "带头";
    private static final String ASPECTS = "个方面";
    private static final int LEAST = 3;
    private static final int SHORTEST = 4;
    private static final int FARTHEST = 1_500;
    private static final double SAME = 0.6;
    private static final String EDGES = "“”‘’《》，、；：,; \u3000和及与等";

    private final Subject subject;
    private final List<Section> headings;

    private OpeningDimensions(Subject subject) {
        this.subject = subject;
        this.headings = subject.outline().dimensions();
    }

    static void compare(Subject subject, List<Hit> hits) {
        if (subject.outline().opening().isPresent() && subject.outline().dimensions().size() >= 2) {
            new OpeningDimensions(subject).compare(hits);
        }
    }

    private void compare(List<Hit> hits) {
        Span opening = subject.outline().opening().orElseThrow();
        Span near = new Span(opening.start(), Math.min(opening.end(), opening.start() + FARTHEST));
        for (Span sentence : Clauses.sentences(subject.text(), near)) {
            List<Span> listed = listed(sentence);
            if (listed.size() >= LEAST) {
                compare(listed, hits);
                return;
            }
        }
    }

    private void compare(List<Span> listed, List<Hit> hits) {
        int[] headingOf = new int[listed.size()];
        boolean[] taken = new boolean[headings.size()];
        int matched = 0;
        for (int i = 0; i < headingOf.length; i++) {
            headingOf[i] = heading(listed.get(i).in(subject.text()), taken);
            if (headingOf[i] >= 0) {
                taken[headingOf[i]] = true;
                matched++;
            }
        }
        if (matched < 2 || matched * 2 < listed.size() || matched * 2 < headings.size()) {
            return;
        }
        int last = -1;
        for (int i = 0; i < headingOf.length; i++) {
            String words = listed.get(i).in(subject.text());
            if (isExpected(words)) {
                continue;
            }
            if (headingOf[i] < 0) {
                hits.add(Hit.at(listed.get(i), "opening-missing", words));
            } else if (headingOf[i] < last) {
                Section section = headings.get(headingOf[i]);
                hits.add(Hit.at(DimensionHeadings.words(section), "opening-order", words));
                return;
            } else {
                last = headingOf[i];
            }
        }
        for (int h = 0; h < taken.length; h++) {
            if (!taken[h] && !isExpected(headings.get(h).heading())) {
                hits.add(Hit.at(DimensionHeadings.words(headings.get(h)), "opening-extra"));
            }
        }
    }

    /** The framework judges these itself. */
    private boolean isExpected(String words) {
        for (Dimension dimension : subject.expectations().dimensions()) {
            if (Likeness.of(words, dimension.title()).share() >= SAME) {
                return true;
            }
        }
        return false;
    }

    /** The free heading that is most like the words; -1 where none is. */
    private int heading(String words, boolean[] taken) {
        int best = -1;
        double most = SAME;
        for (int h = 0; h < taken.length; h++) {
            double share = taken[h] ? 0 : likeness(headings.get(h).heading(), words);
            if (share > most || (share == most && best < 0)) {
                best = h;
                most = share;
            }
        }
        return best;
    }

    private static double likeness(String heading, String words) {
        String have = Chars.bare(heading);
        String want = Chars.bare(words);
        int area = have.lastIndexOf("方面");
        String piece = area > 0 ? have.substring(0, area) : have;
        boolean within =
                have.contains(want) || (piece.length() >= SHORTEST && want.contains(piece));
        return within ? 1 : Likeness.of(heading, words).share();
    }

    /**
     * What a sentence lists as dimensions; empty where it lists none, or not all that it counts.
     */
    private List<Span> listed(Span sentence) {
        String text = subject.text();
        int aspects = text.indexOf(ASPECTS, sentence.start(), sentence.end());
        if (aspects < 0) {
            return List.of();
        }
        int digits = Chars.numberBefore(text, aspects, sentence.start());
        int count = ChineseNumber.value(text, aspects - digits, aspects);
        List<Span> leads = leads(sentence.start(), aspects - digits);
        if (leads.size() >= LEAST) {
            return count == leads.size() ? leads : List.of();
        }
        List<Span> terms = terms(sentence.start(), aspects - digits);
        return count == terms.size() ? terms : List.of();
    }

    /** 带头……，带头……: from each to the next. */
    private List<Span> leads(int from, int to) {
        List<Span> leads = new ArrayList<>();
        int at = subject.text().indexOf(LEAD, from, to);
        while (at >= 0) {
            int next = subject.text().indexOf(LEAD, at + 1, to);
            leads.add(trimmed(at, next < 0 ? to : next));
            at = next;
        }
        return leads;
    }

    /** 理论学习、能力本领、担当作为: what stands between pause marks, behind 围绕 and the like. */
    private List<Span> terms(int from, int to) {
        String text = subject.text();
        int start = from;
        for (String lead : List.of("围绕", "对照", "聚焦", "紧扣", "从")) {
            int at = text.lastIndexOf(lead, to);
            start = at >= from ? Math.max(start, at + lead.length()) : start;
        }
        List<Span> terms = new ArrayList<>();
        int begin = start;
        for (int i = start; i <= to; i++) {
            if (i == to || "、，；".indexOf(text.charAt(i)) >= 0) {
                Span term = trimmed(begin, i);
                if (term.length() >= 2) {
                    terms.add(term);
                }
                begin = i + 1;
            }
        }
        return terms;
    }

    private Span trimmed(int from, int to) {
        String text = subject.text();
        int start = from;
        int end = to;
        while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }
}
