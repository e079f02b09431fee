package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.text.wording.DataLines;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database folds by the same table of characters as the comparison of texts does. */
@ServerTest
class FoldingLikeTheComparisonTest {
    @Autowired DSLContext sql;

    @Test
    void makesEveryTraditionalCharacterItsSimplifiedOne() {
        List<String> pairs =
                new ArrayList<>(
                        DataLines.words(DataLines.class, "/org/bihuan/text/reuse/traditional.txt"));

        List<String> apart =
                pairs.stream()
                        .filter(pair ->
                                !folded(pair.substring(0, 1)).equals(folded(pair.substring(1))))
                        .toList();

        assertThat(pairs).hasSizeGreaterThan(2_000);
        assertThat(apart).isEmpty();
    }

    @Test
    void leavesLettersAndDigitsOnlyInOneWidthAndCase() {
        assertThat(folded("ＡＢｃ１２３，“整改”　台賬—100%")).isEqualTo("abc123整改台账100");
    }

    private String folded(String words) {
        return sql.select(DSL.function("bihuan_fold", String.class, DSL.val(words)))
                .fetchSingle()
                .value1();
    }
}
