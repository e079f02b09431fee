package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {
    private final NaturalOrder order = new NaturalOrder();

    @ParameterizedTest
    @CsvSource({
        "材料2.txt, 材料10.txt",
        "材料２.txt, 材料10.txt",
        "材料002.txt, 材料10.txt",
        "第九支部/张.txt, 第十支部/安.txt",
        "第十支部, 第十一支部",
        "第十九支部, 第二十支部",
        "甲/2.txt, 甲乙/1.txt",
        "陈.txt, 李.txt",
        "李.txt, 张.txt",
        "2025年.txt, 2026年.txt",
        "99999999999999999999.txt, 100000000000000000000.txt"
    })
    void theFirstPrecedesTheSecond(String first, String second) {
        assertThat(order.compare(first, second)).isNegative();
        assertThat(order.compare(second, first)).isPositive();
    }

    @Test
    void differentNamesAreNeverTakenForTheSame() {
        assertThat(order.compare("01.txt", "1.txt")).isNotZero();
        assertThat(order.sorted(List.of("b", "a", "a"), s -> s)).containsExactly("a", "a", "b");
    }
}
