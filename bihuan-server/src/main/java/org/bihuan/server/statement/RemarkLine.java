package org.bihuan.server.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Tone;
import org.bihuan.server.weighing.RuleWeight;
import org.bihuan.text.check.Remark.Severity;

/**
 * A remark as the page prints it, words in the language of the reader.
 *
 * @param place what the form sends back, so that a word never lands on another remark
 * @param quote empty for a remark on the whole text
 * @param shown whether its place is marked in the text beside it
 * @param formerly a word that does not hold any more, because the words here were changed
 * @param weighed what the unit decided about the weight of this rule
 * @param typed the reason as typed in a form that was refused; else what was said formerly
 */
public record RemarkLine(
        int number,
        Severity severity,
        String rule,
        String title,
        String message,
        String why,
        String quote,
        List<String> replacements,
        boolean shown,
        String place,
        Optional<Said> said,
        Optional<Said> formerly,
        Optional<RuleWeight> weighed,
        String typed) {
    public RemarkLine {
        replacements = List.copyOf(replacements);
    }

    /** Somebody's word that this is not a fault. */
    public record Said(
            String id,
            String rule,
            String quote,
            String reason,
            String by,
            Instant at,
            int version) {
        static Said of(Dismissal dismissal) {
            return new Said(
                    dismissal.id().toString(),
                    dismissal.rule(),
                    dismissal.quote(),
                    dismissal.reason(),
                    dismissal.by(),
                    dismissal.at(),
                    dismissal.version());
        }
    }

    public Tone tone() {
        return said.isPresent() ? Tone.IDLE : toneOf(severity);
    }

    /** Key of the word beside the shape. */
    public String word() {
        return said.isPresent()
                ? "statement.severity.dismissed"
                : "judging.severity." + RemarkFilter.word(severity);
    }

    public static Tone toneOf(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.SOON;
            case NOTE -> Tone.NOTE;
        };
    }
}
