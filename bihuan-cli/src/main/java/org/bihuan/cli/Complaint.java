package org.bihuan.cli;

import java.util.stream.Collectors;
import org.bihuan.text.reuse.ReuseIndexException;

/** What went wrong, as a line for a person. */
final class Complaint {
    private Complaint() {}

    static String of(Outcome.Refused refused, Phrases phrases) {
        String reasons =
                refused.reasons().stream()
                        .map(r -> r.in(phrases))
                        .collect(Collectors.joining(phrases.say("list.sentence")));
        return phrases.say("refused", Cells.harmless(refused.name()), reasons);
    }

    static String of(ReuseIndexException trouble, Phrases phrases) {
        String what = phrases.say("corpus." + CheckCommand.code(trouble.why()));
        String where = Cells.harmless(String.valueOf(trouble.file().getFileName()));
        String next = trouble.isDamage() ? phrases.say("corpus.rescue") : "";
        return phrases.say("refused", where, what) + next;
    }
}
