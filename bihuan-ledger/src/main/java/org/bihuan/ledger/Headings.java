package org.bihuan.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.ledger.LedgerReading.Basis;

/** What headings of columns mean, after {@code columns.tsv}. */
final class Headings {
    private static final Map<String, Meaning> WORDS = new HashMap<>();

    static {
        for (List<String> line : DataLines.of("columns.tsv")) {
            Meaning meaning =
                    Meaning.valueOf(line.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
            for (String word : line.subList(1, line.size())) {
                WORDS.put(folded(word), meaning);
            }
        }
    }

    record Match(Meaning meaning, Basis basis) {
        static final Match NONE = new Match(Meaning.OTHER, Basis.NONE);
    }

    /**
     * The meaning of one heading, without regard to blanks, line breaks and what is in brackets.
     */
    static Match match(String heading) {
        String folded = folded(heading);
        if (folded.isEmpty()) {
            return Match.NONE;
        }
        Meaning whole = WORDS.get(folded);
        if (whole != null) {
            return new Match(whole, Basis.HEADING);
        }
        if (folded.length() > 20) {
            return Match.NONE;
        }
        String best = "";
        for (String word : WORDS.keySet()) {
            // Of two words of one length the later one names the thing: 责任人及完成时限.
            boolean better =
                    word.length() > best.length()
                            || (word.length() == best.length()
                                    && folded.lastIndexOf(word) > folded.lastIndexOf(best));
            // One letter alone, as the # of a number's column, is part of too much.
            if (word.length() > 1 && better && holds(folded, word)) {
                best = word;
            }
        }
        return best.isEmpty()
                ? Match.NONE
                : new Match(WORDS.getOrDefault(best, Meaning.OTHER), Basis.PART_OF_HEADING);
    }

    /** English words must stand whole: "unit" is no part of "community". */
    private static boolean holds(String folded, String word) {
        return word.charAt(0) < 0x80
                ? (" " + folded + " ").contains(" " + word + " ")
                : folded.contains(word);
    }

    static String folded(String heading) {
        String bare = heading.replaceAll("[（(【\\[][^（(）)】\\]]*[）)】\\]]", "");
        boolean latin = bare.chars().allMatch(c -> c < 0x3000);
        String parted = bare.replaceAll(latin ? "\\s+" : "[\\s\\u3000]+", latin ? " " : "");
        return parted.replaceAll("[:：*＊、/]", "").strip().toLowerCase(Locale.ROOT);
    }

    private Headings() {}
}
