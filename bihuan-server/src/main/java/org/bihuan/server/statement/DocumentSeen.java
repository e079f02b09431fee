package org.bihuan.server.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.text.outline.Outline.DocumentKind;

/**
 * What kind of document a statement is taken for, and on whose word.
 *
 * @param code of the kind that it is measured as
 * @param recognised what the text itself tells, taken or not; only a kind that the framework has
 * @param said what a person said; it outweighs the text
 */
record DocumentSeen(String code, Optional<DocumentKind> recognised, Optional<Word> said) {

    /** Kinds that the library recognises, beside those that a framework has parts for. */
    static final List<String> KNOWN =
            List.of(
                    "individual",
                    "team",
                    "duty-report",
                    "rectification-report",
                    "circular",
                    "notice",
                    "minutes");

    /** Below this the text does not outweigh what the statement was filed as; percent. */
    private static final int SURE = 60;

    /**
     * @param by name of the person who said it
     */
    record Word(String code, String by, Instant at) {}

    /**
     * @param filed what it was filed as when it was begun
     */
    static DocumentSeen of(
            ReviewFramework framework,
            String filed,
            Optional<DocumentKind> recognised,
            Optional<Word> said) {
        List<String> choices = choices(framework);
        Optional<DocumentKind> known = recognised.filter(kind -> choices.contains(kind.code()));
        Optional<String> told =
                known.filter(kind -> kind.confidence() >= SURE).map(DocumentKind::code);
        return new DocumentSeen(said.map(Word::code).or(() -> told).orElse(filed), known, said);
    }

    /** Whether the text itself, not a person, made it so. */
    boolean byTheText() {
        return said.isEmpty() && recognised.filter(kind -> kind.code().equals(code)).isPresent();
    }

    /** What a person may say it is: the framework's own kinds; where it has none, all known. */
    static List<String> choices(ReviewFramework framework) {
        List<String> codes = framework.statements().stream().map(kind -> kind.code()).toList();
        return codes.isEmpty() ? KNOWN : codes;
    }
}
