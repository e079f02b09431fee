package org.bihuan.testkit.fiction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.testkit.fiction.FictionalStatement.Planted;
import org.bihuan.testkit.fiction.FictionalStatement.Stretch;
import org.bihuan.testkit.fiction.FictionalStatement.Trap;

/** Writes a text and remembers what was planted where. */
final class Pen {
    final StringBuilder text = new StringBuilder();
    final List<Planted> planted = new ArrayList<>();
    final List<Trap> traps = new ArrayList<>();

    int at() {
        return text.length();
    }

    /** Writes words in which {@code {T05:…}} and {@code {!T05:…}} stand for plants and baits. */
    Stretch write(String words) {
        int start = at();
        int i = 0;
        while (i < words.length()) {
            int open = words.indexOf('{', i);
            if (open < 0) {
                text.append(words, i, words.length());
                break;
            }
            text.append(words, i, open);
            int colon = words.indexOf(':', open);
            int close = words.indexOf('}', colon);
            String codes = words.substring(open + 1, colon);
            int from = at();
            text.append(words, colon + 1, close);
            remember(codes, new Stretch(from, at()));
            i = close + 1;
        }
        return new Stretch(start, at());
    }

    private void remember(String codes, Stretch place) {
        if (codes.startsWith("!")) {
            traps.add(new Trap(codes.substring(1), place));
            return;
        }
        List<String> rules = List.of(codes.split("\\+", -1));
        plant(rules.getFirst(), Set.copyOf(rules.subList(1, rules.size())), List.of(place));
    }

    void plant(String rule, Set<String> fair, List<Stretch> places) {
        planted.add(new Planted(rule, new HashSet<>(fair), places, "", true));
    }

    /** A remark of this rule on this place may be made, and need not. */
    void allow(String rule, Stretch place) {
        planted.add(new Planted(rule, Set.of(), List.of(place), "", false));
    }

    void missing(String part) {
        planted.add(new Planted("S04", Set.of(), List.of(), part, true));
    }

    /** Words without the marks of plants. */
    static String bare(String words) {
        return words.replaceAll("\\{[^:}]*:", "").replace("}", "");
    }
}
