package org.bihuan.text.rules;

import java.util.BitSet;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Item.Measure;
import org.bihuan.text.wording.DataLines;

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
    private final Topics.Words[] words;

    /** What each title, and what all of each item is about. */
    private final long[] titles;

    private final long[] topics;
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
        words = new Topics.Words[items.size()];
        titles = new long[words.length];
        topics = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            Span all = Items.words(items.get(i));
            words[i] = about.words(subject.text(), all);
            titles[i] = words[i].about(items.get(i).titleSpan());
            topics[i] = words[i].about(all);
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
    WordPairs.Stretch pairs(Span heading) {
        return pairs.pairs(heading);
    }

    /** How much of the title of an item stands among such pairs, between 0 and 1. */
    double titleIn(int item, WordPairs.Stretch heading) {
        return pairs.titleIn(item, heading);
    }

    /** The words by which one knows what an item is about. */
    Topics.Words words(int item) {
        return words[item];
    }

    /** What the title of an item is about. */
    long title(int item) {
        return titles[item];
    }

    /** What all of an item is about. */
    long topics(int item) {
        return topics[item];
    }

    /** How many pairs of its own an item has. */
    int size(int item) {
        return pairs.size(item);
    }

    /** The pairs of an item that do not come up in talk about anything. */
    WordPairs.Stretch telling(int item) {
        return pairs.ownWithout(item, anyMatter);
    }

    /** Those of its title. */
    WordPairs.Stretch tellingOfTitle(int item) {
        return pairs.titleWithout(item, anyMatter);
    }

    /** How many of the pairs an item has. */
    int shared(WordPairs.Stretch telling, int item) {
        return pairs.sharedBy(telling, item);
    }

    /** How many of the pairs the title of an item has. */
    int sharedByTitles(WordPairs.Stretch telling, int item) {
        return pairs.sharedByTitle(telling, item);
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
        return (topics(other) & title(finding)) != 0
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
