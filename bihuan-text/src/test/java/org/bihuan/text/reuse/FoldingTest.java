package org.bihuan.text.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "學習貫徹落實不夠深入,学习贯彻落实不够深入",
        "ＡＢＣ１２３,abc123",
        "АВС,abc",
        "⼈⺠,人民",
        "①②,12",
        "二〇二四,二零二四",
    })
    void tricksAndOtherFormsMakeNoDifference(String one, String other) {
        assertThat(folded(one)).isEqualTo(folded(other));
    }

    @Test
    void invisibleCharactersAndMarksAreDropped() {
        assertThat(folded("学\u200B习\u00AD 不\uFEFF够\u0301，（深）\u2060入\uDB40\uDD00。"))
                .isEqualTo("学习不够深入");
    }

    @Test
    void everyFoldedCharacterKnowsItsPlace() {
        FoldedText text = Folding.fold("（一）學習𠮷不夠。");

        assertThat(text.raw(1, text.length)).isEqualTo(new org.bihuan.text.Span(3, 9));
        assertThat(text.raw(1, text.length).in(text.raw)).isEqualTo("學習𠮷不夠");
        assertThat(text.folded(3)).isEqualTo(1);
    }

    @Test
    void theTextAsReadIsMadeAgainFromWhatIsKept() {
        Seeds.forEach(
                1,
                200,
                seeds -> {
                    StringBuilder raw = new StringBuilder();
                    for (int i = seeds.number(0, 12); i > 0; i--) {
                        raw.append(
                                switch (seeds.number(0, 5)) {
                                    case 0 -> seeds.sentence();
                                    case 1 -> "ＷｉＦｉ學習";
                                    case 2 -> "㈠㍿ﬁ𠮷𝐀";
                                    case 3 -> "。\n　　";
                                    case 4 -> "\u200B\uFEFF";
                                    default ->
                                            new String(
                                                    new char[] {(char) seeds.number(32, 0xD7FF)});
                                });
                    }
                    ReuseText text = new ReuseText("身份", "作者", true, raw.toString());
                    Segment segment = Memory.segment(new Material.Fresh(List.of(text)), 1);

                    assertThat(segment.restored(0)).isEqualTo(text);
                    FoldedText folded = Folding.fold(text.text());
                    FoldedText again = segment.folded(0);
                    assertThat(again.trimmed()).isEqualTo(folded.trimmed());
                    for (int i = 0; i < folded.length; i++) {
                        assertThat(again.rawStart(i)).isEqualTo(folded.rawStart(i));
                    }
                });
    }

    private static String folded(String words) {
        return new String(Folding.fold(words).trimmed());
    }
}
