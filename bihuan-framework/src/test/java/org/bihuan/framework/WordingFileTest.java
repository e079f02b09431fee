package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.rules.RuleBook;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingFileTest {
    private static final String PRH =
            """
            version: 1
            rules:
              - expected: 馆藏库
                pattern: 馆臧库
                prh: 馆里统一用“馆藏库”。
              - expected: 第$1展厅
                patterns:
                  - /第 (\\d) 展厅/
                  - 展览$1厅
                specs:
                  - from: 第 3 展厅
                    to: 第3展厅
              - expected: 值班员
                pattern: /(老)?值班小哥/
                regexpMustEmpty: $1
              - expected: Word
                options:
                  wordBoundary: true
            """;

    private static final String VALE_SWAP =
            """
            extends: substitution
            message: "Use '%s' instead of '%s'."
            level: suggestion
            nonword: true
            swap:
              馆臧库: 馆藏库
              展(览|示)间: 展厅|展室
            exceptions:
              - 东展览间
            """;

    private static final String VALE_TOKENS =
            """
            extends: existence
            message: 馆里不这样说
            level: error
            tokens:
              - 值班小[哥弟]
            """;

    @Test
    void prhRulesAreFoundWithWhatToWrite() {
        CheckReport report = check("own.yml", PRH, "馆臧库在第 3 展厅，值班小哥用word写字，老值班小哥用Word写字，MSWord也有。");

        assertThat(said(report)).containsExactly("馆臧库→馆藏库", "第 3 展厅→第3展厅", "值班小哥→值班员", "word→Word");
        assertThat(report.remarks().getFirst().arguments()).contains("馆里统一用“馆藏库”。");
    }

    @Test
    void valeSubstitutionsAreFoundWithTheirLevelAndExceptions() {
        CheckReport report = check("own.yaml", VALE_SWAP, "馆臧库旁边是展览间，东展览间上了锁。");

        assertThat(said(report)).containsExactly("馆臧库→馆藏库", "展览间→");
        assertThat(report.remarks()).extracting(Remark::severity).containsOnly(Severity.NOTE);
        assertThat(report.remarks().get(1).arguments()).contains("展厅、展室");
    }

    @Test
    void valeTokensAreFound() {
        CheckReport report = check("own.yml", VALE_TOKENS, "值班小哥和值班小弟都在。");

        assertThat(said(report)).containsExactly("值班小哥→", "值班小弟→");
        assertThat(report.remarks()).extracting(Remark::severity).containsOnly(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rules:\\n  - pattern: 甲;MISSING_KEY;2",
                "rules:\\n  - expected: 甲乙\\n    pattern: /(a+)+/;PATTERN_NESTED;3",
                "rules:\\n  - expected: 甲乙\\n    pattern: /(a/;PATTERN_BROKEN;3",
                "rules:\\n  - expected: 甲乙\\n    pattern: 甲丙\\n    specs:\\n      - {from: 甲丙, to: 甲丁};NOT_ALLOWED;5",
                "rules: []\\nimports: [other.yml];NOT_ALLOWED;2",
                "rules:\\n  - expected: 甲乙\\n    patern: 甲丙;UNKNOWN_KEY;3",
                "extends: occurrence\\nmax: 3;NOT_ALLOWED;1",
                "extends: substitution;MISSING_KEY;1",
                "extends: substitution\\nswap:\\n  (a+)+: b;PATTERN_NESTED;3",
                "extends: existence\\nlevel: loud\\ntokens: [甲乙];NOT_ALLOWED;2",
                "words: [甲];NOT_ALLOWED;1",
                "rules: [;YAML_BRACKET_OPEN;1"
            })
    void aMistakeIsToldWithItsLine(String yaml, Kind kind, int line) {
        WordingReading reading = WordingFile.read("own.yml", yaml.replace("\\n", "\n"));

        assertThat(((WordingReading.Refused) reading).mistakes())
                .anySatisfy(mistake -> {
                    assertThat(mistake.kind()).isEqualTo(kind);
                    assertThat(mistake.line()).isEqualTo(line);
                    assertThat(mistake.file()).isEqualTo("own.yml");
                });
    }

    @Test
    void linesOfOurOwnAreReadUnderAnyOtherName() {
        CheckReport report = check("本单位.pack", "own\t值班小哥\tinstead=值班员\n", "值班小哥在。");

        assertThat(said(report)).containsExactly("值班小哥→值班员");
        assertThat(WordingFile.read("本单位.pack", "\nslap\t甲\n"))
                .isInstanceOfSatisfying(
                        WordingReading.Refused.class,
                        refused -> {
                            Mistake mistake = refused.mistakes().getFirst();
                            assertThat(mistake.line()).isEqualTo(2);
                            assertThat(mistake.kind()).isEqualTo(Kind.UNKNOWN_KEY);
                            assertThat(mistake.allowed()).contains("slip", "term");
                        });
    }

    @Test
    void aFrameworkMayBringLinesOfItsOwn() throws IOException {
        String generic = generic();

        PackReading reading =
                PackReader.read("own.yaml", generic + "\nwording: |\n  term\t馆臧室\n  off\tW05\n");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        PackReading.Read.class,
                        read -> assertThat(read.framework().wording().rows(Row.class)).hasSize(2));
    }

    @Test
    void aMistakeInTheLinesOfAFrameworkHasTheLineOfTheFile() throws IOException {
        String generic = generic();
        int lines = (int) generic.lines().count();

        PackReading reading =
                PackReader.read("own.yaml", generic + "\nwording: |\n  term\t馆臧室\n  slap\t甲\n");

        assertThat(((PackReading.Refused) reading).mistakes())
                .extracting(Mistake::line)
                .containsExactly(lines + 3);
    }

    private static String generic() throws IOException {
        return Files.readString(Path.of("../frameworks/generic.yaml")).stripTrailing();
    }

    private static CheckReport check(String file, String content, String text) {
        WordingPack pack = ((WordingReading.Read) WordingFile.read(file, content)).pack();
        return RuleBook.with(pack).check(SourceText.ofPlain("own", text), Expectations.none());
    }

    private static List<String> said(CheckReport report) {
        return report.remarks().stream()
                .filter(r -> r.rule().equals("W06"))
                .map(r -> report.source().slice(r.span()) + "→" + String.join("", r.replacements()))
                .toList();
    }
}
