package org.bihuan.text.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.wording.CharBits;

/**
 * How much the items of a text share, by pairs of characters (cosine); pairs that more than a third
 * of all items have say nothing and are left out. Items are spoken of by their index in reading
 * order. Takes time in proportion to the text, and for each comparison to one of the two items.
 */
final class WordPairs {
    private static final CharBits NOT_SAID = CharBits.of("一二两三四五六七八九十百千万零年月日次的了和在是");

    final List<Item> items;
    private final String text;
    private final PairNumbers numbers;

    /** The pairs of each item, without common ones. */
    private final int[][] own;

    /** The pairs of each title, common ones kept. */
    private final int[][] titles;

    /** Which pairs belong to {@code marked}: those that carry the current mark. */
    private int[] marks = new int[0];

    private int mark;
    private int[] marked = new int[0];

    static WordPairs of(Subject subject) {
        return subject.shared(WordPairs.class, WordPairs::new);
    }

    private WordPairs(Subject subject) {
        items = Items.inOrder(subject);
        text = subject.text();
        int characters = items.stream().mapToInt(i -> Items.words(i).length()).sum();
        numbers = new PairNumbers(characters);
        own = new int[items.size()][];
        titles = new int[items.size()][];
        for (int i = 0; i < own.length; i++) {
            own[i] = pairs(Items.words(items.get(i)));
            titles[i] = pairs(items.get(i).titleSpan());
        }
        leaveOutCommon();
    }

    /** The distinct pairs of a stretch, by their numbers. */
    int[] pairs(Span words) {
        int[] all = new int[words.length()];
        int count = 0;
        mark++;
        marked = all;
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
                    marks = Arrays.copyOf(marks, Math.max(64, 2 * number));
                }
                if (marks[number] != mark) {
                    marks[number] = mark;
                    all[count++] = number;
                }
            }
            before = c;
        }
        return Arrays.copyOf(all, count);
    }

    /** Numbers and dates say nothing about what an item is about. */
    private static boolean says(char c) {
        return Chars.han(c) && !NOT_SAID.has(c);
    }

    private void leaveOutCommon() {
        int[] counts = new int[numbers.size()];
        for (int[] pairs : own) {
            for (int pair : pairs) {
                counts[pair]++;
            }
        }
        for (int i = 0; i < own.length; i++) {
            int kept = 0;
            for (int pair : own[i]) {
                boolean common = counts[pair] * 3 > own.length && counts[pair] > 2;
                if (!common) {
                    own[i][kept++] = pair;
                }
            }
            own[i] = Arrays.copyOf(own[i], kept);
        }
    }

    /** Those of the pairs that stand in none of the words. */
    int[] without(int[] pairs, BitSet words) {
        return Arrays.stream(pairs).filter(pair -> !words.get(pair)).toArray();
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

    int[] own(int item) {
        return own[item];
    }

    int[] title(int item) {
        return titles[item];
    }

    /** The items of one kind. */
    int[] all(Class<? extends Item> kind) {
        return IntStream.range(0, items.size())
                .filter(i -> kind.isInstance(items.get(i)))
                .toArray();
    }

    /** How many pairs of its own an item has. */
    int size(int item) {
        return own[item].length;
    }

    /** Between 0 and 1. */
    double likeness(int one, int other) {
        int shared = shared(one, other);
        return shared == 0 ? 0 : shared / Math.sqrt((double) own[one].length * own[other].length);
    }

    /** How many pairs two items share; quickest when {@code one} stays the same between calls. */
    int shared(int one, int other) {
        return shared(own[one], own[other]);
    }

    /** How many pairs of one item's title another item has. */
    int sharedByTitle(int one, int other) {
        return shared(own[other], titles[one]);
    }

    /** How much of the title of one item stands in the title of another, between 0 and 1. */
    double titleInTitle(int one, int other) {
        return titleIn(one, titles[other]);
    }

    /** How much of the title of an item stands among other pairs, between 0 and 1. */
    double titleIn(int item, int[] pairs) {
        int[] title = titles[item];
        return title.length == 0 ? 0 : shared(title, pairs) / (double) title.length;
    }

    @SuppressWarnings("ReferenceEquality") // the very array, not its like
    int shared(int[] one, int[] other) {
        if (marked != one) {
            mark++;
            marked = one;
            for (int pair : one) {
                marks[pair] = mark;
            }
        }
        int shared = 0;
        for (int pair : other) {
            shared += marks[pair] == mark ? 1 : 0;
        }
        return shared;
    }
}
