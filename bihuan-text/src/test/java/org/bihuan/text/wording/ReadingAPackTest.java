package org.bihuan.text.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.wording.WordingPack.Mistake;
import org.bihuan.text.wording.WordingPack.Mistake.Kind;
import org.bihuan.text.wording.WordingPack.Reading;
import org.bihuan.text.wording.WordingPack.Row;
import org.bihuan.text.wording.WordingPack.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAPackTest {
    private static final String PACK =
            """
            \uFEFF# 云岭县文化馆

            slip\t馆臧\tright=馆藏|收藏\tnot-after=老\tnot-before=品
            wording\t“守一件、懂一件”\twrong=懂一件、守一件\tfrom=2019-03\tuntil=2024-12\tsure=no\tsource=馆训
            apart\t清点|登记|上架
            both\t清点\tother=点清
            positive\t稳中求进\tsource=公报
            meeting\t馆庆大会\tfrom=2020-05\tadopted=馆章|馆训
            plenums\t三届\tlast=4
            old-name\t文化站\tnow=文化馆\tuntil=2018-03
            era\t搬库攻坚\tuntil=2021-12
            old-rule\t值班办法（试行）\tby=值班办法\tuntil=2020-01
            twice\t超过\tthen=以上|之上\twithin=6\tnumber=yes
            own\t小哥\tinstead=值班员\tnote=馆里统一\tweight=note
            term\t馆臧室
            remit\t馆藏
            weight\tT01\tis=note
            off\tW05
            """;

    @Test
    void everyKindOfLineBecomesARow() {
        WordingPack pack = read(PACK);

        assertThat(pack.rows(Row.class)).hasSize(16);
        assertThat(pack.rows(Row.Slip.class))
                .containsExactly(
                        new Row.Slip("馆臧", List.of("馆藏", "收藏"), List.of("老"), List.of("品"), ""));
        assertThat(pack.rows(Row.Wording.class))
                .containsExactly(
                        new Row.Wording(
                                "“守一件、懂一件”",
                                List.of("懂一件、守一件"),
                                "",
                                new Validity(
                                        Optional.of(YearMonth.of(2019, 3)),
                                        Optional.of(YearMonth.of(2024, 12))),
                                false,
                                "馆训"));
        assertThat(pack.rows(Row.Twice.class))
                .containsExactly(new Row.Twice("超过", List.of("以上", "之上"), 6, true, ""));
        assertThat(pack.rows(Row.Weight.class)).containsExactly(new Row.Weight("T01", "note"));
        assertThat(pack.rows(Row.Own.class).getFirst().weight()).contains("note");
    }

    @Test
    void lineEndsOfEverySystemAreTheSame() {
        assertThat(read(PACK.replace("\n", "\r\n")).rows(Row.class)).hasSize(16);
        assertThat(read(PACK.replace("\n", "\r")).rows(Row.class)).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "slap\t馆臧;UNKNOWN_KIND;slap",
                "slip\t馆臧\twrite=馆藏\tright=馆藏;UNKNOWN_CELL;write",
                "slip\t馆臧\tright=馆藏\tright=收藏;DUPLICATE;right",
                "slip\t馆臧;MISSING;right=",
                "slip;MISSING;slip",
                "slip\t臧\tright=藏;NOT_ALLOWED;臧",
                "wording\t守一件\twrong=守一件;NOT_ALLOWED;守一件",
                "wording\t守一件;MISSING;wrong=",
                "wording\t守一件、懂一件\tanchor=讲一件;NOT_ALLOWED;讲一件",
                "wording\t守一件\twrong=守二件\tfrom=2021年;NOT_ALLOWED;2021年",
                "wording\t守一件\twrong=守二件\tsure=maybe;NOT_ALLOWED;maybe",
                "apart\t清点;NOT_ALLOWED;清点",
                "apart\t清点|登;NOT_ALLOWED;登",
                "plenums\t三届\tlast=many;NOT_ALLOWED;many",
                "plenums\t三届;MISSING;last=",
                "era\t搬库攻坚;MISSING;until=",
                "weight\tT01\tis=heavy;NOT_ALLOWED;heavy",
                "weight\tT01;MISSING;is=",
                "off\tT1x;NOT_ALLOWED;T1x",
                "own\t小哥\tweight=heavy;NOT_ALLOWED;heavy"
            })
    void aBadLineIsRefusedWithItsNumber(String line, Kind kind, String written) {
        Reading reading = WordingPack.read("own.pack", "# 说明\n\n" + line);

        assertThat(((Reading.Refused) reading).mistakes())
                .anySatisfy(mistake -> {
                    assertThat(mistake.file()).isEqualTo("own.pack");
                    assertThat(mistake.line()).isEqualTo(3);
                    assertThat(mistake.kind()).isEqualTo(kind);
                    assertThat(mistake.written()).isEqualTo(written);
                });
    }

    @Test
    void allMistakesAreToldAtOnceInReadingOrder() {
        Reading reading = WordingPack.read("own.pack", "slap\t馆臧\noff\tx\nterm\t馆臧室\nslip\t馆臧\n");

        assertThat(((Reading.Refused) reading).mistakes())
                .extracting(Mistake::line)
                .startsWith(1, 2)
                .endsWith(4)
                .doesNotContain(3);
    }

    @Test
    void everyWordingThatShipsNamesItsSource() {
        List<Row.Wording> wordings = WordingPack.standard().rows(Row.Wording.class);

        assertThat(wordings).hasSizeGreaterThan(150);
        assertThat(wordings).noneMatch(row -> row.source().isBlank());
    }

    @Test
    void noWrongFormThatShipsIsRightSomewhereElse() {
        WordingPack pack = WordingPack.standard();
        List<String> right =
                pack.rows(Row.Wording.class).stream().map(Row.Wording::correct).toList();

        for (Row.Wording row : pack.rows(Row.Wording.class)) {
            assertThat(row.wrong())
                    .as(row.correct())
                    .noneMatch(wrong ->
                            right.stream()
                                    .anyMatch(r -> !r.equals(row.correct()) && r.contains(wrong)));
        }
        for (Row.Slip row : pack.rows(Row.Slip.class)) {
            assertThat(right).as(row.wrong()).noneMatch(r -> r.contains(row.wrong()));
        }
    }

    @Test
    void nothingShipsTwice() {
        WordingPack pack = WordingPack.standard();

        assertThat(pack.rows(Row.Slip.class)).extracting(Row.Slip::wrong).doesNotHaveDuplicates();
        assertThat(
                        pack.rows(Row.Wording.class).stream()
                                .flatMap(row -> row.wrong().stream())
                                .toList())
                .doesNotHaveDuplicates();
    }

    private static WordingPack read(String content) {
        return ((Reading.Read) WordingPack.read("own.pack", content)).pack();
    }
}
