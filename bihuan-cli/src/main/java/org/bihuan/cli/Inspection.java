package org.bihuan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.rules.RuleBook;
import org.bihuan.text.wording.WordingPack;

/**
 * One file in, one {@link Outcome} out; the framework is settled here when nobody named one. Safe
 * for use by many threads.
 */
final class Inspection {
    private final FileTexts texts;
    private final Checker checker = RuleBook.standard();
    private final OutlineParser parser = new OutlineParser();
    private final Frameworks frameworks;
    private final Optional<FrameworkChoice> asked;
    private final Optional<String> kind;
    private final WordingPack own;
    private final Locale language;
    private final Map<ReviewFramework, Checker> checkers = new ConcurrentHashMap<>();

    /** A framework may bring wording of its own, and what the user brings outweighs that. */
    private Checker checkerFor(ReviewFramework framework) {
        return framework.wording().rows().isEmpty() && own.rows().isEmpty()
                ? checker
                : checkers.computeIfAbsent(framework, f -> RuleBook.with(f.wording(), own));
    }

    /** Every rule's card, by rule id; known before the first file is read. */
    Map<String, Card> cards() {
        return checker.cards();
    }

    /**
     * @param room for all files but plain text
     * @param asked empty: chosen by the headings of each file
     * @param kind known to {@code asked} when both are given
     * @param own wording packs of the user's own
     */
    Inspection(
            ReadingRoom room,
            Frameworks frameworks,
            Optional<FrameworkChoice> asked,
            Optional<String> kind,
            WordingPack own,
            Locale language) {
        this.texts = new FileTexts(room);
        this.frameworks = frameworks;
        this.asked = asked;
        this.kind = kind;
        this.own = own;
        this.language = language;
    }

    /** Never throws because of a file: what goes wrong with one is told, and the others go on. */
    Outcome of(Input input) {
        try {
            return switch (texts.of(input)) {
                case FileTexts.Nothing nothing -> nothing.refused();
                case FileTexts.Text text -> check(input, text.bytes(), text.text());
            };
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError bug) {
            return new Outcome.Refused(
                    input.given(),
                    input.relative(),
                    Exit.FAILED,
                    List.of(Outcome.Reason.of("failed.bug", bug.toString())));
        }
    }

    private Outcome check(Input input, Outcome.Bytes bytes, SourceText source) {
        Outline outline = parser.parse(source);
        FrameworkChoice choice =
                asked.orElseGet(() -> FrameworkChoice.byHeadings(frameworks, outline));
        StatementKind statement =
                kind.flatMap(choice.framework()::kind)
                        .orElseGet(() -> choice.framework().kindOf(outline));
        CheckReport report =
                checkerFor(choice.framework())
                        .check(
                                source,
                                outline,
                                choice.framework().expectations(statement.code(), language));
        return new Outcome.Checked(
                input.relative(), bytes, report, choice, statement, checker.cards());
    }
}
