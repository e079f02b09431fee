package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.bihuan.testkit.Rewriting;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextInItsEncodingsTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SAMPLE = "个人对照检查材料\n\n一、存在的问题\n（一）学习方面。一是不深入，2021年只学了3次；二是不系统。";

    @Test
    void theSameTextIsReadFromEveryEncoding() {
        Seeds.forEach(
                1,
                200,
                seeds -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = seeds.number(2, 12); i > 0; i--) {
                        text.append(seeds.sentence()).append(seeds.oneIn(3) ? "\n\n" : "\n");
                    }
                    List<byte[]> files = inEveryEncoding(text.toString());

                    List<SourceText> read =
                            files.stream().map(f -> Reads.text("a.txt", f)).toList();

                    assertThat(read).extracting(SourceText::text).containsOnly(text.toString());
                    assertThat(read)
                            .extracting(SourceText::paragraphs)
                            .containsOnly(read.getFirst().paragraphs());
                    assertThat(read).allSatisfy(r -> assertThat(r.origin().doubts()).isEmpty());
                });
    }

    @Test
    void everyParagraphSlicesBackToItsLine() {
        SourceText text = Reads.text("a.txt", Rewriting.withWindowsLineEnds(SAMPLE).getBytes(GBK));

        assertThat(text.paragraphs())
                .allSatisfy(p ->
                        assertThat(text.slice(p.span()))
                                .isEqualTo(SAMPLE.split("\n")[p.number() - 1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "一", "整改", "联通", "好。", "问题清单", "①一", "２０２１年"})
    void aFewCharactersOfGbkAreEnough(String word) {
        SourceText text = Reads.text("a.txt", word.getBytes(GBK));

        assertThat(text.text()).isEqualTo(word);
        assertThat(text.origin().encoding()).contains("GB18030");
    }

    @Test
    void gbkThatHappensToBeWellFormedUtf8IsReadAsGbkAndTold() {
        // Every one of these characters is two bytes that make one letter in UTF-8.
        byte[] bytes = "一目目一".getBytes(GBK);
        assertThat(new String(bytes, UTF_8)).doesNotContain("\uFFFD");

        SourceText text = Reads.text("a.txt", bytes);

        assertThat(text.text()).isEqualTo("一目目一");
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"中文", "你好世界", "浣犲ソ", "锟斤拷", "存在问题", "检查"})
    void utf8ThatHappensToBeWellFormedGbkIsReadAsUtf8(String word) {
        SourceText text = Reads.text("a.txt", word.getBytes(UTF_8));

        assertThat(text.text()).isEqualTo(word);
        assertThat(text.origin().encoding()).contains("UTF-8");
    }

    @Test
    void traditionalAndRareCharactersOfGb18030AreReadOrTold() {
        String rare = "同志們認真學習，存在的問題主要是作風不實。𠮷䶮";

        SourceText text = Reads.text("a.txt", rare.getBytes(GB18030));

        assertThat(text.text()).isEqualTo(rare);
        assertThat(text.origin().encoding()).contains("GB18030");
    }

    @Test
    void utf16WithoutMarkNeedsNoLineEndOrDigit() {
        String text = "认真学习贯彻上级精神，对照检查存在的问题。";

        assertThat(Reads.text("a.txt", text.getBytes(UTF_16LE)).text()).isEqualTo(text);
        assertThat(Reads.text("a.txt", text.getBytes(UTF_16BE)).text()).isEqualTo(text);
    }

    @Test
    void englishInUtf16WithoutMarkIsNotTakenForChinese() {
        String text = "Findings of the audit in 2021";

        assertThat(Reads.text("a.txt", text.getBytes(UTF_16LE)).text()).isEqualTo(text);
        assertThat(Reads.text("a.txt", text.getBytes(UTF_16BE)).text()).isEqualTo(text);
    }

    @Test
    void shortAsciiIsNotTakenForUtf16() {
        assertThat(Reads.text("a.txt", "bush hid the facts".getBytes(UTF_8)).text())
                .isEqualTo("bush hid the facts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "Shift_JIS"})
    void otherEastAsianEncodingsAreRefusedNotGuessed(String charset) {
        String text =
                charset.equals("Big5")
                        ? "個人對照檢查材料，存在的問題主要是學習不夠深入，作風不夠扎實。"
                        : "これは日本語の文章です。内容を確認してください。";

        List<Reason> reasons = Reads.reasons("a.txt", text.getBytes(Charset.forName(charset)));

        assertThat(reasons).hasOnlyElementsOfType(Reason.BadByte.class);
    }

    @Test
    void koreanFitsGbkByteForByteAndIsTold() {
        byte[] bytes = "이것은 한국어 문장입니다. 내용을 확인해 주십시오.".getBytes(Charset.forName("EUC-KR"));

        assertThat(Reads.doubts("a.txt", bytes)).containsExactly("reading.doubt.encoding");
    }

    @Test
    void westernLettersInOldEncodingsAreRefusedWithTheirPlace() {
        byte[] bytes = "Le caf\u00E9 est ferm\u00E9.".getBytes(ISO_8859_1);

        assertThat(Reads.reasons("a.txt", bytes))
                .containsExactly(new Reason.BadByte("UTF-8", 6, 0xE9));
    }

    @Test
    void oneBadByteInUtf8IsRefusedWithItsPlace() {
        byte[] good = (SAMPLE + SAMPLE).getBytes(UTF_8);
        byte[] bytes = good.clone();
        bytes[100] = (byte) 0xFF;

        List<Reason> reasons = Reads.reasons("a.txt", bytes);

        assertThat(reasons).singleElement().isInstanceOf(Reason.BadByte.class);
        Reason.BadByte bad = (Reason.BadByte) reasons.getFirst();
        assertThat(bad.encoding()).isEqualTo("UTF-8");
        assertThat(bad.offset()).isBetween(98L, 100L);
    }

    @Test
    void oneBadByteInGbkIsRefusedWithItsPlace() {
        byte[] bytes = SAMPLE.replace("2021", "").getBytes(GBK);
        bytes[40] = (byte) 0xFF;

        assertThat(Reads.reasons("a.txt", bytes))
                .singleElement()
                .satisfies(r -> assertThat(((Reason.BadByte) r).encoding()).isEqualTo("GB18030"));
    }

    @Test
    void aCutOffLastCharacterIsRefused() {
        byte[] whole = SAMPLE.getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertThat(Reads.reasons("a.txt", cut)).hasOnlyElementsOfType(Reason.BadByte.class);
    }

    @Test
    void utf8WithMarkMustBeUtf8() {
        byte[] bytes =
                concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, SAMPLE.getBytes(GBK));

        assertThat(Reads.reasons("a.txt", bytes))
                .singleElement()
                .isInstanceOf(Reason.BadByte.class);
    }

    @Test
    void surrogatesInUtf8AreBadBytes() {
        byte[] bytes = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};

        assertThat(Reads.reasons("a.txt", bytes))
                .singleElement()
                .isInstanceOf(Reason.BadByte.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void utf32IsReadWhenItsMarkSaysSo(String charset) {
        byte[] marked = "\uFEFF一、存在的问题".getBytes(Charset.forName(charset));
        byte[] broken = marked.clone();
        broken[6] = (byte) 0x7F;
        broken[5] = (byte) 0x7F;

        assertThat(Reads.text("a.txt", marked).text()).isEqualTo("一、存在的问题");
        assertThat(Reads.text("a.txt", marked).origin().encoding()).contains(charset);
        assertThat(Reads.reasons("a.txt", broken))
                .singleElement()
                .isInstanceOf(Reason.BadByte.class);
        assertThat(Reads.reasons("a.txt", Arrays.copyOfRange(marked, 4, marked.length)))
                .singleElement()
                .isInstanceOf(Reason.NotText.class);
    }

    @Test
    void aLoneSurrogateInUtf16IsKeptAndTold() {
        byte[] bytes =
                concat(
                        new byte[] {(byte) 0xFF, (byte) 0xFE},
                        new byte[] {0x2D, 0x4E, 0x00, (byte) 0xD8, 0x2D, 0x4E});

        SourceText text = Reads.text("a.txt", bytes);

        assertThat(text.text()).isEqualTo("中\uD800中");
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.lone-surrogates");
    }

    @Test
    void invisibleAndPrivateCharactersAreKeptAndTold() {
        String text = "整\u200B改\u202E措施\uE000\uFFFD";

        SourceText read = Reads.text("a.txt", text.getBytes(UTF_8));

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.origin().doubts())
                .containsExactlyInAnyOrder(
                        "reading.doubt.zero-width",
                        "reading.doubt.bidi-controls",
                        "reading.doubt.private-use",
                        "reading.doubt.replaced-characters");
    }

    @Test
    void binaryIsRefused() {
        assertThat(Reads.reasons("a.txt", new byte[] {'a', 0, 'b'}))
                .containsExactly(new Reason.NotText(1));
        assertThat(Reads.reasons("a.txt", "ab\1\2\3\4\5cd".getBytes(UTF_8)))
                .containsExactly(new Reason.NotText(2));
    }

    @Test
    void chanceIsNeverRead() {
        Seeds.forEach(
                7,
                300,
                seeds -> {
                    byte[] bytes = seeds.bytes(seeds.number(64, 2000));

                    Reading reading = new StatementReader().read("a.txt", bytes);

                    assertThat(reading).isInstanceOf(Reading.Refused.class);
                });
    }

    @Test
    void emptyAndBlankFilesAreRefused() {
        assertThat(Reads.reasons("a.txt", new byte[0])).containsExactly(new Reason.Empty(0));
        assertThat(Reads.reasons("a.txt", " \n\u3000\n".getBytes(UTF_8)))
                .singleElement()
                .isInstanceOf(Reason.Empty.class);
    }

    @Test
    void allLineEndsAreOne() {
        for (String end : List.of("\n", "\r\n", "\r", "\f", "\u2028", "\u0085")) {
            assertThat(Reads.text("a.txt", ("甲" + end + "乙").getBytes(UTF_8)).text())
                    .isEqualTo("甲\n乙");
        }
    }

    @Test
    void pastedTextIsReadByTheSameRules() {
        Reading reading = new StatementReader().pasted("粘贴", "一、问题\r\n整\u200B改");

        assertThat(reading).isInstanceOf(Reading.Read.class);
        SourceText text = ((Reading.Read) reading).text();
        assertThat(text.text()).isEqualTo("一、问题\n整\u200B改");
        assertThat(text.origin().doubts()).containsExactly("reading.doubt.zero-width");
    }

    private static List<byte[]> inEveryEncoding(String text) {
        byte[] mark8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        return List.of(
                text.getBytes(UTF_8),
                concat(mark8, text.getBytes(UTF_8)),
                text.getBytes(GBK),
                text.getBytes(GB18030),
                concat(new byte[] {(byte) 0x84, 0x31, (byte) 0x95, 0x33}, text.getBytes(GB18030)),
                text.getBytes(UTF_16LE),
                text.getBytes(UTF_16BE),
                concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(UTF_16LE)),
                concat(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(UTF_16BE)));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
