package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * PDF files written object by object, honest but for one thing. The text of the honest one reads
 * {@code Plain text.}
 */
public final class HostilePdfs {
    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";
    private long shift;

    private HostilePdfs() {
        object("<</Type/Catalog/Pages 2 0 R>>");
        object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                        + "/Resources<</Font<</F1 5 0 R>>>>>>");
        stream("", "BT /F1 12 Tf 72 720 Td (Plain text.) Tj ET".getBytes(ISO_8859_1));
        object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }

    public static byte[] honest() {
        return made(pdf -> {});
    }

    public static byte[] script() {
        return made(pdf -> {
            pdf.replace(1, "<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>");
            pdf.object("<</S/JavaScript/JS(app.launchURL\\('http://example.invalid'\\))>>");
        });
    }

    public static byte[] launchAction() {
        return made(pdf -> {
            pdf.replace(1, "<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>");
            pdf.object("<</S/Launch/F(cmd.exe)/Win<</F(cmd.exe)/P(/c calc)>>>>");
        });
    }

    public static byte[] remoteContent(String address) {
        return made(pdf -> {
            pdf.replace(4, "<</Length 0/F<</FS/URL/F(" + address + ")>>>>\nstream\n\nendstream");
        });
    }

    public static byte[] attachedFile() {
        return made(pdf -> {
            pdf.replace(
                    1,
                    "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.exe) 6 0"
                            + " R]>>>>>>");
            pdf.object("<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>");
            pdf.stream("/Type/EmbeddedFile", new byte[100]);
        });
    }

    /** The tree of pages has itself for a branch. */
    public static byte[] ringOfPages() {
        return made(pdf -> pdf.replace(2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"));
    }

    /** Two branches that have each other for branches, twice each: two to the n. */
    public static byte[] twinBranches() {
        return made(pdf -> {
            pdf.replace(2, "<</Type/Pages/Kids[6 0 R 6 0 R]/Count 1000000000>>");
            pdf.object("<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 1000000000>>");
        });
    }

    /** A tree of pages that doubles with every level, down to one and the same page. */
    public static byte[] doublingPages(int levels) {
        return made(pdf -> {
            pdf.replace(2, "<</Type/Pages/Kids[6 0 R 6 0 R]/Count 1>>");
            for (int i = 0; i < levels; i++) {
                int next = i == levels - 1 ? 3 : 7 + i;
                pdf.object(
                        "<</Type/Pages/Parent 2 0 R/Kids[%d 0 R %d 0 R]/Count 1>>"
                                .formatted(next, next));
            }
        });
    }

    public static byte[] pages(int count) {
        return made(pdf ->
                pdf.replace(
                        2,
                        "<</Type/Pages/Kids["
                                + "3 0 R ".repeat(count)
                                + "]/Count "
                                + count
                                + ">>"));
    }

    public static byte[] noTextLayer() {
        return made(pdf -> {
            pdf.replace(
                    3,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                            + "/Resources<</XObject<</I 6 0 R>>>>>>");
            pdf.replaceStream(4, "", "500 0 0 800 0 0 cm /I Do".getBytes(ISO_8859_1));
            pdf.stream(
                    "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                            + "/ColorSpace/DeviceGray",
                    new byte[1]);
        });
    }

    public static byte[] nothingOnThePage() {
        return made(pdf -> pdf.replaceStream(4, "", new byte[0]));
    }

    public static byte[] encrypted() {
        String key = "<" + "AB".repeat(32) + ">";
        return made(pdf -> {
            pdf.object("<</Filter/Standard/V 1/R 2/P -4/O" + key + "/U" + key + ">>");
            pdf.trailer = "/Encrypt 6 0 R/ID[<00><00>]";
        });
    }

    /** A page whose content inflates to so many bytes. */
    public static byte[] bomb(long size) {
        return made(pdf -> pdf.replaceStream(4, "/Filter/FlateDecode", Packed.zeros(size)));
    }

    /** The same, its content called a picture, which nobody would unpack. */
    public static byte[] bombThatPassesForAPicture(long size) {
        return made(pdf ->
                pdf.replaceStream(4, "/Subtype/Image/Filter/FlateDecode", Packed.zeros(size)));
    }

    /** A page whose content is deflated again and again. */
    public static byte[] packedAgainAndAgain(int times) {
        return made(pdf -> {
            byte[] bytes = Packed.zeros(200L << 20);
            for (int i = 1; i < times; i++) {
                bytes = Packed.zlib(bytes);
            }
            pdf.replaceStream(4, "/Filter[" + "/FlateDecode".repeat(times) + "]", bytes);
        });
    }

    /** An object stream that promises a million objects and inflates to so many bytes. */
    public static byte[] hugeObjectStream(long size) {
        return made(pdf ->
                pdf.stream(
                        "/Type/ObjStm/N 1000000/First 8000000/Filter/FlateDecode",
                        Packed.zeros(size)));
    }

    public static byte[] badCrossReferences() {
        return made(pdf -> pdf.shift = 7);
    }

    public static byte[] crossReferencesFarAway() {
        return made(pdf -> pdf.shift = 5_000_000_000L);
    }

    /** Each table of references says that an older one stands where it stands itself. */
    public static byte[] ringOfCrossReferences() {
        byte[] honest = honest();
        String whole = new String(honest, ISO_8859_1);
        int table = whole.lastIndexOf("xref\n0");
        return made(pdf -> pdf.trailer = "/Prev " + table);
    }

    public static byte[] deepArrays(int levels) {
        return made(pdf -> pdf.object("[".repeat(levels) + "]".repeat(levels)));
    }

    public static byte[] deepDictionaries(int levels) {
        return made(pdf -> {
            pdf.replace(1, "<</Type/Catalog/Pages 2 0 R/X 6 0 R>>");
            pdf.object("<</A".repeat(levels) + " 1" + ">>".repeat(levels));
        });
    }

    /** References that lead to each other in a ring where a stream's length should stand. */
    public static byte[] ringOfLengths() {
        return made(pdf -> {
            pdf.replace(
                    4,
                    "<</Length 6 0 R>>\nstream\nBT /F1 12 Tf (Plain text.) Tj" + " ET\nendstream");
            pdf.object("7 0 R");
            pdf.object("6 0 R");
        });
    }

    public static byte[] lengthThatLies(String length) {
        return made(pdf ->
                pdf.replace(
                        4,
                        "<</Length "
                                + length
                                + ">>\nstream\nBT /F1 12 Tf (Plain text.) Tj ET\nendstream"));
    }

    /** A drawing that draws itself. */
    public static byte[] formInsideItself() {
        return made(pdf -> {
            pdf.replace(
                    3,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                            + "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>");
            pdf.replaceStream(
                    4, "", "BT /F1 12 Tf 72 720 Td (Plain text.) Tj ET /X Do".getBytes(ISO_8859_1));
            pdf.stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0"
                            + " R>>>>",
                    "/X Do /X Do".getBytes(ISO_8859_1));
        });
    }

    public static byte[] manyLetters(int count) {
        byte[] content = ("BT /F1 1 Tf (" + "x".repeat(count) + ") Tj ET").getBytes(ISO_8859_1);
        return made(pdf -> pdf.replaceStream(4, "/Filter/FlateDecode", Packed.zlib(content)));
    }

    public static byte[] savedGraphics(int levels) {
        byte[] content =
                ("q ".repeat(levels) + "BT /F1 12 Tf 72 720 Td (Plain text.) Tj ET")
                        .getBytes(ISO_8859_1);
        return made(pdf -> pdf.replaceStream(4, "/Filter/FlateDecode", Packed.zlib(content)));
    }

    public static byte[] noCatalog() {
        return made(pdf -> pdf.replace(1, "null"));
    }

    public static byte[] headOnly() {
        return "%PDF-1.7\n".getBytes(ISO_8859_1);
    }

    public static byte[] cutOff(double share) {
        return HostileFiles.cutOff(honest(), share);
    }

    private static byte[] made(Consumer<HostilePdfs> twist) {
        HostilePdfs pdf = new HostilePdfs();
        twist.accept(pdf);
        return pdf.bytes();
    }

    private void object(String body) {
        objects.add(body.getBytes(ISO_8859_1));
    }

    private void replace(int number, String body) {
        objects.set(number - 1, body.getBytes(ISO_8859_1));
    }

    private void stream(String entries, byte[] content) {
        objects.add(streamOf(entries, content));
    }

    private void replaceStream(int number, String entries, byte[] content) {
        objects.set(number - 1, streamOf(entries, content));
    }

    private static byte[] streamOf(String entries, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = "<<" + entries + "/Length " + content.length + ">>\nstream\n";
        out.writeBytes(head.getBytes(ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n");
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size() + shift));
            write(out, (i + 1) + " 0 obj\n");
            out.writeBytes(objects.get(i));
            write(out, "\nendobj\n");
        }
        int at = out.size();
        int count = objects.size() + 1;
        write(out, "xref\n0 " + count + "\n0000000000 65535 f \n" + table);
        write(out, "trailer\n<</Size " + count + "/Root 1 0 R" + trailer + ">>\nstartxref\n");
        write(out, (at + shift) + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
    }
}
