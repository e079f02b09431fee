package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.junit.jupiter.api.Test;

class QuotingAPlaceTest {

    @Test
    void aTrailingBlankCanBeSeen() {
        assertThat(quoted("守住底线。 \n下一段", 5, 6)).isEqualTo("守住底线。【␣】");
    }

    @Test
    void theNeighbouringParagraphIsNotPartOfTheQuotation() {
        assertThat(quoted("上一段\n甲，乙\n下一段", 5, 6)).isEqualTo("甲【，】乙");
    }

    @Test
    void aGapIsShownBetweenItsNeighbours() {
        assertThat(quoted("方面。学习不够", 3, 3)).isEqualTo("方面。【】学习不够");
    }

    @Test
    void aLongPlaceIsCutInTheMiddle() {
        assertThat(quoted("甲".repeat(100) + "乙".repeat(100), 0, 200))
                .isEqualTo("【" + "甲".repeat(40) + "…" + "乙".repeat(20) + "】");
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInHalf() {
        assertThat(quoted("𠮷".repeat(20) + "，" + "𠮷".repeat(20), 40, 41))
                .isEqualTo("…" + "𠮷".repeat(6) + "【，】" + "𠮷".repeat(6) + "…");
        assertThat(quoted("a" + "𠮷".repeat(20) + "b，b" + "𠮷".repeat(20), 42, 43))
                .doesNotContain("?");
    }

    private static String quoted(String text, int start, int end) {
        return Quotation.of(SourceText.ofPlain("x.txt", text), new Span(start, end));
    }
}
