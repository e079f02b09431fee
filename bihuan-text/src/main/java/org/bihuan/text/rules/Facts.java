package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.wording.CharBits;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * Typed detectors: where a stretch of text says when, where, on which work, concerning whom, how
 * many, and what was seen to be done. Words that every statement uses (群众, 基层, 工作, 学习) are evidence
 * of nothing. What counts is data: words, units after a number, endings after a name; one pass.
 */
final class Facts {
    /** What a concrete statement can say. */
    enum Kind {
        WHEN,
        WHERE,
        WORK,
        WHO,
        NUMBER,
        BEHAVIOUR;

        /** Its name on cards. */
        private final String word = "@" + name().toLowerCase(Locale.ROOT);

        String word() {
            return word;
        }
    }

    /** One piece of evidence and the words that are it. */
    record Evidence(Kind kind, Span span) {}

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_QUOTE = 16;
    private static final int REACH = 8;

    private static final Map<String, Kind> KINDS = new HashMap<>();
    private static final Literals WORDS = words();

    /** Where any evidence can begin. */
    private static final CharBits BEGINNINGS =
            CharBits.of("《“某小老", "0123456789０１２３４５６７８９", Numbers.NUMERALS).and(WORDS);

    /** Of people, households and units. */
    private static final CharBits CLASSIFIERS = CharBits.of("名位户家所起");

    private static final Literals QUOTED_WORKS = literals("quoted-works");
    private static final Literals COUNTED_PEOPLE = literals("counted-people");
    private static final Numbers NUMBERS = new Numbers();

    private Facts() {}

    private static Literals words() {
        put("when", Kind.WHEN);
        put("quantities", Kind.NUMBER);
        put("behaviours", Kind.BEHAVIOUR);
        put("sayings", Kind.BEHAVIOUR);
        put("works", Kind.WORK);
        put("named-works", Kind.WORK);
        put("people", Kind.WHO);
        put("people-titles", Kind.WHO);
        List<String> words = new ArrayList<>(KINDS.keySet());
        words.addAll(list("no-facts"));
        return new Literals(words);
    }

    private static void put(String file, Kind kind) {
        list(file).forEach(word -> KINDS.put(word, kind));
    }

    private static Literals literals(String file) {
        return new Literals(list(file));
    }

    private static List<String> list(String file) {
        return DataLines.words(Facts.class, "words/" + file + ".txt");
    }

    /** Two kinds make a fact; a number earns nothing by itself. */
    static boolean concrete(Set<Kind> kinds) {
        return kinds.size() >= 2;
    }

    static Set<Kind> kinds(Collection<Evidence> evidence) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        evidence.forEach(e -> kinds.add(e.kind()));
        return kinds;
    }

    /** In reading order, occasions and places last. */
    static List<Evidence> in(String text, Span where) {
        List<Evidence> evidence = new ArrayList<>();
        Literals.Along words = WORDS.along(text, where);
        int i = where.start();
        while (i < where.end()) {
            i =
                    BEGINNINGS.has(text.charAt(i))
                            ? Math.max(i + 1, at(text, i, where, words, evidence))
                            : i + 1;
        }
        Occasions.in(text, where).ifPresent(span -> evidence.add(new Evidence(Kind.WHEN, span)));
        Places.in(text, where).ifPresent(span -> evidence.add(new Evidence(Kind.WHERE, span)));
        return evidence;
    }

    /** What begins at {@code i}; returns where to go on. */
    private static int at(
            String text, int i, Span where, Literals.Along words, List<Evidence> out) {
        char c = text.charAt(i);
        if (c == '《' || c == '“') {
            return quoted(text, i, where, out);
        }
        if (c == '某' && Chars.han(Chars.before(text, i)) && i > where.start()) {
            out.add(new Evidence(Kind.WHO, new Span(i - 1, i + 1)));
        }
        if ((c == '小' || c == '老') && Names.at(text, i, where)) {
            out.add(new Evidence(Kind.WHO, new Span(i, i + 2)));
        }
        String word = words.at(i);
        Kind kind = word.isEmpty() ? null : KINDS.get(word);
        if (kind != null && fits(text, i, word, where)) {
            out.add(new Evidence(kind, new Span(i, i + word.length())));
            return i + word.length();
        }
        if (kind == null && !word.isEmpty()) {
            return i + word.length();
        }
        boolean number = Chars.digit(c) || Numbers.numeral(c);
        return number ? number(text, i, where, out) : i + 1;
    }

    /** 工程 and 师傅 need a name before them, 说 needs quoted words after it. */
    private static boolean fits(String text, int i, String word, Span where) {
        if (Names.NAMED.contains(word)) {
            return i - 2 >= where.start()
                    && Chars.han(text.charAt(i - 1))
                    && Chars.han(text.charAt(i - 2));
        }
        return !word.equals("一半") || "每第统".indexOf(Chars.before(text, i)) < 0;
    }

    private static int quoted(String text, int i, Span where, List<Evidence> out) {
        boolean title = text.charAt(i) == '《';
        int most = Math.min(where.end(), i + 2 + (title ? LONGEST_TITLE : LONGEST_QUOTE));
        for (int end = i + 1; end < most; end++) {
            if (text.charAt(end) == (title ? '》' : '”')) {
                boolean named = end - i > 2;
                boolean work =
                        title
                                || !QUOTED_WORKS.at(text, end + 1, where.end()).isEmpty()
                                || Chars.at(text, end + 1) == '案';
                if (named && work) {
                    out.add(new Evidence(Kind.WORK, new Span(i, end + 1)));
                    return end + 1;
                }
                return i + 1;
            }
        }
        return i + 1;
    }

    private static int number(String text, int i, Span where, List<Evidence> out) {
        int end = i;
        boolean digits = Chars.digit(text.charAt(i));
        while (end < where.end()
                && (digits ? Chars.digit(text.charAt(end)) : Numbers.numeral(text.charAt(end)))) {
            end++;
        }
        Span run = new Span(i, end);
        if (digits) {
            out.add(new Evidence(Kind.NUMBER, run));
        }
        for (Kind kind : NUMBERS.kinds(text, run, where)) {
            out.add(new Evidence(kind, new Span(i, Math.min(where.end(), end + 1))));
        }
        if (counted(text, Chars.pastBlanks(text, end, where.end()), where)) {
            out.add(new Evidence(Kind.WHO, new Span(i, Math.min(where.end(), end + 1))));
        }
        return end;
    }

    /** 3家单位, 一名发展对象: a classifier of people or units, and before long who they are. */
    private static boolean counted(String text, int end, Span where) {
        int unit = Chars.at(text, end) == '多' ? end + 1 : end;
        if (unit >= where.end() || !CLASSIFIERS.has(text.charAt(unit))) {
            return false;
        }
        for (int i = unit + 1; i <= Math.min(where.end() - 1, unit + 1 + REACH); i++) {
            if (!COUNTED_PEOPLE.at(text, i, where.end()).isEmpty()
                    || "村队户案".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            if ("，。；的".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }
}
