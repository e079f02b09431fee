package org.bihuan.testkit;

/** One paragraph of a {@link DocxMaker}, run by run. */
public final class ParagraphMaker {
    private final DocxMaker document;
    private final StringBuilder properties = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    ParagraphMaker(DocxMaker document) {
        this.document = document;
    }

    public ParagraphMaker style(String id) {
        properties.insert(0, "<w:pStyle w:val=\"" + id + "\"/>");
        return this;
    }

    /**
     * @param level from 0, as in the file
     */
    public ParagraphMaker list(int num, int level) {
        properties.append("<w:numPr><w:ilvl w:val=\"").append(level);
        properties.append("\"/><w:numId w:val=\"").append(num).append("\"/></w:numPr>");
        return this;
    }

    /**
     * @param level from 0, as in the file
     */
    public ParagraphMaker outline(int level) {
        properties.append("<w:outlineLvl w:val=\"").append(level).append("\"/>");
        return this;
    }

    public ParagraphMaker property(String xml) {
        properties.append(xml);
        return this;
    }

    /** As WPS and Word write it: with a hint for the font of Chinese characters. */
    public ParagraphMaker text(String text) {
        return raw(
                run(
                        "<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/>",
                        text));
    }

    public ParagraphMaker hidden(String text) {
        return raw(run("<w:vanish/>", text));
    }

    public ParagraphMaker inserted(String text) {
        return raw("<w:ins w:id=\"1\" w:author=\"甲\">" + run("", text) + "</w:ins>");
    }

    public ParagraphMaker deleted(String text) {
        String old = run("", text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ");
        return raw("<w:del w:id=\"2\" w:author=\"甲\">" + old + "</w:del>");
    }

    public ParagraphMaker lineBreak() {
        return raw("<w:r><w:br/></w:r>");
    }

    public ParagraphMaker tab() {
        return raw("<w:r><w:tab/></w:r>");
    }

    /** A field with its code and the result that was last shown. */
    public ParagraphMaker field(String code, String result) {
        return raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ")
                .raw(DocxMaker.escaped(code))
                .raw(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
                .raw(run("", result))
                .raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    public ParagraphMaker link(String text) {
        return raw("<w:hyperlink w:anchor=\"there\">" + run("", text) + "</w:hyperlink>");
    }

    public ParagraphMaker footnote(String note) {
        int id = document.note("footnote", note);
        return raw("<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>");
    }

    public ParagraphMaker endnote(String note) {
        int id = document.note("endnote", note);
        return raw("<w:r><w:endnoteReference w:id=\"" + id + "\"/></w:r>");
    }

    public ParagraphMaker comment(String note) {
        int id = document.note("comment", note);
        return raw("<w:r><w:commentReference w:id=\"" + id + "\"/></w:r>");
    }

    /** Written twice, as Word does: as a drawing and, for old programs, as VML. */
    public ParagraphMaker textBox(String... paragraphs) {
        StringBuilder inside = new StringBuilder("<w:txbxContent>");
        for (String paragraph : paragraphs) {
            inside.append("<w:p>").append(run("", paragraph)).append("</w:p>");
        }
        inside.append("</w:txbxContent>");
        return raw("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>")
                .raw(inside.toString())
                .raw(
                        "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>")
                .raw(inside.toString())
                .raw("</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>");
    }

    public ParagraphMaker raw(String xml) {
        content.append(xml);
        return this;
    }

    String xml() {
        String before = properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>";
        return "<w:p>" + before + content + "</w:p>";
    }

    static String run(String properties, String text) {
        String before = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
        return "<w:r>"
                + before
                + "<w:t xml:space=\"preserve\">"
                + DocxMaker.escaped(text)
                + "</w:t></w:r>";
    }
}
