package org.bihuan.text.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;
import org.junit.jupiter.api.Test;

/** An author whose keyboard was set so throughout needs one remark, not twenty. */
class HalfWidthHabitTest {
    @Test
    void mostMarksHalfWidthAreOneRemarkWithTheirNumber() {
        String text = "东库的陶罐,西库的瓦当,都没有登记。\n".repeat(5);

        assertThat(marks(text))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.variant()).isEqualTo("half-width-throughout");
                    assertThat(remark.arguments()).containsExactly("10");
                });
    }

    @Test
    void slipsAmongFullWidthMarksAreShownOneByOne() {
        String text = "东库的陶罐,西库的瓦当，都没有登记，也没有上架。\n".repeat(10);

        assertThat(marks(text))
                .hasSize(10)
                .extracting(Remark::variant)
                .doesNotContain("half-width-throughout");
    }

    @Test
    void aFewInAShortTextAreShownOneByOne() {
        String text = "东库的陶罐,西库的瓦当,都没有登记。\n".repeat(3);

        assertThat(marks(text)).hasSize(6);
    }

    @Test
    void parenthesesThatAreAlwaysHalfWidthAreOneRemarkWithTheirNumber() {
        String text = "东库的陶罐(3件)没有登记，西库的瓦当（7件）也没有，都要补上。\n".repeat(2);

        assertThat(marks(text)).hasSize(2);
        assertThat(marks(text.replace('（', '(').replace('）', ')')))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.variant()).isEqualTo("half-width-always");
                    assertThat(remark.arguments()).containsExactly("()", "4");
                });
    }

    private static List<Remark> marks(String text) {
        return RuleBook.standard()
                .check(SourceText.ofPlain("marks", text), Expectations.none())
                .remarks()
                .stream()
                .filter(remark -> remark.rule().equals("T01"))
                .toList();
    }
}
