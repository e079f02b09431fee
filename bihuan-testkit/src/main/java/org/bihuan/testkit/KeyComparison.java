package org.bihuan.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a parser found, held against a key made by hand. A heading is found when its level, its mark
 * and the beginning of its words agree; an item when it begins as the key says. Blanks and
 * punctuation do not count.
 */
public final class KeyComparison {
    /** So many characters tell one heading or item from another. */
    private static final int ENOUGH = 8;

    private final KeyedStatement key;
    private final BareText text;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /** How often a parser was right, missed what is there, and found what is not. */
    public record Tally(int found, int missed, int extra) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(found + other.found, missed + other.missed, extra + other.extra);
        }

        public double precision() {
            return found + extra == 0 ? 1 : (double) found / (found + extra);
        }

        public double recall() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }

        public double f1() {
            int all = 2 * found + missed + extra;
            return all == 0 ? 1 : 2.0 * found / all;
        }
    }

    /**
     * A place where parser and key differ.
     *
     * @param statement name of the text
     * @param kind {@code sections}, {@code findings}, {@code causes} or {@code measures}
     * @param missed whether the key has it and the parser has not, or the other way round
     * @param at where it begins; -1 when the words of the key do not stand in the text
     */
    public record Difference(String statement, String kind, boolean missed, String words, int at) {
        @Override
        public String toString() {
            String where = kind.equals("sections") ? "heading" : "in " + kind;
            return statement + (missed ? " missed " : " extra ") + where + " " + words;
        }
    }

    /**
     * @param text as the parser was given it
     */
    public KeyComparison(KeyedStatement key, FoundOutline found, String text) {
        this.key = key;
        this.text = new BareText(text);
        headings(found.headings());
        items("findings", key.findings(), found.findings());
        items("causes", key.causes(), found.causes());
        items("measures", key.measures(), found.measures());
    }

    /** By kind; kinds that neither key nor parser has are absent. */
    public Map<String, Tally> tallies() {
        return tallies;
    }

    public List<Difference> differences() {
        return differences;
    }

    private void headings(List<FoundOutline.Heading> found) {
        List<FoundOutline.Heading> left = new ArrayList<>(found);
        int near = 0;
        for (KeyedStatement.Heading heading : key.headings()) {
            String label = heading.label().orElse("");
            String wanted = bare(label + heading.words());
            FoundOutline.Heading fit =
                    removeFirst(
                            left,
                            h ->
                                    heading.levels().contains(h.level())
                                            && begins(bare(h.label() + h.words()), wanted),
                            FoundOutline.Heading::at,
                            near);
            boolean right = fit != null || heading.optional();
            near = fit == null ? near : fit.at();
            count("sections", right, heading.words(), fit == null ? text.find(wanted, near) : near);
        }
        left.forEach(h -> extra("sections", h.words(), h.at()));
    }

    private void items(
            String kind, List<KeyedStatement.Entry> key, List<FoundOutline.Entry> found) {
        List<FoundOutline.Entry> left = new ArrayList<>(found);
        int near = 0;
        for (KeyedStatement.Entry entry : key) {
            FoundOutline.Entry fit =
                    removeFirst(left, i -> fits(entry, i), FoundOutline.Entry::at, near);
            near = fit == null ? near : fit.at();
            String first = entry.firsts().getFirst();
            int at = fit == null ? text.find(bare(entry.label().orElse("") + first), near) : near;
            count(kind, fit != null, first, at);
        }
        left.forEach(i -> extra(kind, start(i.title()), i.at()));
    }

    private static boolean fits(KeyedStatement.Entry entry, FoundOutline.Entry item) {
        String label = entry.label().orElse("");
        return entry.firsts().stream()
                .anyMatch(first ->
                        begins(bare(item.words()), bare(label + first))
                                || begins(bare(item.title()), bare(first)));
    }

    private static String start(String title) {
        return title.substring(0, Math.min(12, title.length())).strip();
    }

    /** The first fitting one at or behind {@code near}, else the first at all. */
    private static <T> @Nullable T removeFirst(
            List<T> list, Predicate<T> fits, ToIntFunction<T> at, int near) {
        T first = null;
        for (T candidate : list) {
            if (fits.test(candidate)) {
                first = first == null ? candidate : first;
                if (at.applyAsInt(candidate) >= near) {
                    first = candidate;
                    break;
                }
            }
        }
        list.remove(first);
        return first;
    }

    private void count(String kind, boolean right, String words, int at) {
        tallies.merge(kind, new Tally(right ? 1 : 0, right ? 0 : 1, 0), Tally::plus);
        if (!right) {
            differences.add(new Difference(key.name(), kind, true, words, at));
        }
    }

    private void extra(String kind, String words, int at) {
        tallies.merge(kind, new Tally(0, 0, 1), Tally::plus);
        differences.add(new Difference(key.name(), kind, false, words, at));
    }

    private static boolean begins(String text, String first) {
        return text.startsWith(first.substring(0, Math.min(ENOUGH, first.length())));
    }

    private static String bare(String text) {
        return BareText.bare(text);
    }

    /** A text without what does not count, and the way back. */
    private static final class BareText {
        private final StringBuilder bare = new StringBuilder();
        private final List<Integer> offsets = new ArrayList<>();

        BareText(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (counts(text.charAt(i))) {
                    bare.append(text.charAt(i));
                    offsets.add(i);
                }
            }
        }

        /** Where {@code words} begin, rather behind {@code near} than before it. */
        int find(String words, int near) {
            String first = words.substring(0, Math.min(ENOUGH, words.length()));
            int from = 0;
            while (from < offsets.size() && offsets.get(from) < near) {
                from++;
            }
            int at = bare.indexOf(first, from);
            at = at < 0 ? bare.indexOf(first) : at;
            return at < 0 || first.isEmpty() ? -1 : offsets.get(at);
        }

        static String bare(String text) {
            StringBuilder bare = new StringBuilder();
            text.chars().filter(c -> counts((char) c)).forEach(c -> bare.append((char) c));
            return bare.toString();
        }

        private static boolean counts(char c) {
            return !Character.isWhitespace(c) && "\u3000：:。，,【】".indexOf(c) < 0;
        }
    }
}
