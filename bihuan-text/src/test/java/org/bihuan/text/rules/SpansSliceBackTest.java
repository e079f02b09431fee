package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.testkit.fiction.FictionalStatement;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place that a report names, cut out of the text, is what the report says of it. */
class SpansSliceBackTest {
    private static final int MADE = 150;
    private final Checker checker = RuleBook.standard();

    static Stream<SourceText> statements() {
        return Stream.concat(
                KeyedStatement.shipped().stream().map(s -> SourceText.ofPlain(s.name(), s.text())),
                LongStream.rangeClosed(1, MADE)
                        .mapToObj(FictionalStatement::of)
                        .map(s -> SourceText.ofPlain("seed " + s.seed(), s.text())));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void sectionsItemsAndRemarksAreCutOutOfTheTextAsTheySay(SourceText source) {
        CheckReport report =
                checker.check(
                        source,
                        new Expectations(
                                "spans",
                                List.of(),
                                List.of(new Expectations.Part(Role.CAUSES, "原因", Optional.empty())),
                                Map.of(),
                                Set.of()));

        Outline outline = report.outline();
        outline.front().forEach(line -> whole(source, line.span()));
        outline.opening().ifPresent(span -> whole(source, span));
        outline.unplaced().forEach(span -> whole(source, span));
        outline.sections().forEach(section -> section(source, outline, section));
        outline.items().forEach(item -> item(source, outline, item));
        report.remarks().forEach(remark -> remark(source, remark));
    }

    private static void section(SourceText source, Outline outline, Section section) {
        whole(source, section.span());
        assertThat(source.slice(section.headingSpan())).contains(section.heading());
        assertThat(section.span().contains(section.headingSpan()) || section.span().isEmpty())
                .isTrue();
        section.mark().ifPresent(mark -> mark(source, mark, section.headingSpan()));
        section.parent()
                .ifPresent(id ->
                        assertThat(
                                        outline.section(id)
                                                .orElseThrow()
                                                .span()
                                                .contains(section.span()))
                                .isTrue());
    }

    private static void item(SourceText source, Outline outline, Item item) {
        whole(source, item.span());
        assertThat(source.slice(item.titleSpan())).isEqualTo(item.title());
        assertThat(item.titleSpan().start()).isGreaterThanOrEqualTo(item.span().start());
        item.ordinal()
                .ifPresent(mark -> assertThat(source.slice(mark.span())).isEqualTo(mark.label()));
        if (!item.section().isEmpty()) {
            assertThat(outline.section(item.section()).orElseThrow().span().contains(item.span()))
                    .as(item + " in its section")
                    .isTrue();
        }
    }

    private static void mark(SourceText source, Mark mark, Span heading) {
        assertThat(source.slice(mark.span())).isEqualTo(mark.label());
        assertThat(heading.contains(mark.span())).isTrue();
    }

    /** No place begins or ends within a character, or with a blank. */
    private static void whole(SourceText source, Span span) {
        String words = source.slice(span);
        assertThat(words).isNotBlank();
        assertThat(Character.isLowSurrogate(words.charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(words.charAt(words.length() - 1))).isFalse();
    }

    private static void remark(SourceText source, Remark remark) {
        assertThat(remark.span().end()).isLessThanOrEqualTo(source.text().length());
        if (!remark.replacements().isEmpty()) {
            assertThat(remark.replacements()).doesNotContain(source.slice(remark.span()));
        }
    }
}
