package org.bihuan.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bihuan.framework.Term;
import org.bihuan.framework.Terms;
import org.junit.jupiter.api.Test;

class WordsFoundOnTheClassPathTest {
    private static final ClassLoader LOADER = WordsFoundOnTheClassPathTest.class.getClassLoader();

    @Test
    void areStrictWithAKeyThatNobodyKnows() {
        Words words = Words.load(LOADER, true);

        assertThatThrownBy(() -> words.say(Language.ZH, "page.nobody-says-this"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.say(Language.ZH, "page.total"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showTheKeyToAPersonRatherThanFail() {
        Words words = Words.load(LOADER, false);

        assertThat(words.say(Language.EN, "page.nobody-says-this"))
                .isEqualTo("page.nobody-says-this");
    }

    @Test
    void speakInTheWordsOfARegime() {
        Words audit =
                Words.load(LOADER, true)
                        .speaking(
                                new Terms(
                                        Map.of(
                                                Term.STATEMENT,
                                                new Terms.Naming(
                                                        new org.bihuan.framework.Words(
                                                                "审核报告", "audit report"),
                                                        "audit reports"))));

        assertThat(audit.say(Language.ZH, "statement.new")).isEqualTo("上传审核报告");
        assertThat(audit.say(Language.EN, "statement.new")).isEqualTo("Upload an audit report");
        assertThat(audit.say(Language.EN, "statement.list")).isEqualTo("Audit reports");
        assertThat(audit.say(Language.EN, "ledger.section.measure")).isEqualTo("Measure");
    }

    @Test
    void fillHolesAndChooseBetweenOneAndMany() {
        Words words = Words.load(LOADER, true);

        assertThat(words.say(Language.EN, "page.total", 1)).isEqualTo("1 entry");
        assertThat(words.say(Language.EN, "page.total", 2026)).isEqualTo("2026 entries");
        assertThat(words.say(Language.ZH, "page.total", "$1 {0}")).isEqualTo("共 $1 {0} 条");
    }
}
