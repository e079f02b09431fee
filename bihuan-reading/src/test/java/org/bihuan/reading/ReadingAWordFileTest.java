package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.junit.jupiter.api.Test;

class ReadingAWordFileTest {

    @Test
    void paragraphsBecomeLines() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .paragraph("个人对照检查材料")
                                .paragraph("")
                                .paragraph("按照要求，现汇报如下。"));

        assertThat(text.text()).isEqualTo("个人对照检查材料\n\n按照要求，现汇报如下。");
        assertThat(text.paragraphs())
                .extracting(SourceText.Paragraph::number)
                .containsExactly(1, 3);
        assertThat(text.origin().format()).isEqualTo("docx");
        assertThat(text.origin().doubts()).isEmpty();
    }

    @Test
    void runsOfOneParagraphAreJoinedWithoutGaps() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p -> p.text("一是学").text("得不深").link("（详见附件）").text("。")));

        assertThat(text.text()).isEqualTo("一是学得不深（详见附件）。");
    }

    @Test
    void manualLineBreaksBecomeLines() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p -> p.text("第一行").lineBreak().text("第二行"))
                                .paragraph("下一段"));

        assertThat(text.text()).isEqualTo("第一行\n第二行\n下一段");
        assertThat(text.paragraphs())
                .extracting(SourceText.Paragraph::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void tabsHyphensAndSymbolsAreKept() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p ->
                                        p.text("甲")
                                                .tab()
                                                .text("乙")
                                                .raw("<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>")
                                                .raw(
                                                        "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>")));

        assertThat(text.text()).isEqualTo("甲\t乙-\uF0FE");
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.private-use");
    }

    @Test
    void ofRubyOnlyTheBaseIsRead() {
        String ruby =
                "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>dú</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>读</w:t></w:r></w:rubyBase></w:ruby></w:r>";

        assertThat(Reads.text(DocxMaker.document().add(p -> p.raw(ruby).text("书"))).text())
                .isEqualTo("读书");
    }

    @Test
    void contentControlsAndUnknownWrappersAreLookedInto() {
        DocxMaker docx =
                DocxMaker.document()
                        .raw(
                                "<w:sdt><w:sdtPr><w:alias w:val=\"甲\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>")
                        .raw(
                                "<w:p><w:smartTag><w:r><w:t>标签</w:t></w:r></w:smartTag><w:future><w:r><w:t>将来</w:t></w:r></w:future></w:p>");

        assertThat(Reads.text(docx).text()).isEqualTo("控件\n标签将来");
    }

    @Test
    void fieldCodesAreIgnoredAndResultsKept() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p ->
                                        p.text("日期：")
                                                .field("DATE \\@ \"yyyy\"", "2022年1月")
                                                .text("。")));

        assertThat(text.text()).isEqualTo("日期：2022年1月。");
        assertThat(text.origin().doubts()).isEmpty();
    }

    @Test
    void aFieldInTheCodeOfAFieldIsNotShown() {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String inner = begin + separate + "<w:r><w:t>内</w:t></w:r>" + end;
        String all = begin + inner + separate + "<w:r><w:t>外</w:t></w:r>" + end;

        assertThat(Reads.text(DocxMaker.document().add(p -> p.raw(all))).text()).isEqualTo("外");
    }

    @Test
    void aFieldThatNeverEndsIsTold() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .paragraph("前")
                                .raw(
                                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>吞掉</w:t></w:r></w:p>"));

        assertThat(text.origin().doubts()).containsExactly("reading.doubt.fields");
    }

    @Test
    void insertedTextIsReadAndDeletedTextSetApart() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p -> p.text("三").inserted("项").deleted("条").text("措施")));

        assertThat(text.text()).isEqualTo("三项措施");
        assertThat(text.asides()).containsExactly(new Aside(Aside.Kind.DELETED, 1, "条"));
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.tracked-changes");
    }

    @Test
    void whatATrackedChangeOfPropertiesSaysIsPast() {
        String change =
                "<w:pPrChange w:id=\"1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>";
        String runChange =
                "<w:r><w:rPr><w:rPrChange w:id=\"2\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>看得见</w:t></w:r>";

        SourceText text =
                Reads.text(DocxMaker.document().add(p -> p.property(change).raw(runChange)));

        assertThat(text.text()).isEqualTo("看得见");
        assertThat(text.paragraphs().getFirst().headingLevel()).isEmpty();
    }

    @Test
    void aParagraphWhoseMarkIsDeletedRunsOnIntoTheNext() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .add(p ->
                                        p.property("<w:rPr><w:del w:id=\"1\"/></w:rPr>").text("前半"))
                                .paragraph("后半"));

        assertThat(text.text()).isEqualTo("前半后半");
    }

    @Test
    void hiddenTextIsSetApartAndTold() {
        SourceText text = Reads.text(DocxMaker.document().add(p -> p.text("看得见").hidden("看不见")));

        assertThat(text.text()).isEqualTo("看得见");
        assertThat(text.asides()).containsExactly(new Aside(Aside.Kind.OBJECT, 1, "看不见"));
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.hidden-text");
    }

    @Test
    void textHiddenByItsStyleIsHiddenToo() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .style("h", "Hidden", "<w:rPr><w:vanish/></w:rPr>")
                                .paragraph("看得见")
                                .add(p -> p.style("h").text("看不见"))
                                .add(p ->
                                        p.style("h")
                                                .raw(
                                                        "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>又看得见</w:t></w:r>")));

        assertThat(text.text()).isEqualTo("看得见\n\n又看得见");
    }

    @Test
    void headingLevelsComeFromStylesAndOutlines() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .style("mine", "我的标题", "<w:basedOn w:val=\"2\"/>")
                                .style("plain", "标题 3", "")
                                .heading(1, "一级")
                                .add(p -> p.style("mine").text("二级"))
                                .add(p -> p.style("plain").text("三级"))
                                .add(p -> p.outline(3).text("四级"))
                                .add(p -> p.style("1").outline(9).text("正文"))
                                .paragraph("也是正文"));

        assertThat(text.paragraphs())
                .extracting(SourceText.Paragraph::headingLevel)
                .containsExactly(
                        Optional.of(1),
                        Optional.of(2),
                        Optional.of(3),
                        Optional.of(4),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void strictFilesAreReadLikeTransitionalOnes() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .strict()
                                .heading(1, "标题")
                                .add(p -> p.text("正文").footnote("脚注")));

        assertThat(text.text()).isEqualTo("标题\n正文");
        assertThat(text.paragraphs().getFirst().headingLevel()).contains(1);
        assertThat(text.asides()).containsExactly(new Aside(Aside.Kind.FOOTNOTE, 2, "脚注"));
    }

    @Test
    void theMainPartMayHaveAnotherName() {
        assertThat(
                        Reads.text(
                                        DocxMaker.document()
                                                .mainPart("word/document2.xml")
                                                .paragraph("正文"))
                                .text())
                .isEqualTo("正文");
    }

    @Test
    void aTableOfContentsIsNotRunningText() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .style("TOC1", "toc 1", "")
                                .add(p -> p.style("TOC1").text("一、存在的问题\t1"))
                                .heading(1, "一、存在的问题"));

        assertThat(text.text()).isEqualTo("一、存在的问题");
        assertThat(text.asides()).extracting(Aside::kind).containsExactly(Aside.Kind.OBJECT);
    }

    @Test
    void theSameTextReadsTheSameFromWordAndFromPlainText() {
        Seeds.forEach(
                11,
                100,
                seeds -> {
                    DocxMaker docx = DocxMaker.document();
                    List<String> lines = new ArrayList<>();
                    for (int i = seeds.number(1, 20); i > 0; i--) {
                        lines.add(seeds.oneIn(6) ? "" : seeds.sentence() + seeds.sentence());
                    }
                    lines.add("完。");
                    lines.forEach(docx::paragraph);
                    String plain = String.join("\n", lines);

                    SourceText fromWord = Reads.text(docx);
                    SourceText fromText =
                            Reads.text(
                                    "a.txt",
                                    plain.toString()
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

                    assertThat(fromWord.text()).isEqualTo(plain);
                    assertThat(fromWord.paragraphs().stream().map(SourceText.Paragraph::span))
                            .containsExactlyElementsOf(
                                    fromText.paragraphs().stream()
                                            .map(SourceText.Paragraph::span)
                                            .toList());
                });
    }

    @Test
    void everyParagraphSlicesBackToALineOfTheText() {
        SourceText text =
                Reads.text(
                        DocxMaker.document()
                                .paragraph("甲")
                                .add(p -> p.text("乙").lineBreak().text("丙"))
                                .table(List.of(List.of("丁")))
                                .paragraph("戊戊戊戊戊戊"));

        List<String> lines = text.text().lines().toList();
        assertThat(text.paragraphs())
                .allSatisfy(
                        p -> assertThat(text.slice(p.span())).isEqualTo(lines.get(p.number() - 1)));
    }
}
