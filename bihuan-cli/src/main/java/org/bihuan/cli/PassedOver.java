package org.bihuan.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a folder holds and nobody tried to read, counted and said; never silently dropped. */
final class PassedOver {

    enum Why {
        /** Its name begins with a dot. */
        HIDDEN,
        /** A word processor keeps it beside a document that is open. */
        LOCK,
        /** Pictures, tables, programs: by its name no written document. */
        OTHER_KIND,
        /** A link to a folder, a device: nothing that ends. */
        NO_FILE,
        /** The folder that receives the reports. */
        OWN_REPORTS
    }

    private final Map<Why, Integer> counts = new EnumMap<>(Why.class);
    private final TreeMap<String, Integer> endings = new TreeMap<>();

    void add(Why why) {
        counts.merge(why, 1, Integer::sum);
    }

    /**
     * @param ending of the name, with its dot; empty when it has none
     */
    void addOtherKind(String ending) {
        add(Why.OTHER_KIND);
        endings.merge(ending, 1, Integer::sum);
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One sentence; empty when nothing was passed over. */
    String in(Phrases phrases) {
        if (counts.isEmpty()) {
            return "";
        }
        String reasons =
                counts.entrySet().stream()
                        .map(e -> reason(e.getKey(), e.getValue(), phrases))
                        .collect(Collectors.joining(phrases.say("list.word")));
        return phrases.say("passed-over", count(), reasons);
    }

    private String reason(Why why, int count, Phrases phrases) {
        String words = phrases.say("passed-over." + CheckCommand.code(why), count);
        if (why != Why.OTHER_KIND) {
            return words;
        }
        String kinds =
                endings.entrySet().stream()
                        .map(e -> ending(e.getKey(), phrases) + " " + e.getValue())
                        .collect(Collectors.joining(phrases.say("list.word")));
        return phrases.say("passed-over.kinds", words, kinds);
    }

    private static String ending(String ending, Phrases phrases) {
        return ending.isEmpty() ? phrases.say("passed-over.no-ending") : ending;
    }
}
