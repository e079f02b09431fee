package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({"abc,3", "材料,4", "𠮷,2", "（一）,6", "e\u0301,1", "a…b,3", "ｶ,1", "한,2", "'',0"})
    void aChineseCharacterTakesTwoCells(String words, int cells) {
        assertThat(Cells.width(words)).isEqualTo(cells);
    }

    @Test
    void aShortenedNameKeepsBothEnds() {
        assertThat(Cells.shortened("林有余同志对照检查材料第三稿.docx", 16)).isEqualTo("林有余同…稿.docx");
        assertThat(Cells.shortened("短.txt", 16)).isEqualTo("短.txt");
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        assertThat(Cells.wrapped("甲乙丙丁，戊己（庚辛）", 8)).containsExactly("甲乙丙", "丁，戊己", "（庚辛）");
    }

    @Test
    void latinWordsStayWholeAndEndlessOnesAreCut() {
        assertThat(Cells.wrapped("one two three", 8)).containsExactly("one two", "three");
        assertThat(Cells.wrapped("x".repeat(20), 8))
                .containsExactly("xxxxxxxx", "xxxxxxxx", "xxxx");
    }
}
