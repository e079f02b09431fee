package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Files made to break a reader. All are generated, so that none has to be stored, carried about or
 * explained to a virus scanner.
 */
public final class HostileFiles {
    private static final String OPEN =
            "<?xml version=\"1.0\"?><w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String CLOSE = "</w:body></w:document>";

    /** A .docx whose main part inflates to about {@code size} bytes of one run of text. */
    public static byte[] bomb(long size) {
        return withMain(
                Packed.of(OPEN + "<w:p><w:r><w:t>", 'a', size, "</w:t></w:r></w:p>" + CLOSE));
    }

    /** As {@link #bomb}, but of blanks between two elements: no text to count. */
    public static byte[] bombOfBlanks(long size) {
        return withMain(Packed.of(OPEN, ' ', size, CLOSE));
    }

    /** As {@link #bomb}, but inside one attribute. */
    public static byte[] bombInAttribute(long size) {
        return withMain(Packed.of(OPEN + "<w:p w:rsidR=\"", '0', size, "\"/>" + CLOSE));
    }

    /** Many parts that each stay below a limit per part. */
    public static byte[] pacedBomb(int parts, long sizeOfEach) {
        ZipMaker zip = new ZipMaker();
        StringBuilder relations = new StringBuilder();
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
        String header = OPEN.replace("w:document", "w:hdr").replace("<w:body>", "");
        Packed packed = Packed.of(header, ' ', sizeOfEach, "</w:hdr>");
        for (int i = 0; i < parts; i++) {
            packed.addTo(zip, "word/header" + i + ".xml");
            relations.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(type);
            relations.append("\" Target=\"header").append(i).append(".xml\"/>");
        }
        zip.add("[Content_Types].xml", "<Types/>");
        zip.add(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations
                        + "</Relationships>");
        zip.add("word/document.xml", OPEN + CLOSE);
        return zip.bytes();
    }

    public static byte[] manyEntries(int count) {
        ZipMaker zip = honest().zip();
        for (int i = 0; i < count; i++) {
            zip.add("word/media/" + i + ".txt", "");
        }
        return zip.bytes();
    }

    public static byte[] sameNameTwice() {
        return honest().zip().add("word/document.xml", OPEN + CLOSE).bytes();
    }

    public static byte[] caseTwins() {
        return honest().zip().add("Word/Document.XML", OPEN + CLOSE).bytes();
    }

    public static byte[] headersDisagree() {
        byte[] other = (OPEN + CLOSE).getBytes(UTF_8);
        return honest().zip().addUnderTwoNames("word/other.xml", "word/another.xml", other).bytes();
    }

    public static byte[] overlappingEntries() {
        return honest().zip()
                .addOneInsideAnother("word/media/a", "word/media/b", new byte[9])
                .bytes();
    }

    public static byte[] oneEntryUnderTwoNames() {
        return honest().zip().add("word/media/a", "aaaa").listLastAgainAs("word/media/b").bytes();
    }

    /** An entry whose name wants to leave the folder it would be unpacked into. */
    public static byte[] entryNamed(String name) {
        return honest().zip().add(name, "x").bytes();
    }

    public static byte[] markedEncrypted() {
        return new ZipMaker().markedEncrypted().add("word/document.xml", OPEN + CLOSE).bytes();
    }

    public static byte[] wrongCheckSum() {
        byte[] bytes = (OPEN + "<w:p><w:r><w:t>好</w:t></w:r></w:p>" + CLOSE).getBytes(UTF_8);
        return new ZipMaker()
                .addPacked("word/document.xml", ZipMaker.deflated(bytes), 8, 12345, bytes.length)
                .bytes();
    }

    public static byte[] billionLaughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY lol").append(i).append(" \"");
            dtd.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return withMain(withDoctype(dtd.append("]>").toString(), "&lol9;"));
    }

    public static byte[] externalEntity(String address) {
        String dtd = "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + address + "\">]>";
        return withMain(withDoctype(dtd, "&x;"));
    }

    public static byte[] externalDtd(String address) {
        return withMain(withDoctype("<!DOCTYPE x SYSTEM \"" + address + "\">", "x"));
    }

    public static byte[] undeclaredEntity() {
        return withMain(withDoctype("", "&nothing;"));
    }

    /** Elements inside each other, {@code levels} deep. */
    public static byte[] nested(int levels) {
        String inside = "<w:sdt>".repeat(levels) + "</w:sdt>".repeat(levels);
        return withMain(OPEN + inside + CLOSE);
    }

    public static byte[] nestedTables(int levels) {
        String open = "<w:tbl><w:tr><w:tc>".repeat(levels);
        String close = "</w:tc></w:tr></w:tbl>".repeat(levels);
        return withMain(OPEN + open + "<w:p/>" + close + CLOSE);
    }

    /** One paragraph of so many characters. */
    public static byte[] longParagraph(int characters) {
        return DocxMaker.document().paragraph("长".repeat(characters)).bytes();
    }

    public static byte[] manyEmptyParagraphs(int count) {
        return withMain(OPEN + "<w:p/>".repeat(count) + CLOSE);
    }

    /** Signs that are no text in the file but text on the page. */
    public static byte[] manySigns(String element, int count) {
        return withMain(
                OPEN + "<w:p><w:r><w:t>x</w:t>" + element.repeat(count) + "</w:r></w:p>" + CLOSE);
    }

    /** One tag that declares a namespace again and again: parsers compare each with all before. */
    public static byte[] namespacesInOneTag(int count) {
        StringBuilder tag = new StringBuilder("<w:p");
        for (int i = 0; i < count; i++) {
            tag.append(" xmlns:n").append(i).append("=\"u\"");
        }
        return withMain(OPEN + tag + "/>" + CLOSE);
    }

    /** A list whose number text is long, used by many paragraphs: small file, large text. */
    public static byte[] amplifiedNumbers(int textLength, int paragraphs) {
        DocxMaker docx = DocxMaker.document();
        int list = docx.list(ListShape.of("decimal", "长".repeat(textLength) + "%1"));
        for (int i = 0; i < paragraphs; i++) {
            docx.add(p -> p.list(list, 0));
        }
        return docx.bytes();
    }

    /** One long footnote referred to again and again. */
    public static byte[] amplifiedNotes(int noteLength, int references) {
        String reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        return DocxMaker.document()
                .add(p -> p.footnote("注".repeat(noteLength)).raw(reference.repeat(references)))
                .bytes();
    }

    /** Styles that are based on each other in a ring, and numbering styles that link in a ring. */
    public static byte[] rings() {
        return DocxMaker.document()
                .style("x", "x", "<w:basedOn w:val=\"y\"/>")
                .style("y", "y", "<w:basedOn w:val=\"x\"/>")
                .numberingXml(
                        "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"n\"/>"
                                + "<w:styleLink w:val=\"n\"/></w:abstractNum>",
                        "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"7\"/></w:num>")
                .add(p -> p.style("x").list(7, 0).text("环"))
                .bytes();
    }

    /** List levels and numbers far outside what the format allows. */
    public static byte[] absurdNumbers() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(ListShape.of("upperRoman", "%1%9%0%", "<w:start w:val=\"999999999\"/>"));
        return docx.add(p -> p.list(list, 0).text("甲"))
                .add(p -> p.list(list, 100_000).text("乙"))
                .add(p -> p.list(list, -1).text("丙"))
                .add(p -> p.list(99_999, 0).text("丁"))
                .bytes();
    }

    public static byte[] withMacros() {
        return honest().part("word/vbaProject.bin", "x").bytes();
    }

    public static byte[] withRemoteTemplate(String address) {
        return honest().outside("attachedTemplate", address).bytes();
    }

    public static byte[] cutOff(byte[] whole, double share) {
        return Arrays.copyOf(whole, (int) (whole.length * share));
    }

    public static byte[] withFlippedByte(byte[] whole, int at) {
        byte[] bytes = whole.clone();
        bytes[at] ^= 0x55;
        return bytes;
    }

    public static byte[] pdfThatIsAlsoAZip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n%%EOF\n".getBytes(ISO_8859_1));
        out.writeBytes(honest().bytes());
        return out.toByteArray();
    }

    /** The head and one directory entry of an OLE2 container, such as {@code WordDocument}. */
    public static byte[] ole2(String streamName) {
        byte[] bytes = new byte[2048];
        byte[] magic = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] name = streamName.getBytes(UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024 + 128, name.length);
        return bytes;
    }

    /** A bomb whose header says that it is ten bytes. */
    public static byte[] bombThatClaimsToBeSmall(long size) {
        Packed packed =
                Packed.of(OPEN + "<w:p><w:r><w:t>", 'a', size, "</w:t></w:r></w:p>" + CLOSE);
        return new ZipMaker()
                .addPacked("word/document.xml", packed.bytes(), 8, packed.crc(), 10)
                .bytes();
    }

    /** Zips inside zips, sixteen of each on every level; nothing of Word in it. */
    public static byte[] zipsInsideZips(int levels) {
        byte[] inner = new ZipMaker().add("0.dll", new byte[1 << 20]).bytes();
        for (int level = 0; level < levels; level++) {
            ZipMaker zip = new ZipMaker();
            for (int i = 0; i < 16; i++) {
                zip.add("lib " + i + ".zip", inner);
            }
            inner = zip.bytes();
        }
        return inner;
    }

    /** Everything in it is a symbolic link, by what the directory says. */
    public static byte[] links(String target) {
        return honest().zip().add("word/media/link", target).asLinks().bytes();
    }

    /** A part packed in a way that Word never uses. */
    public static byte[] packedBy(int method) {
        byte[] xml = (OPEN + CLOSE).getBytes(UTF_8);
        return new ZipMaker()
                .addPacked("word/document.xml", xml, method, ZipMaker.crc(xml), xml.length)
                .bytes();
    }

    public static byte[] parameterEntity(String address) {
        String dtd = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>";
        return withMain(withDoctype(dtd, "x"));
    }

    public static byte[] xInclude(String address) {
        String include =
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                        + address
                        + "\"/>";
        return withMain(OPEN + "<w:p><w:r><w:t>正文" + include + "</w:t></w:r></w:p>" + CLOSE);
    }

    /** A field as Word writes it, with an instruction such as {@code DDEAUTO cmd.exe}. */
    public static byte[] withField(String instruction) {
        return DocxMaker.document()
                .add(p ->
                        p.text("正文")
                                .raw(
                                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
                                                + instruction
                                                + "</w:instrText></w:r><w:r><w:fldChar"
                                                + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar"
                                                + " w:fldCharType=\"end\"/></w:r>"))
                .bytes();
    }

    /** An embedded object or a control, such as {@code <w:control r:id="r1"/>}. */
    public static byte[] withObject(String element) {
        return DocxMaker.document()
                .add(p -> p.text("正文").raw("<w:r><w:object>" + element + "</w:object></w:r>"))
                .part("word/embeddings/oleObject1.bin", "x")
                .bytes();
    }

    private static DocxMaker honest() {
        return DocxMaker.document().paragraph("这是正文。");
    }

    private static String withDoctype(String doctype, String text) {
        return OPEN.replace("?>", "?>" + doctype)
                + "<w:p><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p>"
                + CLOSE;
    }

    private static byte[] withMain(String xml) {
        return new ZipMaker().add("word/document.xml", xml).bytes();
    }

    private static byte[] withMain(Packed main) {
        ZipMaker zip = new ZipMaker();
        main.addTo(zip, "word/document.xml");
        return zip.bytes();
    }

    private HostileFiles() {}
}
