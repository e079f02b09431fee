package org.bihuan.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes real .docx files by hand, in the dialects that Word and WPS write.
 *
 * <pre>{@code
 * DocxMaker docx = DocxMaker.document();
 * int list = docx.list(ListShape.of("japaneseCounting", "%1、"));
 * byte[] bytes = docx.paragraph("个人对照检查材料").add(p -> p.list(list, 0).text("存在的问题")).bytes();
 * }</pre>
 */
public final class DocxMaker {
    private static final String TRANSITIONAL =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private final List<String> abstracts = new ArrayList<>();
    private final List<String> nums = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();
    private final List<String> endnotes = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> footers = new ArrayList<>();
    private final StringBuilder relations = new StringBuilder();
    private final List<String[]> extraParts = new ArrayList<>();
    private String main = "word/document.xml";
    private boolean strict;

    private DocxMaker() {}

    public static DocxMaker document() {
        DocxMaker maker = new DocxMaker();
        maker.style("a", "Normal", "");
        for (int level = 1; level <= 3; level++) {
            maker.style(
                    Integer.toString(level),
                    "heading " + level,
                    "<w:pPr><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr>");
        }
        return maker;
    }

    /** A paragraph style with further elements, such as {@code <w:pPr>…</w:pPr>}. */
    public DocxMaker style(String id, String name, String elements) {
        styles.append("<w:style w:type=\"paragraph\" w:styleId=\"").append(id).append("\">");
        styles.append("<w:name w:val=\"").append(escaped(name)).append("\"/>");
        styles.append(elements).append("</w:style>");
        return this;
    }

    /** Defines a list and gives the number to use in {@link ParagraphMaker#list}. */
    public int list(ListShape shape) {
        abstracts.add(shape.abstractNum(abstracts.size()));
        return num(abstracts.size() - 1, "");
    }

    /** A further use of the list that {@code num} uses, with overrides of its own. */
    public int listLike(int num, String overrides) {
        String existing = nums.get(num - 1);
        int from = existing.indexOf("abstractNumId w:val=\"") + 21;
        return num(
                Integer.parseInt(existing.substring(from, existing.indexOf('"', from))), overrides);
    }

    /** As Word writes "restart at 1" for the highest level. */
    public int listRestarted(int num, int start) {
        return listLike(
                num,
                "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\""
                        + start
                        + "\"/></w:lvlOverride>");
    }

    private int num(int abstractId, String overrides) {
        int id = nums.size() + 1;
        nums.add(
                "<w:num w:numId=\""
                        + id
                        + "\"><w:abstractNumId w:val=\""
                        + abstractId
                        + "\"/>"
                        + overrides
                        + "</w:num>");
        return id;
    }

    /** Further abstract lists or nums as XML. */
    public DocxMaker numberingXml(String abstractXml, String numXml) {
        abstracts.add(abstractXml);
        nums.add(numXml);
        return this;
    }

    public DocxMaker paragraph(String text) {
        return add(p -> p.text(text));
    }

    /**
     * @param level from 1 to 3
     */
    public DocxMaker heading(int level, String text) {
        return add(p -> p.style(Integer.toString(level)).text(text));
    }

    public DocxMaker add(UnaryOperator<ParagraphMaker> paragraph) {
        body.append(paragraph.apply(new ParagraphMaker(this)).xml());
        return this;
    }

    public DocxMaker table(List<List<String>> rows) {
        body.append("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (List<String> row : rows) {
            body.append("<w:tr>");
            for (String cell : row) {
                body.append("<w:tc><w:tcPr/>");
                for (String line : cell.split("\n", -1)) {
                    body.append("<w:p>").append(ParagraphMaker.run("", line)).append("</w:p>");
                }
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return this;
    }

    public DocxMaker header(String text) {
        headers.add("<w:p>" + ParagraphMaker.run("", text) + "</w:p>");
        return this;
    }

    /** A footer with the page number field that Word and WPS put there. */
    public DocxMaker pageNumbers() {
        footers.add(
                new ParagraphMaker(this)
                        .text("— ")
                        .field("PAGE   \\* MERGEFORMAT", "1")
                        .text(" —")
                        .xml());
        return this;
    }

    /** Any XML into the body. */
    public DocxMaker raw(String xml) {
        body.append(xml);
        return this;
    }

    /** A further part of the package. */
    public DocxMaker part(String name, String content) {
        extraParts.add(new String[] {name, content});
        return this;
    }

    /** A relation of the document to something outside the package. */
    public DocxMaker outside(String type, String target) {
        relations.append(
                relation("rIdOut" + relations.length(), type, target, " TargetMode=\"External\""));
        return this;
    }

    /** ISO strict instead of transitional namespaces. */
    public DocxMaker strict() {
        strict = true;
        return this;
    }

    /** Some programs call the main part otherwise. */
    public DocxMaker mainPart(String name) {
        main = name;
        return this;
    }

    int note(String kind, String text) {
        List<String> notes =
                switch (kind) {
                    case "footnote" -> footnotes;
                    case "endnote" -> endnotes;
                    default -> comments;
                };
        int id = notes.size() + 1;
        notes.add(
                "<w:"
                        + kind
                        + " w:id=\""
                        + id
                        + "\"><w:p>"
                        + ParagraphMaker.run("", text)
                        + "</w:p></w:"
                        + kind
                        + ">");
        return id;
    }

    public byte[] bytes() {
        ZipMaker zip = zip();
        return zip.bytes();
    }

    /** The package before it is closed, for entries that no word processor writes. */
    public ZipMaker zip() {
        ZipMaker zip = new ZipMaker();
        zip.add("[Content_Types].xml", contentTypes());
        zip.add("_rels/.rels", relationships(relation("rId1", "officeDocument", main, "")));
        StringBuilder parts = new StringBuilder(relations);
        part(zip, parts, "styles", "styles.xml", root("styles", styles.toString()));
        if (!nums.isEmpty()) {
            String lists = String.join("", abstracts) + String.join("", nums);
            part(zip, parts, "numbering", "numbering.xml", root("numbering", lists));
        }
        notes(zip, parts, "footnotes", "footnote", footnotes);
        notes(zip, parts, "endnotes", "endnote", endnotes);
        notes(zip, parts, "comments", "comment", comments);
        for (int i = 0; i < headers.size(); i++) {
            part(zip, parts, "header", "header" + i + ".xml", root("hdr", headers.get(i)));
        }
        for (int i = 0; i < footers.size(); i++) {
            part(zip, parts, "footer", "footer" + i + ".xml", root("ftr", footers.get(i)));
        }
        int slash = main.lastIndexOf('/') + 1;
        String rels = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
        zip.add(rels, relationships(parts.toString()));
        zip.add(main, documentXml());
        extraParts.forEach(extra -> zip.add(extra[0], extra[1]));
        return zip;
    }

    private String documentXml() {
        return root(
                "document",
                "<w:body>"
                        + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>");
    }

    private void notes(
            ZipMaker zip, StringBuilder parts, String plural, String one, List<String> notes) {
        if (!notes.isEmpty()) {
            String rule =
                    "<w:"
                            + one
                            + " w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:"
                            + one
                            + ">";
            String before = one.equals("comment") ? "" : rule;
            part(
                    zip,
                    parts,
                    plural,
                    plural + ".xml",
                    root(plural, before + String.join("", notes)));
        }
    }

    private void part(ZipMaker zip, StringBuilder parts, String type, String file, String xml) {
        parts.append(relation("rId" + type + file.hashCode(), type, file, ""));
        zip.add(main.substring(0, main.lastIndexOf('/') + 1) + file, xml);
    }

    private String relation(String id, String type, String target, String more) {
        String space = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/" : OFFICE;
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + space
                + type
                + "\" Target=\""
                + escaped(target)
                + "\""
                + more
                + "/>";
    }

    private static String relationships(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + inside
                + "</Relationships>";
    }

    private String root(String name, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:"
                + name
                + " xmlns:w=\""
                + (strict ? STRICT : TRANSITIONAL)
                + "\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
                + inside
                + "</w:"
                + name
                + ">";
    }

    private static String contentTypes() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "</Types>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
