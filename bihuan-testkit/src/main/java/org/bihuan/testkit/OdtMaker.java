package org.bihuan.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes OpenDocument texts by hand, in the dialect of LibreOffice. */
public final class OdtMaker {
    private static final String SPACES =
            " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                    + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                    + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

    private static final String TEXT_STYLE =
            "<style:style style:name=\"P1\" style:family=\"paragraph\">"
                    + "<style:text-properties style:font-name-asian=\"fangsong1\""
                    + " style:font-size-asian=\"16pt\"/></style:style>";
    private static final String TITLE_STYLE =
            "<style:style style:name=\"P2\" style:family=\"paragraph\""
                    + " style:parent-style-name=\"P1\"><style:paragraph-properties"
                    + " fo:text-align=\"center\"/><style:text-properties"
                    + " style:font-name-asian=\"黑体\" style:font-size-asian=\"18pt\""
                    + " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"/></style:style>";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder automatic = new StringBuilder();
    private final StringBuilder master = new StringBuilder();
    private String manifest = "";

    private OdtMaker() {}

    public static OdtMaker document() {
        return new OdtMaker();
    }

    public OdtMaker paragraph(String text) {
        return raw(p(escaped(text)));
    }

    /** A paragraph in bold 黑体, centred. */
    public OdtMaker title(String text) {
        return raw("<text:p text:style-name=\"P2\">" + escaped(text) + "</text:p>");
    }

    /**
     * @param level from 1
     */
    public OdtMaker heading(int level, String text) {
        return raw(
                "<text:h text:style-name=\"P1\" text:outline-level=\""
                        + level
                        + "\">"
                        + escaped(text)
                        + "</text:h>");
    }

    /**
     * A list style of one level.
     *
     * @param format such as {@code 一, 二, 三, ...}
     */
    public OdtMaker listStyle(String name, String format, String before, String after) {
        automatic
                .append("<text:list-style style:name=\"")
                .append(name)
                .append("\"><text:list-level-style-number text:level=\"1\" style:num-format=\"")
                .append(format)
                .append("\" style:num-prefix=\"")
                .append(before)
                .append("\" style:num-suffix=\"")
                .append(after)
                .append("\"/></text:list-style>");
        return this;
    }

    public OdtMaker list(String style, boolean goesOn, String... items) {
        body.append("<text:list text:style-name=\"").append(style).append('"');
        body.append(goesOn ? " text:continue-numbering=\"true\">" : ">");
        for (String item : items) {
            body.append("<text:list-item>").append(p(escaped(item))).append("</text:list-item>");
        }
        body.append("</text:list>");
        return this;
    }

    public OdtMaker table(List<List<String>> rows) {
        body.append("<table:table><table:table-column/>");
        for (List<String> row : rows) {
            body.append("<table:table-row>");
            for (String cell : row) {
                body.append("<table:table-cell>").append(p(escaped(cell)));
                body.append("</table:table-cell>");
            }
            body.append("</table:table-row>");
        }
        body.append("</table:table>");
        return this;
    }

    public OdtMaker header(String text) {
        master.append("<style:header>").append(p(escaped(text))).append("</style:header>");
        return this;
    }

    public OdtMaker footer(String text) {
        master.append("<style:footer>").append(p(escaped(text))).append("</style:footer>");
        return this;
    }

    /** Any XML into the body. */
    public OdtMaker raw(String xml) {
        body.append(xml);
        return this;
    }

    /** Any XML among the automatic styles. */
    public OdtMaker style(String xml) {
        automatic.append(xml);
        return this;
    }

    /** Says that the parts are encrypted, which they then are not. */
    public OdtMaker saidToBeEncrypted() {
        manifest = "<manifest:encryption-data manifest:checksum=\"x\"/>";
        return this;
    }

    public byte[] bytes() {
        return zip().bytes();
    }

    /** The package before it is closed, for entries of another kind. */
    public ZipMaker zip() {
        String type = "application/vnd.oasis.opendocument.text";
        return new ZipMaker()
                .addStored("mimetype", type.getBytes(StandardCharsets.UTF_8))
                .add("content.xml", content())
                .add("styles.xml", styles())
                .add(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"content.xml\">"
                                + manifest
                                + "</manifest:file-entry></manifest:manifest>");
    }

    private String content() {
        return root(
                "document-content",
                "<office:font-face-decls><style:font-face style:name=\"fangsong1\""
                        + " svg:font-family=\"&apos;仿宋_GB2312&apos;\"/></office:font-face-decls>"
                        + "<office:automatic-styles>"
                        + TEXT_STYLE
                        + TITLE_STYLE
                        + automatic
                        + "</office:automatic-styles><office:body><office:text>"
                        + body
                        + "</office:text></office:body>");
    }

    private String styles() {
        return root(
                "document-styles",
                "<office:master-styles><style:master-page style:name=\"Standard\">"
                        + master
                        + "</style:master-page></office:master-styles>");
    }

    private static String root(String name, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:"
                + name
                + SPACES
                + ">"
                + inside
                + "</office:"
                + name
                + ">";
    }

    private static String p(String xml) {
        return "<text:p text:style-name=\"P1\">" + xml + "</text:p>";
    }

    static String escaped(String text) {
        return DocxMaker.escaped(text);
    }
}
