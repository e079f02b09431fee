package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberOfAnItemTest {
    @Test
    void hasThreeDigitsAndMoreWhenAYearIsLong() {
        assertThat(new ItemNumber(2026, 14)).hasToString("2026-014");
        assertThat(new ItemNumber(2026, 1_000)).hasToString("2026-1000");
    }

    @Test
    void comesInTheOrderOfIssue() {
        assertThat(new ItemNumber(2026, 1_000)).isGreaterThan(new ItemNumber(2026, 999));
        assertThat(new ItemNumber(2027, 1)).isGreaterThan(new ItemNumber(2026, 999));
    }
}
