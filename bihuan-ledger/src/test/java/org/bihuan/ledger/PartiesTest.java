package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    张三、李四 | person 张三; person 李四
                    张三，李四 | person 张三; person 李四
                    张三 李四 王五 | person 张三; person 李四; person 王五
                    张 三 | person 张 三
                    张三李四王五 | person 张三; person 李四; person 王五
                    欧阳小明 | person 欧阳小明
                    办公室 | unit 办公室
                    党委办公室、组织部 | unit 党委办公室; unit 组织部
                    组织部张三 | unit 组织部; person 张三
                    组织部（张三） | unit 组织部; person 张三
                    各部门 | everybody 各部门
                    各系部 | everybody 各系部
                    党委书记 | role 党委书记
                    牵头：办公室；配合：人事处、财务处 | unit 办公室 牵头; unit 人事处 配合; unit 财务处 配合
                    办公室（牵头）、人事处 | unit 办公室 牵头; unit 人事处
                    """)
    void partsWhoIsNamed(String cell, String expected) {
        assertThat(
                        Parties.in(cell).stream()
                                .map(p ->
                                        (p.kind().name().toLowerCase(java.util.Locale.ROOT)
                                                        + " "
                                                        + p.name()
                                                        + " "
                                                        + p.part())
                                                .strip())
                                .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void sayWhereNamesCouldBePartedInAnotherWay() {
        assertThat(Parties.in("王林李明华")).anyMatch(party -> !party.certain());
        assertThat(Parties.in("张三、李四")).allMatch(Party::certain);
    }

    @Test
    void offsetsSliceTheCell() {
        String cell = " 牵头：办公室（张三）； 李四王五 ";
        assertThat(Parties.in(cell))
                .isNotEmpty()
                .allMatch(p -> cell.substring(p.start(), p.end()).equals(p.name()));
    }
}
