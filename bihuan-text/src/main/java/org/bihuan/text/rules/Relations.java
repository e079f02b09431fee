package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * Whether findings, measures and causes of one text can have to do with each other, by what they
 * are about ({@link Topics}) and by the pairs of characters that they share. Items are spoken of by
 * their index in reading order; each is looked through once.
 */
final class Relations {
    /**
     * From here on two items share so many pairs that topics need not agree; more for a long one.
     */
    private static final double PLAIN = 0.05;

    private static final double PLAIN_IF_LONG = 0.12;
    private static final int LONG = 200;

    private static final List<String> ANY_MATTER =
            DataLines.words(Relations.class, "words/any-matter.txt");

    final List<Item> items;
    private final WordPairs pairs;
    private final List<List<Literals.Found>> words = new ArrayList<>();
    private final List<BitSet> titles = new ArrayList<>();
    private final List<BitSet> topics = new ArrayList<>();
    private final BitSet anyMatter;
    private final int[] findings;
    private final int[] measures;
    private final int[] causes;

    Relations(Subject subject, Topics about) {
        pairs = WordPairs.of(subject);
        items = pairs.items;
        anyMatter = pairs.numbersOf(ANY_MATTER);
        findings = pairs.all(Finding.class);
        measures = pairs.all(Measure.class);
        causes = pairs.all(Cause.class);
        for (Item item : items) {
            List<Literals.Found> found = about.words(subject.text(), Items.words(item));
            words.add(found);
            titles.add(about.of(found, item.titleSpan()));
            topics.add(about.of(found, Items.words(item)));
        }
    }

    int[] findings() {
        return findings;
    }

    int[] measures() {
        return measures;
    }

    int[] causes() {
        return causes;
    }

    /** The pairs of characters of a heading. */
    int[] pairs(Span heading) {
        return pairs.pairs(heading);
    }

    /** How much of the title of an item stands among such pairs, between 0 and 1. */
    double titleIn(int item, int[] heading) {
        return pairs.titleIn(item, heading);
    }

    /** The words by which one knows what an item is about. */
    List<Literals.Found> words(int item) {
        return words.get(item);
    }

    /** What the title of an item is about. */
    BitSet title(int item) {
        return titles.get(item);
    }

    /** What all of an item is about. */
    BitSet topics(int item) {
        return topics.get(item);
    }

    /** How many pairs of its own an item has. */
    int size(int item) {
        return pairs.size(item);
    }

    /** The pairs of an item that do not come up in talk about anything. */
    int[] telling(int item) {
        return pairs.without(pairs.own(item), anyMatter);
    }

    /** Those of its title. */
    int[] tellingOfTitle(int item) {
        return pairs.without(pairs.title(item), anyMatter);
    }

    /** How many of the pairs an item has. */
    int shared(int[] telling, int item) {
        return pairs.shared(telling, pairs.own(item));
    }

    /** How many of the pairs the title of an item has. */
    int sharedByTitles(int[] telling, int item) {
        return pairs.shared(telling, pairs.title(item));
    }

    double likeness(int one, int other) {
        return pairs.likeness(one, other);
    }

    /** Whether items of such likeness share so many words that nothing else is asked. */
    boolean alike(int one, int other, double likeness) {
        boolean isLong = Math.max(pairs.size(one), pairs.size(other)) > LONG;
        return likeness >= (isLong ? PLAIN_IF_LONG : PLAIN);
    }

    /** The matter in the finding's title comes up, or they share plenty of words. */
    boolean related(int finding, int other) {
        return topics(other).intersects(title(finding))
                || pairs.likeness(finding, other) >= PLAIN_IF_LONG;
    }

    /** Findings and measures in turn: the measure right after a finding is its own. */
    boolean followedByItsOwn(int finding) {
        int next = finding + 1;
        while (next < items.size() && items.get(next) instanceof Cause) {
            next++;
        }
        return next < items.size() && items.get(next) instanceof Measure && lastFinding() > next;
    }

    private int lastFinding() {
        int last = items.size() - 1;
        while (last >= 0 && !(items.get(last) instanceof Finding)) {
            last--;
        }
        return last;
    }
}
