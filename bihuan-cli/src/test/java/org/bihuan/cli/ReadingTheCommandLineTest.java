package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.cli.Arguments.Check;
import org.bihuan.cli.Arguments.Format;
import org.bihuan.cli.Arguments.Help;
import org.bihuan.cli.Arguments.Output;
import org.bihuan.cli.Arguments.Reason;
import org.bihuan.cli.Arguments.Unusable;
import org.junit.jupiter.api.Test;

class ReadingTheCommandLineTest {

    @Test
    void filesAndOptionsMayStandInAnyOrder() {
        assertThat(parse("check", "a.txt", "--format", "json", "b.docx", "--lang=en"))
                .isEqualTo(
                        new Check(
                                List.of("a.txt", "b.docx"),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                new Output(Format.JSON, Optional.empty(), Optional.empty(), false),
                                Locale.ENGLISH));
    }

    @Test
    void whereTheReportsGoIsReadToo() {
        assertThat(
                        parse(
                                "check",
                                "材料",
                                "--out",
                                "报告",
                                "--xlsx=一览.xlsx",
                                "--quiet",
                                "--format",
                                "sarif"))
                .isInstanceOfSatisfying(
                        Check.class,
                        c ->
                                assertThat(c.output())
                                        .isEqualTo(
                                                new Output(
                                                        Format.SARIF,
                                                        Optional.of("报告"),
                                                        Optional.of("一览.xlsx"),
                                                        true)));
    }

    @Test
    void anOptionThatTakesNoValueRefusesOne() {
        assertThat(parse("check", "a.txt", "--quiet=yes"))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        u ->
                                assertThat(u.reasons())
                                        .containsExactly(
                                                new Reason("usage.no-value-wanted", "--quiet")));
    }

    @Test
    void afterTwoHyphensEverythingIsAFile() {
        assertThat(parse("check", "--", "--format"))
                .isInstanceOfSatisfying(
                        Check.class, c -> assertThat(c.files()).containsExactly("--format"));
    }

    @Test
    void nothingAtAllAsksForHelp() {
        assertThat(parse()).isEqualTo(new Help(Locale.CHINESE));
        assertThat(parse("check", "--help", "--lang", "en")).isEqualTo(new Help(Locale.ENGLISH));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThat(parse("check", "a.txt", "--fromat", "--format", "xml", "--lang"))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        u ->
                                assertThat(u.reasons())
                                        .containsExactly(
                                                new Reason("usage.unknown-option", "--fromat"),
                                                new Reason("usage.unknown-format", "xml"),
                                                new Reason("usage.no-value", "--lang")));
    }

    @Test
    void anUnknownOptionWithAValueDoesNotTurnTheValueIntoAFile() {
        assertThat(parse("check", "--frame=generic"))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        u ->
                                assertThat(u.reasons())
                                        .containsExactly(
                                                new Reason("usage.unknown-option", "--frame")));
    }

    @Test
    void aCheckWithoutFilesIsNotUsable() {
        assertThat(parse("check"))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        u ->
                                assertThat(u.reasons())
                                        .containsExactly(new Reason("usage.no-file", "")));
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertThat(parse("chekc", "a.txt"))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        u ->
                                assertThat(u.reasons())
                                        .containsExactly(
                                                new Reason("usage.unknown-command", "chekc")));
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(List.of(words), Locale.CHINESE);
    }
}
