package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bihuan.testkit.HostileFiles;
import org.bihuan.testkit.RtfMaker;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Look;
import org.junit.jupiter.api.Test;

class ReadingRtfTest {

    @Test
    void bytesOfTheCodePageAndUnicodeWithStandInsReadAlike() {
        String words = "一是学得不深，“照本宣科”——5·18以来，𠮷。";
        SourceText bytes = read(RtfMaker.document().paragraph(words.replace("𠮷", "吉")));
        SourceText unicode = read(RtfMaker.document().unicode().paragraph(words));

        assertThat(bytes.text().strip()).isEqualTo(words.replace("𠮷", "吉"));
        assertThat(unicode.text().strip()).isEqualTo(words);
        assertThat(bytes.origin().format()).isEqualTo("rtf");
        assertThat(bytes.origin().doubts()).isEmpty();
    }

    @Test
    void asManyStandInsArePassedOverAsTheFileSays() {
        assertThat(read(RtfMaker.document().raw("\\uc2\\u19968\\'d2\\'bb\\u20108?? x\\par")).text())
                .startsWith("一二 x");
        assertThat(read(RtfMaker.document().raw("\\uc0\\u19968 {\\uc1\\u20108?}a\\par")).text())
                .startsWith("一二a");
    }

    @Test
    void chineseBytesInAWesternFontAreChinese() {
        assertThat(
                        read(RtfMaker.document()
                                        .raw("\\pard\\f0 \\'d6\\'d0\\'b9\\'fa caf\\'e9\\par"))
                                .text())
                .startsWith("中国");
    }

    @Test
    void looksAndHeadingsAreRead() {
        SourceText text =
                read(RtfMaker.document().heading(1, "存在的问题").raw("\\qc ").paragraph("正文。"));

        assertThat(text.paragraphs().getFirst().headingLevel()).contains(1);
        assertThat(text.paragraphs().getFirst().look())
                .isEqualTo(
                        new Look(
                                true, Optional.of("黑体"), Optional.of(36), false, Optional.empty()));
        assertThat(text.paragraphs().getLast().look().centred()).isFalse();
        assertThat(
                        read(RtfMaker.document().raw("\\pard\\qc\\f1 abc\\par"))
                                .paragraphs()
                                .getFirst()
                                .look()
                                .centred())
                .isTrue();
    }

    @Test
    void aStyleNamedHeadingIsAHeading() {
        assertThat(
                        read(RtfMaker.document().raw("\\pard\\s2\\f1 abc\\par"))
                                .paragraphs()
                                .getFirst()
                                .headingLevel())
                .contains(2);
    }

    @Test
    void numbersAsLastShownAreTextAndBulletsAreNot() {
        SourceText text =
                read(
                        RtfMaker.document()
                                .numbered("一、", "问题")
                                .numbered("1.", "学得不深")
                                .numbered("·", "一点"));

        assertThat(text.text().strip().lines()).containsExactly("一、问题", "1. 学得不深", "一点");
    }

    @Test
    void whatStandsBesideTheTextIsSetApart() {
        SourceText text =
                read(
                        RtfMaker.document()
                                .raw("{\\header\\pard top\\par}{\\footer\\pard bottom\\par}")
                                .raw(
                                        "\\pard\\f1 a{\\super\\chftn{\\footnote\\pard note\\par}}b\\par")
                                .raw(
                                        "\\pard\\f1 c{\\footnote\\ftnalt end}{\\v secret}{\\deleted gone}\\par")
                                .raw("\\pard d{\\*\\atnid x}{\\*\\annotation\\pard said\\par}\\par")
                                .raw(
                                        "\\pard e{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par}}}\\par")
                                .table(List.of(List.of("甲", "乙"), List.of("丙", "丁")))
                                .paragraph("正文很长很长很长很长。"));

        assertThat(text.text().strip()).isEqualTo("ab\nc\nd\ne\n正文很长很长很长很长。");
        assertThat(text.asides())
                .containsExactly(
                        new Aside(Aside.Kind.HEADER, 0, "top"),
                        new Aside(Aside.Kind.FOOTNOTE, 1, "note"),
                        new Aside(Aside.Kind.ENDNOTE, 2, "end"),
                        new Aside(Aside.Kind.DELETED, 2, "gone"),
                        new Aside(Aside.Kind.OBJECT, 2, "secret"),
                        new Aside(Aside.Kind.COMMENT, 3, "said"),
                        new Aside(Aside.Kind.TEXT_BOX, 4, "box"),
                        new Aside(Aside.Kind.TABLE, 4, "甲\t乙\n丙\t丁"),
                        new Aside(Aside.Kind.FOOTER, 5, "bottom"));
        assertThat(text.origin().doubts())
                .containsExactlyInAnyOrder(
                        "reading.doubt.hidden-text", "reading.doubt.tracked-changes");
    }

    @Test
    void picturesAndObjectsArePassedOverAndTold() {
        SourceText text =
                read(
                        RtfMaker.document()
                                .raw(
                                        "{\\*\\shppict{\\pict\\pngblip 89504e}}{\\nonshppict{\\pict 00}}")
                                .raw("{\\object{\\*\\objdata 0105}{\\result x}}")
                                .raw("{\\*\\unknown hidden{\\b deep}}{\\bin5 }}}}}}")
                                .raw("{\\field{\\*\\fldinst DATE}{\\fldrslt 2022}}\\par"));

        assertThat(text.text().strip()).isEqualTo("2022");
        assertThat(text.origin().doubts())
                .containsExactlyInAnyOrder("reading.doubt.pictures", "reading.doubt.objects");
    }

    @Test
    void aFileThatBreaksOffIsTold() {
        byte[] whole = RtfMaker.document().paragraph("前").paragraph("后").bytes();
        byte[] part = java.util.Arrays.copyOf(whole, whole.length - 20);

        assertThat(Reads.doubts("a.rtf", part)).containsExactly("reading.doubt.unread-parts");
    }

    @Test
    void depthAndCharactersAreLimited() {
        byte[] deep = ("{\\rtf1 " + "{\\b ".repeat(100_000) + "x").getBytes(StandardCharsets.UTF_8);
        byte[] large = RtfMaker.document().raw("x".repeat(2_000_001)).bytes();
        byte[] many = RtfMaker.document().raw("x\\par ".repeat(200_001)).bytes();

        assertThat(Reads.reasons("a.rtf", deep))
                .containsExactly(new Reason.OverLimit(Limit.DEPTH, 100, 101));
        assertThat(Reads.reasons("a.rtf", large))
                .first()
                .isInstanceOfSatisfying(
                        Reason.OverLimit.class,
                        r -> assertThat(r.limit()).isEqualTo(Limit.CHARACTERS));
        assertThat(Reads.reasons("a.rtf", many))
                .containsExactly(new Reason.OverLimit(Limit.PIECES, 200_000, 200_001));
    }

    @Test
    void aBrokenFileIsReadOrRefusedButNeverThrows() {
        byte[] whole =
                RtfMaker.document()
                        .heading(1, "题")
                        .numbered("一、", "问题")
                        .table(List.of(List.of("甲")))
                        .unicode()
                        .paragraph("正文{}\\")
                        .bytes();
        StatementReader reader =
                new StatementReader(
                        ReadingLimits.standard().withTime(Duration.ofSeconds(30)),
                        java.time.Clock.systemUTC());
        int[] read = new int[1];
        Seeds.forEach(
                6,
                500,
                seeds -> {
                    byte[] broken =
                            HostileFiles.withFlippedByte(whole, seeds.number(6, whole.length - 1));
                    read[0] += reader.read("a.rtf", broken) instanceof Reading.Read ? 1 : 0;
                });
        assertThat(read[0]).isGreaterThan(100);
    }

    private static SourceText read(RtfMaker maker) {
        return Reads.text("a.rtf", maker.bytes());
    }
}
