package org.bihuan.text.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.wording.CharBits;
import org.jspecify.annotations.Nullable;

/**
 * How much the items of a text share, by pairs of characters (cosine); pairs that more than a third
 * of all items have say nothing and are left out. Items are spoken of by their index in reading
 * order. Takes time in proportion to the text, and for each comparison to one of the two items.
 *
 * <p>Hot: on a statement every letter of every item passes here. All pairs lie in one array, item
 * after item, so that a check allocates twice and not three times for each item; pairs are marked
 * with the number of the latest stretch in place of being put into sets.
 */
final class WordPairs {
    private static final CharBits NOT_SAID = CharBits.of("一二两三四五六七八九十百千万零年月日次的了和在是");

    final List<Item> items;
    private final String text;
    private final PairNumbers numbers;

    /** The pairs of all items and titles, stretch after stretch. */
    private int[] pairs;

    /** How much of it is taken. */
    private int end;

    /** The distinct pairs of each item, without common ones. */
    private final Stretch[] own;

    /** The distinct pairs of each title, common ones kept. */
    private final Stretch[] titles;

    /** Which pairs belong to {@code marked}: those that carry the current mark. */
    private int[] marks;

    private int mark;
    private @Nullable Stretch marked;

    /** A part of {@link #pairs}. */
    static final class Stretch {
        private final int from;
        private int to;

        private Stretch(int from, int to) {
            this.from = from;
            this.to = to;
        }

        int size() {
            return to - from;
        }
    }

    static WordPairs of(Subject subject) {
        return subject.shared(WordPairs.class, WordPairs::new);
    }

    private WordPairs(Subject subject) {
        items = Items.inOrder(subject);
        text = subject.text();
        int ofItems = 0;
        int ofTitles = 0;
        for (Item item : items) {
            ofItems += Items.words(item).length();
            ofTitles += item.titleSpan().length();
        }
        numbers = new PairNumbers(ofItems);
        marks = new int[Math.max(64, ofItems)];
        pairs = new int[ofItems + ofTitles];
        own = new Stretch[items.size()];
        titles = new Stretch[own.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = add(Items.words(items.get(i)), end);
            titles[i] = add(items.get(i).titleSpan(), own[i].to);
            end = titles[i].to;
        }
        leaveOutCommon();
    }

    /** The distinct pairs of a stretch of text beside those of the items. */
    Stretch pairs(Span words) {
        if (pairs.length < end + words.length()) {
            pairs = Arrays.copyOf(pairs, 2 * (end + words.length()));
        }
        Stretch added = add(words, end);
        end = added.to;
        return added;
    }

    private Stretch add(Span words, int from) {
        int to = from;
        mark++;
        marked = null;
        int before = 0;
        for (int i = words.start(); i < words.end(); i++) {
            char c = text.charAt(i);
            if (!says(c)) {
                before = Chars.boundary(c) ? before : 0;
                continue;
            }
            if (before != 0) {
                int number = numbers.of(before << 16 | c);
                if (number >= marks.length) {
                    marks = Arrays.copyOf(marks, 2 * number);
                }
                if (marks[number] != mark) {
                    marks[number] = mark;
                    pairs[to++] = number;
                }
            }
            before = c;
        }
        return new Stretch(from, to);
    }

    /** Numbers and dates say nothing about what an item is about. */
    private static boolean says(char c) {
        return Chars.han(c) && !NOT_SAID.has(c);
    }

    private void leaveOutCommon() {
        int[] counts = new int[numbers.size()];
        for (Stretch item : own) {
            for (int i = item.from; i < item.to; i++) {
                counts[pairs[i]]++;
            }
        }
        for (Stretch item : own) {
            int kept = item.from;
            for (int i = item.from; i < item.to; i++) {
                int count = counts[pairs[i]];
                boolean common = count * 3 > own.length && count > 2;
                if (!common) {
                    pairs[kept++] = pairs[i];
                }
            }
            item.to = kept;
        }
    }

    /** Those of an item's pairs that stand in none of the words. */
    Stretch ownWithout(int item, BitSet words) {
        return without(own[item], words);
    }

    /** As {@link #ownWithout}, of its title. */
    Stretch titleWithout(int item, BitSet words) {
        return without(titles[item], words);
    }

    private Stretch without(Stretch all, BitSet words) {
        if (pairs.length < end + all.size()) {
            pairs = Arrays.copyOf(pairs, 2 * (end + all.size()));
        }
        Stretch left = new Stretch(end, end);
        for (int i = all.from; i < all.to; i++) {
            if (!words.get(pairs[i])) {
                pairs[left.to++] = pairs[i];
            }
        }
        end = left.to;
        return left;
    }

    /** The pairs of words, as far as any item has them. */
    BitSet numbersOf(List<String> words) {
        BitSet known = new BitSet();
        for (String word : words) {
            for (int i = 1; i < word.length(); i++) {
                int number = numbers.known(word.charAt(i - 1) << 16 | word.charAt(i));
                if (number >= 0) {
                    known.set(number);
                }
            }
        }
        return known;
    }

    /** The items of one kind. */
    int[] all(Class<? extends Item> kind) {
        int[] all = new int[items.size()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (kind.isInstance(items.get(i))) {
                all[count++] = i;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** How many pairs of its own an item has. */
    int size(int item) {
        return own[item].size();
    }

    /** Between 0 and 1. */
    double likeness(int one, int other) {
        int shared = shared(one, other);
        return shared == 0 ? 0 : shared / Math.sqrt((double) own[one].size() * own[other].size());
    }

    /** How many of the pairs an item has. */
    int sharedBy(Stretch some, int item) {
        return shared(some, own[item]);
    }

    /** How many of the pairs the title of an item has. */
    int sharedByTitle(Stretch some, int item) {
        return shared(some, titles[item]);
    }

    /** How many pairs two items share; quickest when {@code one} stays the same between calls. */
    int shared(int one, int other) {
        return shared(own[one], own[other]);
    }

    /** How much of the title of one item stands in the title of another, between 0 and 1. */
    double titleInTitle(int one, int other) {
        return titleIn(one, titles[other]);
    }

    /** How much of the title of an item stands among other pairs, between 0 and 1. */
    double titleIn(int item, Stretch others) {
        Stretch title = titles[item];
        return title.size() == 0 ? 0 : shared(title, others) / (double) title.size();
    }

    private int shared(Stretch one, Stretch other) {
        if (marked != one) {
            mark++;
            marked = one;
            for (int i = one.from; i < one.to; i++) {
                marks[pairs[i]] = mark;
            }
        }
        int shared = 0;
        for (int i = other.from; i < other.to; i++) {
            shared += marks[pairs[i]] == mark ? 1 : 0;
        }
        return shared;
    }
}
