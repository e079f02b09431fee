package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What we make is judged by the JDK's own readers, not by ours. */
class MadeFilesTest {

    @Test
    void aMadeZipIsAZipForTheJdk() throws IOException {
        byte[] zip = new ZipMaker().add("甲/a.txt", "文").addStored("b", new byte[] {1, 2}).bytes();

        assertThat(unpacked(zip)).containsOnlyKeys("甲/a.txt", "b");
        assertThat(unpacked(zip).get("甲/a.txt")).isEqualTo("文".getBytes(UTF_8));
    }

    @Test
    void everyPartOfAMadeDocumentIsWellFormed() throws Exception {
        DocxMaker docx = DocxMaker.document().header("页眉").pageNumbers();
        int list = docx.list(ListShape.of("chineseCounting", "%1、").then("decimal", "\"%2\""));
        docx.listRestarted(list, 3);
        docx.heading(1, "甲 < 乙 & 丙").table(List.of(List.of("一", "二\n三")));
        docx.add(p ->
                p.list(list, 1)
                        .outline(2)
                        .text("正文")
                        .hidden("隐")
                        .inserted("增")
                        .deleted("删")
                        .footnote("脚注")
                        .endnote("尾注")
                        .comment("批注")
                        .link("链接")
                        .field("PAGE", "1")
                        .textBox("框")
                        .tab()
                        .lineBreak());

        Map<String, byte[]> parts = unpacked(docx.bytes());

        assertThat(parts)
                .containsKeys("word/document.xml", "word/numbering.xml", "word/footnotes.xml");
        for (byte[] part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part));
        }
    }

    @Test
    void wrappingLosesNothingButLineEnds() {
        Seeds.forEach(
                3,
                50,
                seeds -> {
                    String text =
                            seeds.sentence()
                                    + "2021年3月"
                                    + seeds.sentence()
                                    + "\n"
                                    + seeds.sentence();

                    String wrapped = Rewriting.hardWrapped(text, seeds.number(8, 40));

                    assertThat(wrapped.replace("\n", "")).isEqualTo(text.replace("\n", ""));
                });
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
