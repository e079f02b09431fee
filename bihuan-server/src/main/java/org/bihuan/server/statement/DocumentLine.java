package org.bihuan.server.statement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.page.Said;
import org.bihuan.text.outline.Outline.DocumentKind;

/**
 * The kind of document as the page tells it.
 *
 * @param confidence percent; empty where the text did not tell
 * @param recognised what the text itself tells, where a person said otherwise
 * @param said by whom and when, where a person said it
 */
public record DocumentLine(
        Said name,
        Optional<Integer> confidence,
        Optional<Said> recognised,
        Optional<By> said,
        List<Option> choices) {

    public record By(String name, Instant at) {}

    public record Option(String code, Said name, boolean current) {}

    static DocumentLine of(ReviewFramework framework, DocumentSeen seen, Locale language) {
        Optional<DocumentKind> told = seen.recognised();
        return new DocumentLine(
                name(framework, seen.code(), language),
                seen.byTheText() ? told.map(DocumentKind::confidence) : Optional.empty(),
                told.filter(kind -> !kind.code().equals(seen.code()))
                        .map(kind -> name(framework, kind.code(), language)),
                seen.said().map(word -> new By(word.by(), word.at())),
                DocumentSeen.choices(framework).stream()
                        .map(code ->
                                new Option(
                                        code,
                                        name(framework, code, language),
                                        code.equals(seen.code())))
                        .toList());
    }

    /** A framework has names of its own for the kinds it knows. */
    private static Said name(ReviewFramework framework, String code, Locale language) {
        return framework
                .kind(code)
                .map(kind -> Said.of("statement.document.named", kind.name().in(language)))
                .orElseGet(() ->
                        Said.of(
                                DocumentSeen.KNOWN.contains(code)
                                        ? "judging.document." + code
                                        : "judging.document.other"));
    }
}
