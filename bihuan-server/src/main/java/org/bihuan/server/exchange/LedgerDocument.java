package org.bihuan.server.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.ledger.TableLine;
import org.bihuan.server.page.CellGuard;
import org.bihuan.server.page.Page;

/**
 * The ledger as a .docx on A4 across, as offices print it (ECMA-376 part 1, 17): title in the
 * middle, headings again on every page, a row on one page, numbered pages. Rows are written as they
 * come.
 */
final class LedgerDocument implements AutoCloseable {
    /** A4 across, in twentieths of a point, and its margins. */
    private static final int WIDE = 16_838;

    private static final int HIGH = 11_906;
    private static final int MARGIN = 1_134;

    private static final String SPACE =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    private final Page page;
    private final ExportColumns columns;
    private final List<Meaning> shown = ExportColumns.onPaper();

    LedgerDocument(Page page, ExportColumns columns, String title, String made) {
        this.page = page;
        this.columns = columns;
        try {
            part("[Content_Types].xml", contentTypes());
            part("_rels/.rels", relations("officeDocument", "word/document.xml"));
            part("word/_rels/document.xml.rels", relations("footer", "footer1.xml"));
            part("word/footer1.xml", footer());
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(HEAD + "<w:document" + SPACE + "><w:body>");
            out.write(paragraph(title, 36, true, "center"));
            out.write(paragraph(made, 18, false, "right"));
            out.write(table());
            out.write("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (Meaning meaning : shown) {
                out.write(cell(meaning, columns.heading(meaning), true));
            }
            out.write("</w:tr>");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(xml);
        out.flush();
        zip.closeEntry();
    }

    private static String contentTypes() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + word
                + "document.main+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\""
                + word
                + "footer+xml\"/></Types>";
    }

    private static String relations(String type, String target) {
        return HEAD
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type
                + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    /** The sentence about the page, with a field where its number stands. */
    private String footer() {
        String[] around = page.say("exchange.export.page", "#").split("#", 2);
        return HEAD
                + "<w:ftr"
                + SPACE
                + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                + plain(around[0])
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>"
                + "<w:fldChar w:fldCharType=\"end\"/></w:r>"
                + plain(around.length > 1 ? around[1] : "")
                + "</w:p></w:ftr>";
    }

    private static String plain(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    private static String paragraph(String text, int halfPoints, boolean title, String side) {
        return "<w:p><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\""
                + side
                + "\"/></w:pPr>"
                + run(text, halfPoints, title, title)
                + "</w:p>";
    }

    private String table() {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"");
        table.append(WIDE - 2 * MARGIN).append("\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            table.append("<w:")
                    .append(side)
                    .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        table.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>")
                .append("<w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/>")
                .append("</w:tblCellMar></w:tblPr><w:tblGrid>");
        shown.forEach(
                meaning -> table.append("<w:gridCol w:w=\"").append(width(meaning)).append("\"/>"));
        return table.append("</w:tblGrid>").toString();
    }

    private int width(Meaning meaning) {
        int all = shown.stream().mapToInt(ExportColumns::width).sum();
        return (WIDE - 2 * MARGIN) * ExportColumns.width(meaning) / all;
    }

    private String cell(Meaning meaning, String text, boolean heading) {
        boolean middle = heading || ExportColumns.width(meaning) <= 14;
        StringBuilder cell = new StringBuilder("<w:tc><w:tcPr><w:tcW w:w=\"");
        cell.append(width(meaning)).append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/>");
        cell.append("</w:tcPr>");
        for (String line : text.split("\n", -1)) {
            cell.append("<w:p><w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"")
                    .append(middle ? "center" : "left")
                    .append("\"/></w:pPr>")
                    .append(run(line, 18, heading, heading))
                    .append("</w:p>");
        }
        return cell.append("</w:tc>").toString();
    }

    /** Chinese headings in 黑体, text in 仿宋; a machine without them takes its own. */
    private static String run(String text, int halfPoints, boolean bold, boolean heading) {
        String font = heading ? "SimHei" : "FangSong";
        return "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\""
                + font
                + "\"/>"
                + (bold ? "<w:b/>" : "")
                + "<w:sz w:val=\""
                + halfPoints
                + "\"/></w:rPr><w:t xml:space=\"preserve\">"
                + escaped(text)
                + "</w:t></w:r>";
    }

    private static String escaped(String text) {
        return CellGuard.allowed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    void add(TableLine line) {
        try {
            out.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (Meaning meaning : shown) {
                out.write(cell(meaning, words(line, meaning), false));
            }
            out.write("</w:tr>");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String words(TableLine line, Meaning meaning) {
        String words = columns.cell(line, meaning);
        return ExportColumns.isDay(meaning) && !words.isEmpty()
                ? page.date(LocalDate.parse(words))
                : words;
    }

    @Override
    public void close() {
        try {
            out.write(
                    "</w:tbl><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz w:w=\""
                            + WIDE
                            + "\" w:h=\""
                            + HIGH
                            + "\" w:orient=\"landscape\"/>");
            String margin = "\"" + MARGIN + "\"";
            out.write(
                    "<w:pgMar w:top="
                            + margin
                            + " w:right="
                            + margin
                            + " w:bottom="
                            + margin
                            + " w:left="
                            + margin
                            + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
            out.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Whole once it is closed. */
    byte[] bytes() {
        return bytes.toByteArray();
    }
}
