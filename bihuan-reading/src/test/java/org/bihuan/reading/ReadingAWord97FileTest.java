package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bihuan.testkit.DocMaker;
import org.bihuan.testkit.HostileFiles;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Look;
import org.junit.jupiter.api.Test;

class ReadingAWord97FileTest {

    @Test
    void paragraphsBecomeLinesWithTheirLooksAndRuns() {
        SourceText text =
                read(
                        DocMaker.document()
                                .title("个人对照检查材料")
                                .end()
                                .text("按照要求，")
                                .text("")
                                .paragraph("现汇报如下。"));

        assertThat(text.text()).isEqualTo("个人对照检查材料\n\n按照要求，现汇报如下。");
        assertThat(text.origin().format()).isEqualTo("doc");
        assertThat(text.origin().doubts()).isEmpty();
        assertThat(text.paragraphs().getFirst().look())
                .isEqualTo(
                        new Look(true, Optional.of("黑体"), Optional.of(36), true, Optional.empty()));
        assertThat(text.paragraphs().getLast().look())
                .isEqualTo(
                        new Look(
                                false,
                                Optional.of("仿宋_GB2312"),
                                Optional.of(32),
                                false,
                                Optional.empty()));
        assertThat(text.place(10).orElseThrow().run()).contains(1);
    }

    @Test
    void automaticNumbersAreCountedAndWritten() {
        SourceText text =
                read(
                        DocMaker.document()
                                .numbered(0, "存在的问题")
                                .numbered(1, "理论学习")
                                .numbered(2, "学得不深。")
                                .numbered(2, "用得不够。")
                                .numbered(1, "能力本领")
                                .numbered(2, "办法不多。")
                                .paragraph("没有编号的。")
                                .numbered(0, "原因分析"));

        assertThat(text.text().lines())
                .containsExactly(
                        "一、存在的问题", "（一）理论学习", "1.学得不深。", "2.用得不够。", "（二）能力本领", "1.办法不多。", "没有编号的。",
                        "二、原因分析");
        assertThat(text.place(0).orElseThrow().run()).isEmpty();
    }

    @Test
    void headingsComeFromTheOutlineLevelOfTheirStyle() {
        SourceText text =
                read(DocMaker.document().heading(1, "第一").heading(3, "第三").paragraph("正文"));

        assertThat(text.paragraphs())
                .extracting(SourceText.Paragraph::headingLevel)
                .containsExactly(Optional.of(1), Optional.of(3), Optional.empty());
    }

    @Test
    void deletedAndHiddenTextStandsAsideAndIsTold() {
        SourceText text =
                read(DocMaker.document().text("三").deleted("四").text("项").hidden("内部").end());

        assertThat(text.text()).isEqualTo("三项");
        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.DELETED, 1, "四"),
                        new Aside(Aside.Kind.OBJECT, 1, "内部"));
        assertThat(text.origin().doubts())
                .containsExactly("reading.doubt.hidden-text", "reading.doubt.tracked-changes");
    }

    @Test
    void tablesAndFootnotesStandAside() {
        SourceText text =
                read(
                        DocMaker.document()
                                .text("说明")
                                .footnote("见附件。")
                                .paragraph("如下。")
                                .table(List.of(List.of("甲", "乙"), List.of("丙", "丁")))
                                .paragraph("正文很长很长很长很长。"));

        assertThat(text.text()).isEqualTo("说明如下。\n正文很长很长很长很长。");
        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.FOOTNOTE, 1, "见附件。"),
                        new Aside(Aside.Kind.TABLE, 1, "甲\t乙\n丙\t丁"));
    }

    @Test
    void ofAFieldOnlyTheResultIsRead() {
        assertThat(read(DocMaker.document().text("日期：").field("DATE", "2022年1月").end()).text())
                .isEqualTo("日期：2022年1月");
    }

    @Test
    void aPasswordAndWord6AreToldAsReasons() {
        byte[] locked = DocMaker.document().paragraph("正文").encrypted().bytes();
        byte[] old = DocMaker.document().paragraph("正文").ofWord6().bytes();

        assertThat(Reads.reasons("a.doc", locked))
                .containsExactly(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
        assertThat(Reads.reasons("a.doc", old))
                .containsExactly(new Reason.UnreadFormat(FileFormat.OLD_WORD));
    }

    @Test
    void aDocumentWithoutTextIsTold() {
        assertThat(Reads.reasons("a.doc", DocMaker.document().end().bytes()))
                .containsExactly(new Reason.NoText(0));
    }

    @Test
    void aBrokenFileIsReadOrRefusedButNeverThrows() {
        DocMaker maker = DocMaker.document().title("题").numbered(0, "问题").heading(1, "一");
        byte[] whole =
                maker.table(List.of(List.of("甲", "乙"))).text("注").footnote("脚").end().bytes();
        int[] read = new int[2];
        Seeds.forEach(
                5,
                300,
                seeds -> {
                    byte[] broken =
                            HostileFiles.withFlippedByte(
                                    whole, seeds.number(512, whole.length - 1));
                    read[
                            new StatementReader().read("a.doc", broken) instanceof Reading.Read
                                    ? 0
                                    : 1]++;
                });
        for (int share = 1; share < 10; share++) {
            new StatementReader().read("a.doc", HostileFiles.cutOff(whole, share / 10.0));
        }
        assertThat(read[0]).isPositive();
    }

    private static SourceText read(DocMaker maker) {
        return Reads.text("a.doc", maker.bytes());
    }
}
