package org.bihuan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.Mistake;
import org.bihuan.framework.PackReader;
import org.bihuan.framework.PackReading;
import org.bihuan.framework.WordingFile;
import org.bihuan.framework.WordingReading;
import org.bihuan.reading.LineJoiner;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.ReadingWords;
import org.bihuan.reading.Reason;
import org.bihuan.reading.StatementReader;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.rules.RuleBook;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;

/** What holds for every input, however odd. */
final class Promises {
    private static final int SOME_WORDS = 2_000;
    private static final StatementReader READER =
            new StatementReader(
                    ReadingLimits.standard()
                            .withCharacters(100_000)
                            .withInflatedBytes(4_000_000, 4_000_000)
                            .withTime(Duration.ofSeconds(60)),
                    Clock.systemUTC());
    private static final OutlineParser PARSER = new OutlineParser();
    private static final Checker CHECKER = RuleBook.standard();
    private static final List<ReadingWords> WORDS =
            List.of(ReadingWords.in(Locale.CHINESE), ReadingWords.in(Locale.ENGLISH));
    private static final Expectations EXPECTED =
            new Expectations(
                    "any",
                    List.of(
                            new Expectations.Dimension(
                                    "a", "带头守护馆藏、管好每一件老物件", List.of("守护馆藏"), true),
                            new Expectations.Dimension("b", "带头服务读者、办好每一次借阅", List.of(), true)),
                    List.of(
                            new Expectations.Part(Role.CAUSES, "原因", Optional.empty()),
                            new Expectations.Part(
                                    Role.PRIOR_RECTIFICATION, "上年度", Optional.empty())),
                    Map.of(),
                    Set.of());

    private Promises() {}

    /** A file ends in a text that hangs together, or in a refusal that says why. */
    static void ofReading(byte[] file) {
        Reading reading = READER.read("any", file);
        switch (reading) {
            case Reading.Read read -> {
                ofText(read.text());
                for (String doubt : read.text().origin().doubts()) {
                    WORDS.forEach(w -> assertThat(w.doubt(doubt)).isNotEqualTo(doubt));
                }
                if (read.text().text().length() < 20_000) {
                    outline(read.text());
                }
            }
            case Reading.Refused refused -> {
                for (Reason reason : refused.reasons()) {
                    WORDS.forEach(w -> assertThat(w.say(reason)).isNotEqualTo(reason.key()));
                }
            }
        }
        assertThat(READER.read("any", file)).as("read again").isEqualTo(reading);
    }

    private static void ofText(SourceText source) {
        String text = source.text();
        assertThat(text).doesNotContain("\r").doesNotStartWith("\uFEFF");
        int end = -1;
        int number = 0;
        for (Paragraph paragraph : source.paragraphs()) {
            assertThat(paragraph.span().start()).isGreaterThan(end);
            assertThat(paragraph.number()).isGreaterThan(number);
            assertThat(source.slice(paragraph.span())).isNotBlank().doesNotContain("\n");
            end = paragraph.span().end();
            number = paragraph.number();
        }
    }

    /** Joining lines moves no letter and loses none but those of page numbers, kept aside. */
    static void ofJoining(String broken) {
        SourceText source = SourceText.ofPlain("any", broken);
        SourceText joined = LineJoiner.joined(source);
        ofText(joined);
        StringBuilder kept = new StringBuilder(joined.text());
        joined.asides().forEach(aside -> kept.append(aside.text()));
        assertThat(letters(kept.toString())).isEqualTo(letters(source.text()));
        assertThat(isWithin(unblank(joined.text()), unblank(source.text())))
                .as("letters in their order")
                .isTrue();
    }

    private static List<Integer> letters(String text) {
        return unblank(text).chars().sorted().boxed().toList();
    }

    private static String unblank(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }

    static void ofOutline(String text) {
        outline(SourceText.ofPlain("any", text));
    }

    private static Outline outline(SourceText source) {
        Outline outline = PARSER.parse(source);
        Set<String> ids = new HashSet<>();
        for (Section section : outline.sections()) {
            assertThat(ids.add(section.id())).isTrue();
            assertThat(source.slice(section.headingSpan())).contains(section.heading());
            assertThat(section.span().end()).isLessThanOrEqualTo(source.text().length());
            section.mark().ifPresent(m -> assertThat(source.slice(m.span())).isEqualTo(m.label()));
            section.parent()
                    .flatMap(outline::section)
                    .ifPresent(p -> assertThat(p.span().contains(section.span())).isTrue());
            assertThat(
                            section.parent().isEmpty()
                                    || outline.section(section.parent().get()).isPresent())
                    .isTrue();
        }
        for (Item item : outline.items()) {
            assertThat(ids.add(item.id())).isTrue();
            assertThat(source.slice(item.titleSpan())).isEqualTo(item.title());
            item.ordinal().ifPresent(m -> assertThat(source.slice(m.span())).isEqualTo(m.label()));
            if (!item.section().isEmpty()) {
                Section holder = outline.section(item.section()).orElseThrow();
                assertThat(holder.span().contains(item.span())).as(item + " in " + holder).isTrue();
            }
        }
        for (Span unplaced : outline.unplaced()) {
            assertThat(source.slice(unplaced)).isNotBlank();
        }
        assertThat(PARSER.parse(source)).as("parsed again").isEqualTo(outline);
        return outline;
    }

    static void ofChecking(String text) {
        SourceText source = SourceText.ofPlain("any", text);
        Outline outline = PARSER.parse(source);
        CheckReport report = CHECKER.check(source, outline, EXPECTED);
        for (Remark remark : report.remarks()) {
            source.slice(remark.span());
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                var card = CHECKER.cards().get(remark.rule());
                assertThat(card.message(remark, language)).isNotBlank();
            }
        }
        List<String> looked = new ArrayList<>(report.coverage().rulesRun());
        report.coverage().rulesNotRun().forEach(rule -> looked.add(rule.rule()));
        assertThat(looked).containsExactlyInAnyOrderElementsOf(CHECKER.cards().keySet());
        assertThat(CHECKER.check(source, outline, EXPECTED)).as("checked again").isEqualTo(report);
    }

    /** A pack is read, or every mistake has a place within it. */
    static void ofFrameworks(String yaml) {
        PackReading reading = PackReader.read("any.yaml", yaml);
        if (reading instanceof PackReading.Refused refused) {
            havePlaces(refused.mistakes());
        }
        assertThat(PackReader.read("any.yaml", yaml)).isEqualTo(reading);
    }

    /** A list is read, or every mistake has a place within it; what is read can be looked for. */
    static void ofWording(String file, String content) {
        WordingReading reading = WordingFile.read(file, content);
        switch (reading) {
            case WordingReading.Read(WordingPack pack) -> looksFor(pack, content);
            case WordingReading.Refused(List<Mistake> mistakes) -> havePlaces(mistakes);
        }
        // Patterns know no equality.
        assertThat(WordingFile.read(file, content)).hasSameClassAs(reading);
    }

    /** In a text that holds the words of the list and lets patterns go astray. */
    private static void looksFor(WordingPack pack, String content) {
        String words = content.substring(0, Math.min(content.length(), SOME_WORDS));
        SourceText source = SourceText.ofPlain("any", words + "\n" + "啊a1 ".repeat(200));
        CheckReport report = RuleBook.with(pack).check(source, PARSER.parse(source), EXPECTED);
        report.remarks().forEach(remark -> source.slice(remark.span()));
    }

    private static void havePlaces(List<Mistake> mistakes) {
        assertThat(mistakes).isNotEmpty();
        for (Mistake mistake : mistakes) {
            assertThat(mistake.line()).isPositive();
            assertThat(mistake.column()).isPositive();
        }
    }

    static void ofLiterals(String text, List<String> words) {
        List<String> wanted = words.stream().filter(w -> w.length() > 1).distinct().toList();
        if (wanted.isEmpty()) {
            return;
        }
        List<Literals.Found> found = new Literals(wanted).in(text);
        int end = 0;
        for (Literals.Found one : found) {
            assertThat(one.span().in(text)).isEqualTo(one.literal());
            assertThat(one.span().start()).isGreaterThanOrEqualTo(end);
            end = one.span().end();
        }
        boolean any = wanted.stream().anyMatch(text::contains);
        assertThat(!found.isEmpty()).as("anything found").isEqualTo(any);
        assertThat(new Literals(wanted).anyIn(text)).isEqualTo(any);
    }
}
