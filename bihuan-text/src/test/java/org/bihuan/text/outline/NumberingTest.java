package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Outline.Numbering.Note;
import org.bihuan.text.outline.Outline.Numbering.Oddity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the outline says about numbers: defects and harmless habits, each with its place. */
class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "一是窗口排队久。三是回访少。, SKIPPED, 三是, true",
        "1.窗口排队久。\\n2.回访少。\\n2.登记慢。, TWICE, 2., true",
        "1.窗口排队久。\\n2.回访少。\\n3.登记慢。\\n2.锁门晚。, BACKWARD, 2., true",
        "二是窗口排队久。三是回访少。, BEGINS_LATE, 二是, true",
        "（一）、窗口排队久。\\n（二）回访少。, SUPERFLUOUS, （一）、, true",
    })
    void eachDefectHasItsPlace(String list, Oddity oddity, String place, boolean defect) {
        String text = "一、存在的问题\n" + list.replace("\\n", "\n");
        List<Note> notes = notes(text, oddity);

        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst().span().in(text)).isEqualTo(place);
        assertThat(notes.getFirst().oddity().defect()).isEqualTo(defect);
    }

    @Test
    void aFirstEntryWithoutItsMarkIsShownByItsWords() {
        String text = "一、存在的问题\n（一）服务读者方面。窗口排队久；二是回访少。";

        assertThat(notes(text, Oddity.MISSING_FIRST))
                .extracting(n -> n.span().in(text))
                .containsExactly("窗口排队久");
    }

    @Test
    void aHeadingGluedToTheTextBeforeIsADefect() {
        String text = "一、存在的问题\n一是窗口排队久。二、产生问题的原因\n一是人手没有排开。\n";

        assertThat(notes(text, Oddity.GLUED))
                .extracting(n -> n.mark().label())
                .containsExactly("二、");
    }

    @Test
    void chaptersThatStartOverMakeAnotherDocument() {
        String text = "一、存在的问题\n排队久。\n二、整改措施\n增开窗口。\n一、存在的问题\n回访少。\n";

        assertThat(notes(text, Oddity.ANOTHER_DOCUMENT)).hasSize(1);
        assertThat(Oddity.ANOTHER_DOCUMENT.defect()).isTrue();
    }

    @Test
    void numbersThatRunOnOverTheChaptersAreAHabit() {
        String text = "一、存在的问题\n（一）排队久。有6天。\n（二）回访少。\n二、整改措施\n（三）增开窗口。3月前。\n（四）回访。\n";
        Outline outline = parse(text);

        assertThat(notes(text, Oddity.RUNS_ON)).hasSize(1);
        assertThat(outline.numbering().notes()).noneMatch(n -> n.oddity().defect());
    }

    @Test
    void arabicNumbersInThePlaceOfChineseOnesAreAHabit() {
        String text = "一、存在的问题\n1.排队久。有6天超过40分钟。\n2.回访少。全年4名。\n";

        assertThat(notes(text, Oddity.ARABIC_FOR_CHINESE)).hasSize(1);
        assertThat(parse(text).numbering().notes()).noneMatch(n -> n.oddity().defect());
    }

    @Test
    void anOutlineMadeOfPartsKnowsItsNumbersToo() {
        Outline whole = parse("一、存在的问题\n一是排队久。三是回访少。");
        Outline again =
                new Outline(
                        whole.front(),
                        whole.opening(),
                        whole.sections(),
                        whole.findings(),
                        whole.causes(),
                        whole.measures(),
                        whole.unplaced());

        assertThat(again.numbering()).isEqualTo(whole.numbering());
    }

    private static List<Note> notes(String text, Oddity oddity) {
        return parse(text).numbering().notes().stream().filter(n -> n.oddity() == oddity).toList();
    }

    private static Outline parse(String text) {
        return new OutlineParser().parse(SourceText.ofPlain("t", text));
    }
}
