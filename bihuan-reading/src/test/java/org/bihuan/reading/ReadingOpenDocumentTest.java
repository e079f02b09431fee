package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bihuan.testkit.OdtMaker;
import org.bihuan.testkit.ZipMaker;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Look;
import org.bihuan.text.SourceText.Place;
import org.junit.jupiter.api.Test;

class ReadingOpenDocumentTest {
    private static final String CHINESE = "一, 二, 三, ...";

    @Test
    void paragraphsBecomeLinesWithTheirLooks() {
        SourceText text = read(OdtMaker.document().title("个人对照").heading(2, "问题").paragraph("正文。"));

        assertThat(text.text()).isEqualTo("个人对照\n问题\n正文。");
        assertThat(text.origin().format()).isEqualTo("odt");
        assertThat(text.origin().doubts()).isEmpty();
        assertThat(text.paragraphs().getFirst().look())
                .isEqualTo(
                        new Look(true, Optional.of("黑体"), Optional.of(36), true, Optional.empty()));
        assertThat(text.paragraphs().get(1).headingLevel()).contains(2);
        assertThat(text.paragraphs().getLast().look().font()).contains("仿宋_GB2312");
    }

    @Test
    void whiteSpaceCountsAsTheStandardSays() {
        SourceText text =
                read(
                        OdtMaker.document()
                                .raw(
                                        "<text:p>\n  甲 \n 乙<text:s text:c=\"3\"/>丙<text:tab/>丁<text:line-break/>戊 <text:span> 己</text:span></text:p>"));

        assertThat(text.text()).isEqualTo("甲 乙   丙\t丁\n戊 己");
    }

    @Test
    void listsAreCountedAsTheirStylesSay() {
        SourceText text =
                read(
                        OdtMaker.document()
                                .listStyle("L1", CHINESE, "（", "）")
                                .list("L1", false, "甲", "乙")
                                .paragraph("中间")
                                .list("L1", true, "丙")
                                .list("L1", false, "丁"));

        assertThat(text.text().lines()).containsExactly("（一）甲", "（二）乙", "中间", "（三）丙", "（一）丁");
        assertThat(text.place(0)).contains(new Place(1, Optional.empty(), Optional.empty()));
    }

    @Test
    void listsInListsCountOnTheirOwnLevel() {
        String style =
                "<text:list-style style:name=\"L2\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
                        + "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:list-style>";
        String list =
                "<text:list text:style-name=\"L2\"><text:list-item><text:p>甲</text:p><text:p>又</text:p>"
                        + "<text:list><text:list-item><text:p>乙</text:p></text:list-item><text:list-item text:start-value=\"5\"><text:p>丙</text:p></text:list-item></text:list>"
                        + "</text:list-item><text:list-header><text:p>无</text:p></text:list-header><text:list-item><text:p>丁</text:p></text:list-item></text:list>";

        assertThat(read(OdtMaker.document().style(style).raw(list)).text().lines())
                .containsExactly("1. 甲", "又", "1.1 乙", "1.5 丙", "无", "2. 丁");
    }

    @Test
    void whatStandsBesideTheTextIsSetApart() {
        SourceText text =
                read(
                        OdtMaker.document()
                                .header("页眉")
                                .footer("第1页")
                                .raw(
                                        "<text:tracked-changes><text:changed-region><text:deletion><text:p>删掉</text:p></text:deletion></text:changed-region></text:tracked-changes>")
                                .raw(
                                        "<text:p>甲<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note>乙"
                                                + "<office:annotation><dc:creator>某</dc:creator><text:p>批注</text:p></office:annotation>"
                                                + "<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame></text:p>")
                                .table(List.of(List.of("一", "二"), List.of("三", "四")))
                                .raw(
                                        "<text:table-of-content><text:index-body><text:p>目录行</text:p></text:index-body></text:table-of-content>")
                                .paragraph("正文很长很长很长很长。"));

        assertThat(text.text()).isEqualTo("甲乙\n正文很长很长很长很长。");
        assertThat(text.asides())
                .containsExactlyInAnyOrder(
                        new Aside(Aside.Kind.HEADER, 0, "页眉"),
                        new Aside(Aside.Kind.DELETED, 2, "删掉"),
                        new Aside(Aside.Kind.FOOTNOTE, 1, "脚注"),
                        new Aside(Aside.Kind.COMMENT, 1, "批注"),
                        new Aside(Aside.Kind.TEXT_BOX, 1, "框内"),
                        new Aside(Aside.Kind.TABLE, 1, "一\t二\n三\t四"),
                        new Aside(Aside.Kind.OBJECT, 1, "目录行"),
                        new Aside(Aside.Kind.FOOTER, 2, "第1页"));
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.tracked-changes");
    }

    @Test
    void pagesAreKnownWhereTheProgramWroteThemDown() {
        SourceText text =
                read(OdtMaker.document().raw("<text:p>甲<text:soft-page-break/>乙</text:p>"));

        assertThat(text.place(0).flatMap(Place::page)).contains(1);
        assertThat(text.place(1).flatMap(Place::page)).contains(2);
    }

    @Test
    void aMarkIsMadeAsLibreOfficeWritesItDown() {
        String style =
                "<text:list-style style:name=\"L2\"><text:list-level-style-number text:level=\"1\" loext:num-list-format=\"%1%、\" style:num-suffix=\"、\" style:num-format=\"一, 二, 三, ...\"/>"
                        + "<text:list-level-style-number text:level=\"2\" loext:num-list-format=\"（%2%）\" style:num-prefix=\"（\" style:num-suffix=\"）\" style:num-format=\"一, 二, 三, ...\" text:display-levels=\"2\"/></text:list-style>";
        String list =
                "<text:list text:style-name=\"L2\"><text:list-item><text:p>甲</text:p>"
                        + "<text:list><text:list-item><text:p>乙</text:p></text:list-item></text:list></text:list-item></text:list>";

        assertThat(read(OdtMaker.document().style(style).raw(list)).text().lines())
                .containsExactly("一、甲", "（一）乙");
    }

    @Test
    void lettersOnShapesStandApartAndTheirTitlesAreNotRead() {
        SourceText text =
                read(
                        OdtMaker.document()
                                .raw(
                                        "<text:p>甲<draw:custom-shape><text:p>框内</text:p><draw:enhanced-geometry/></draw:custom-shape>乙"
                                                + "<draw:frame><draw:image/><svg:title>题</svg:title><svg:desc>说明</svg:desc></draw:frame></text:p>"));

        assertThat(text.text()).isEqualTo("甲乙");
        assertThat(text.asides()).containsExactly(new Aside(Aside.Kind.TEXT_BOX, 1, "框内"));
    }

    @Test
    void whatWasDeletedStandsWhereItStood() {
        SourceText text =
                read(
                        OdtMaker.document()
                                .raw(
                                        "<text:tracked-changes>"
                                                + "<text:changed-region text:id=\"c1\"><text:deletion><text:p>删掉</text:p></text:deletion></text:changed-region>"
                                                + "<text:changed-region text:id=\"c2\"><text:deletion><text:p>不知何处</text:p></text:deletion></text:changed-region>"
                                                + "</text:tracked-changes>")
                                .paragraph("甲")
                                .raw("<text:p>乙<text:change text:change-id=\"c1\"/>丙</text:p>")
                                .paragraph("丁"));

        assertThat(text.text()).isEqualTo("甲\n乙丙\n丁");
        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.DELETED, 2, "删掉"),
                        new Aside(Aside.Kind.DELETED, 3, "不知何处"));
    }

    @Test
    void hyphensThatSteerLineEndsAreNoLetters() {
        SourceText text = read(OdtMaker.document().paragraph("甲\u2011乙\u00AD丙"));

        assertThat(text.text()).isEqualTo("甲-乙丙");
        assertThat(text.origin().doubts()).isEmpty();
    }

    @Test
    void aPasswordIsToldAsTheReason() {
        byte[] locked = OdtMaker.document().paragraph("正文").saidToBeEncrypted().bytes();

        assertThat(Reads.reasons("a.odt", locked))
                .containsExactly(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
    }

    @Test
    void macrosAndObjectsAreToldAndNotRead() {
        byte[] odt =
                OdtMaker.document()
                        .paragraph("正文")
                        .zip()
                        .add("Basic/Standard/Module1.xml", "<x/>")
                        .add("Object 1/content.xml", "<x/>")
                        .bytes();

        assertThat(Reads.doubts("a.odt", odt))
                .containsExactlyInAnyOrder("reading.doubt.macros", "reading.doubt.objects");
    }

    @Test
    void hostileXmlIsRefused() {
        String doctype = "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
        byte[] odt =
                new ZipMaker()
                        .addStored(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .add("content.xml", doctype)
                        .bytes();
        byte[] blanks =
                OdtMaker.document().raw("<text:p><text:s text:c=\"999999999\"/></text:p>").bytes();
        byte[] deep =
                OdtMaker.document()
                        .raw("<text:section>".repeat(200) + "</text:section>".repeat(200))
                        .bytes();

        assertThat(Reads.reasons("a.odt", odt))
                .containsExactly(new Reason.ForbiddenXml("content.xml"));
        assertThat(Reads.reasons("a.odt", blanks))
                .containsExactly(new Reason.OverLimit(Limit.CHARACTERS, 2_000_000, 999_999_999));
        assertThat(Reads.reasons("a.odt", deep))
                .containsExactly(new Reason.OverLimit(Limit.DEPTH, 100, 101));
    }

    private static SourceText read(OdtMaker maker) {
        return Reads.text("a.odt", maker.bytes());
    }
}
