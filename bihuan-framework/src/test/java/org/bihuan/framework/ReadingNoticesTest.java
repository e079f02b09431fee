package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.framework.notice.NoticeReader;
import org.bihuan.framework.notice.NoticeReading;
import org.bihuan.framework.notice.Proposal;
import org.bihuan.framework.notice.Proposal.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up notices of many shapes, each with the key that a careful reader wrote for it. */
class ReadingNoticesTest {
    private static final Path NOTICES = Path.of("src/test/resources/notices");

    private final NoticeReader reader = new NoticeReader(Frameworks.shipped());

    static Stream<Path> notices() throws IOException {
        try (Stream<Path> files = Files.list(NOTICES)) {
            return files.filter(p -> p.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("notices")
    void everythingInTheKeyIsReadAndNothingElse(Path notice) throws IOException {
        NoticeReading reading = reader.read(Files.readString(notice));

        assertThat(told(reading))
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(Path.of(notice.toString().replace(".txt", ".key"))));
    }

    @ParameterizedTest
    @MethodSource("notices")
    void everyProposalQuotesTheTextAtItsPlace(Path notice) throws IOException {
        String text = Files.readString(notice);

        assertThat(reader.read(text).proposals())
                .allSatisfy(p ->
                        assertThat(text.substring(p.span().start(), p.span().end()))
                                .isEqualTo(p.quoted()));
    }

    @Test
    void whatWasNotFoundIsSaid() throws IOException {
        NoticeReading reading =
                reader.read(Files.readString(NOTICES.resolve("7-nothing-to-find.txt")));

        assertThat(reading.missing()).containsExactlyInAnyOrder(NoticeReading.Sought.values());
        assertThat(reader.read("").proposals()).isEmpty();
    }

    private static List<String> told(NoticeReading reading) {
        List<String> lines = new ArrayList<>();
        reading.proposals().forEach(p -> lines.add(told(p.value())));
        reading.nearest()
                .ifPresent(n -> lines.add("nearest " + n.framework().id() + " " + n.shared()));
        return lines;
    }

    private static String told(Proposal.Value value) {
        return switch (value) {
            case Proposal.Period p -> "period " + p.year();
            case Proposal.Theme t -> "theme " + t.words();
            case Proposal.Dimension d -> "dimension " + d.title();
            case Proposal.Dated d -> code(d.bound()) + " " + about(d.about()) + " " + day(d.day());
            case Proposal.Between b ->
                    "between " + about(b.about()) + " " + day(b.from()) + " " + day(b.until());
            case Proposal.Relative r ->
                    "relative "
                            + about(r.about())
                            + " "
                            + r.count()
                            + " "
                            + code(r.unit())
                            + (r.before() ? " before " : " after ")
                            + code(r.from());
            case Proposal.Attendance a ->
                    "attendance "
                            + a.numerator()
                            + "/"
                            + a.denominator()
                            + (a.above() ? " above" : "");
            case Proposal.Quota q -> "quota " + code(q.thing()) + " " + q.least();
        };
    }

    private static String about(Optional<StepKind> about) {
        return about.map(ReadingNoticesTest::code).orElse("-");
    }

    private static String day(Day day) {
        return day.year().map(String::valueOf).orElse("?")
                + "-%02d-%02d".formatted(day.month(), day.day());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
