package org.bihuan.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void fillHolesAndChooseBetweenOneAndMany() {
        Words words = Words.load(LOADER, true);

        assertThat(words.say(Language.EN, "page.total", 1)).isEqualTo("1 entry");
        assertThat(words.say(Language.EN, "page.total", 2026)).isEqualTo("2026 entries");
        assertThat(words.say(Language.ZH, "page.total", "$1 {0}")).isEqualTo("共 $1 {0} 条");
    }
}
