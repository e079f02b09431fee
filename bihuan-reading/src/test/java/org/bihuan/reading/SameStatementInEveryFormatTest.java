package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.testkit.DocMaker;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.testkit.OdtMaker;
import org.bihuan.testkit.PdfMaker;
import org.bihuan.testkit.RtfMaker;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.outline.Section;
import org.junit.jupiter.api.Test;

/** One fictional statement after another, as every kind of file that an office has. */
class SameStatementInEveryFormatTest {

    @Test
    void everyFormatGivesTheSameLines() {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            List<String> lines = lines(statement);
            files(lines)
                    .forEach((name, bytes) ->
                            assertThat(Reads.text(name, bytes).text().lines().toList())
                                    .as(statement.name() + " as " + name)
                                    .isEqualTo(lines));
        }
    }

    @Test
    void everyFormatGivesTheSameOutline() {
        OutlineParser parser = new OutlineParser();
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            List<String> lines = lines(statement);
            byte[] plain = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            Outline expected = parser.parse(Reads.text("a.txt", plain));
            files(lines)
                    .forEach((name, bytes) -> {
                        Outline outline = parser.parse(Reads.text(name, bytes));
                        assertThat(headings(outline))
                                .as(statement.name() + " as " + name)
                                .isEqualTo(headings(expected));
                        assertThat(titles(outline))
                                .as(statement.name() + " as " + name)
                                .isEqualTo(titles(expected));
                    });
        }
    }

    @Test
    void everyLetterHasAPlaceInItsFile() {
        List<String> lines = lines(KeyedStatement.shipped().getFirst());
        files(lines)
                .forEach((name, bytes) -> {
                    SourceText text = Reads.text(name, bytes);
                    for (SourceText.Paragraph p : text.paragraphs()) {
                        assertThat(text.place(p.span().start()).orElseThrow().paragraph())
                                .as(name)
                                .isEqualTo(p.number());
                        assertThat(p.look().halfPoints()).as(name).contains(32);
                        assertThat(p.look().font().orElse(""))
                                .as(name)
                                .isIn("仿宋_GB2312", "FangSong_GB2312");
                    }
                });
    }

    private static List<String> headings(Outline outline) {
        return outline.sections().stream().map(Section::heading).toList();
    }

    private static List<String> titles(Outline outline) {
        return java.util.stream.Stream.of(outline.findings(), outline.causes(), outline.measures())
                .flatMap(List::stream)
                .map(Item::title)
                .toList();
    }

    /** Without blank lines and hard-wrapped ones: what a word processor would hold. */
    private static List<String> lines(KeyedStatement statement) {
        byte[] plain = statement.text().getBytes(StandardCharsets.UTF_8);
        SourceText text = Reads.text("a.txt", plain);
        return text.paragraphs().stream()
                .map(p -> text.slice(p.span()).strip().replaceAll("[\\s\\u3000]+", ""))
                .toList();
    }

    private static Map<String, byte[]> files(List<String> lines) {
        DocxMaker docx = DocxMaker.document();
        DocMaker doc = DocMaker.document();
        RtfMaker rtf = RtfMaker.document();
        RtfMaker unicode = RtfMaker.document().unicode();
        OdtMaker odt = OdtMaker.document();
        PdfMaker pdf = PdfMaker.document();
        for (String line : lines) {
            docx.paragraph(line);
            doc.paragraph(line);
            rtf.paragraph(line);
            unicode.paragraph(line);
            odt.paragraph(line);
            pdf.paragraph(line);
        }
        // A line at the top of a single page may be anything.
        if (pdf.pages() > 1) {
            pdf.headersAndPageNumbers("某单位内部材料");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.docx", docx.bytes());
        files.put("a.doc", doc.bytes());
        files.put("a.wps", doc.bytes());
        files.put("b.wps", docx.bytes());
        files.put("a.rtf", rtf.bytes());
        files.put("b.rtf", unicode.bytes());
        files.put("a.odt", odt.bytes());
        files.put("a.pdf", pdf.bytes());
        return files;
    }
}
