package org.bihuan.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes PDF files by hand. Chinese text stands in them as Acrobat writes it without embedding a
 * font: UTF-16 through the predefined character map, each Chinese letter as wide as it is high, any
 * other half as wide; so no font file is needed.
 */
public final class PdfMaker {
    /** A4 with the margins of official documents, in points; y grows upwards in the file. */
    public static final int LEFT = 79;

    public static final int TOP = 737;
    public static final int LETTERS_A_LINE = 28;
    public static final int LINES_A_PAGE = 22;
    private static final int SIZE = 16;
    private static final float LEADING = 28.9f;

    private final List<StringBuilder> pages = new ArrayList<>();
    private String catalog = "";
    private String page = "";
    private final List<String> more = new ArrayList<>();
    private int line;
    private boolean wrongOffsets;

    private PdfMaker() {}

    public static PdfMaker document() {
        return new PdfMaker();
    }

    /** Wraps a paragraph at 28 letters, indented by two, over as many pages as it takes. */
    public PdfMaker paragraph(String text) {
        return wrapped(text, 2, "F1", SIZE);
    }

    /** A heading in 黑体, indented as a paragraph. */
    public PdfMaker heading(String text) {
        return wrapped(text, 2, "F2", SIZE);
    }

    /** One line in the middle, in 黑体 of 22 points. */
    public PdfMaker title(String text) {
        float width = LETTERS_A_LINE * SIZE;
        return text(LEFT + (width - text.length() * 22f) / 2, nextLine(), "F2", 22, text);
    }

    private PdfMaker wrapped(String text, int indent, String font, int size) {
        int at = 0;
        int left = indent;
        while (at < text.length()) {
            int end = at;
            int halves = 2 * left;
            while (end < text.length() && halves < 2 * LETTERS_A_LINE) {
                halves += text.charAt(end++) < 0x80 ? 1 : 2;
            }
            // No line begins with a mark: it hangs over the margin.
            while (end < text.length() && "，。；：、！？”）》".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            // Nor is a Latin word broken.
            while (end < text.length()
                    && end > at + 1
                    && isLatin(text.charAt(end - 1))
                    && isLatin(text.charAt(end))) {
                end--;
            }
            text(LEFT + left * (float) size, nextLine(), font, size, text.substring(at, end));
            at = end;
            left = 0;
        }
        return this;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private float nextLine() {
        if (pages.isEmpty() || line == LINES_A_PAGE) {
            newPage();
        }
        return TOP - LEADING * line++;
    }

    public PdfMaker newPage() {
        pages.add(new StringBuilder());
        line = 0;
        return this;
    }

    /**
     * Text at any place of the present page, in points from its lower left corner.
     *
     * @param font {@code F1} for 仿宋, {@code F2} for 黑体
     */
    public PdfMaker text(float x, float y, String font, int size, String text) {
        return drawn(
                String.format(
                        Locale.ROOT,
                        "BT /%s %d Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n",
                        font,
                        size,
                        x,
                        y,
                        hex(text)));
    }

    /** Any operators into the present page. */
    public PdfMaker drawn(String operators) {
        if (pages.isEmpty()) {
            newPage();
        }
        pages.getLast().append(operators);
        return this;
    }

    /** On every page that there is now: a line at the top and its number at the bottom. */
    public PdfMaker headersAndPageNumbers(String header) {
        for (int i = 0; i < pages.size(); i++) {
            StringBuilder all = pages.get(i);
            PdfMaker one = new PdfMaker();
            one.text(LEFT, TOP + 50, "F1", 10, header);
            one.text(LEFT + 200, 50, "F1", 14, "— " + (i + 1) + " —");
            all.append(one.pages.getFirst());
        }
        return this;
    }

    /** How many there are by now. */
    public int pages() {
        return pages.size();
    }

    /** Further entries of the catalog, such as an action on opening. */
    public PdfMaker catalog(String entries) {
        catalog += " " + entries;
        return this;
    }

    /** Further entries of every page. */
    public PdfMaker everyPage(String entries) {
        page += " " + entries;
        return this;
    }

    /** A further object; its number is 100 for the first, and so on. */
    public PdfMaker object(String content) {
        more.add(content);
        return this;
    }

    /** The table of offsets is wrong throughout. */
    public PdfMaker wrongOffsets() {
        wrongOffsets = true;
        return this;
    }

    public static String hex(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            out.append(String.format("%02X", b & 0xFF));
        }
        return out.toString();
    }

    public byte[] bytes() {
        List<String> objects = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(1000 + 2 * i).append(" 0 R ");
        }
        add(objects, numbers, 1, "<< /Type /Catalog /Pages 2 0 R" + catalog + " >>");
        add(
                objects,
                numbers,
                2,
                "<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
        // Codes are Unicode already; the second font leaves that to the predefined map.
        font(objects, numbers, 10, "FangSong_GB2312", " /ToUnicode /Identity-H");
        font(objects, numbers, 20, "SimHei", "");
        for (int i = 0; i < more.size(); i++) {
            add(objects, numbers, 100 + i, more.get(i));
        }
        for (int i = 0; i < pages.size(); i++) {
            String content = pages.get(i).toString();
            add(
                    objects,
                    numbers,
                    1000 + 2 * i,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
                            + (1001 + 2 * i)
                            + " 0 R /Resources << /Font << /F1 10 0 R /F2 20 0 R >> >>"
                            + page
                            + " >>");
            add(
                    objects,
                    numbers,
                    1001 + 2 * i,
                    "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        return file(objects, numbers);
    }

    private static void add(
            List<String> objects, List<Integer> numbers, int number, String content) {
        numbers.add(number);
        objects.add(content);
    }

    private static void font(
            List<String> objects, List<Integer> numbers, int number, String name, String entry) {
        add(
                objects,
                numbers,
                number,
                "<< /Type /Font /Subtype /Type0 /BaseFont /"
                        + name
                        + " /Encoding /UniGB-UCS2-H /DescendantFonts [ "
                        + (number + 1)
                        + " 0 R ]"
                        + entry
                        + " >>");
        add(
                objects,
                numbers,
                number + 1,
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /"
                        + name
                        + " /DW 1000 /W [ 1 95 500 ] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1)"
                        + " /Supplement 4 >> /FontDescriptor "
                        + (number + 2)
                        + " 0 R >>");
        add(
                objects,
                numbers,
                number + 2,
                "<< /Type /FontDescriptor /FontName /"
                        + name
                        + " /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880"
                        + " /Descent -120 /CapHeight 880 /StemV 80 >>");
    }

    private byte[] file(List<String> objects, List<Integer> numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.5\n");
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            int at = wrongOffsets ? out.size() + 7 : out.size();
            table.append(numbers.get(i)).append(" 1\n");
            table.append(String.format("%010d 00000 n \n", at));
            write(out, numbers.get(i) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int start = wrongOffsets ? 12 : out.size();
        write(out, table.toString());
        write(out, "trailer\n<< /Size 5000 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
