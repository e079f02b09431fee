package org.bihuan.server.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.text.outline.Outline.DocumentKind;

/**
 * What kind of document a statement is taken for, and on whose word.
 *
 * @param code of the kind that it is measured as
 * @param recognised what the text itself tells, taken or not
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
        Optional<String> told =
                recognised
                        .filter(kind -> kind.confidence() >= SURE)
                        .map(DocumentKind::code)
                        .filter(choices(framework)::contains);
        return new DocumentSeen(
                said.map(Word::code).or(() -> told).orElse(filed), recognised, said);
    }

    /** Whether the text itself, not a person, made it so. */
    boolean byTheText() {
        return said.isEmpty() && recognised.filter(kind -> kind.code().equals(code)).isPresent();
    }

    /** What a person may say it is: the framework's own kinds first. */
    static List<String> choices(ReviewFramework framework) {
        List<String> codes = new ArrayList<>();
        framework.statements().forEach(kind -> codes.add(kind.code()));
        KNOWN.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes;
    }
}
