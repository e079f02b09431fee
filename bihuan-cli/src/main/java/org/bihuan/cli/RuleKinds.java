package org.bihuan.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The families of rules: the letter that a rule's id begins with. */
final class RuleKinds {
    /** As the catalogue has them: structure, content, links, measures, wording, text. */
    private static final String ORDER = "SCLMWT";

    private RuleKinds() {}

    /** Of the rules that exist, in the order of the catalogue; unknown ones last. */
    static List<Character> of(Set<String> rules) {
        return rules.stream()
                .map(rule -> rule.charAt(0))
                .distinct()
                .sorted(Comparator.comparingInt(RuleKinds::place).thenComparing(k -> k))
                .toList();
    }

    /** A word for people; a family that has none yet is called by its letter. */
    static String name(char kind, Phrases phrases) {
        String letter = String.valueOf(kind);
        return phrases.find("judging.kind." + letter.toLowerCase(Locale.ROOT)).orElse(letter);
    }

    private static int place(char kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.length() : place;
    }
}
