package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes small Word 97 files (.doc) by hand, after [MS-DOC]: one piece of UTF-16 text, one page each
 * for the properties of letters and paragraphs where they fit, four styles, two fonts, one list of
 * three levels and footnotes.
 */
public final class DocMaker {
    private static final int TEXT_AT = 1024;
    private static final int PAGE = 512;

    /** Positions of tables in the list of offsets that the file begins with. */
    private static final int STYLES = 1;

    private static final int NOTE_MARKS = 2;
    private static final int NOTE_TEXTS = 3;
    private static final int SECTIONS = 6;
    private static final int LETTER_PAGES = 12;
    private static final int PARAGRAPH_PAGES = 13;
    private static final int FONTS = 15;
    private static final int DOCUMENT = 31;
    private static final int PIECES = 33;
    private static final int LISTS = 73;
    private static final int LIST_USES = 74;

    /** Letters or a paragraph up to {@code end}, with their properties as in the file. */
    private record Stretch(int end, Bytes properties) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> letters = new ArrayList<>();
    private final List<Stretch> paragraphs = new ArrayList<>();
    private final List<Integer> noteMarks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int version = 0xC1;
    private int flags = 0x0200 | 0x1000;

    private DocMaker() {}

    public static DocMaker document() {
        return new DocMaker();
    }

    /** In 仿宋 of 16 points. */
    public DocMaker paragraph(String words) {
        return text(words).end();
    }

    /**
     * In bold 黑体 of 18 points.
     *
     * @param level from 1 to 3
     */
    public DocMaker heading(int level, String words) {
        return run(words, sprms(0x0835, 1, 0x4A50, 1, 0x4A43, 36)).end(level, new Bytes());
    }

    /** In the middle, in bold 黑体. */
    public DocMaker title(String words) {
        return run(words, sprms(0x0835, 1, 0x4A50, 1, 0x4A43, 36)).end(0, sprms(0x2403, 1));
    }

    /**
     * @param level of the list, from 0 to 2: 一、 （一） 1.
     */
    public DocMaker numbered(int level, String words) {
        return text(words).end(0, sprms(0x260A, level, 0x460B, 1));
    }

    public DocMaker table(List<List<String>> rows) {
        for (List<String> row : rows) {
            for (String cell : row) {
                text(cell).mark('\u0007', 0, sprms(0x2416, 1));
            }
            mark('\u0007', 0, sprms(0x2416, 1, 0x2417, 1));
        }
        return this;
    }

    /** Letters of the open paragraph. */
    public DocMaker text(String words) {
        return run(words, sprms(0x4A50, 0, 0x4A43, 32));
    }

    public DocMaker deleted(String words) {
        return run(words, sprms(0x0800, 1));
    }

    public DocMaker hidden(String words) {
        return run(words, sprms(0x083C, 1));
    }

    public DocMaker footnote(String words) {
        noteMarks.add(text.length());
        notes.add(words);
        return run("\u0002", sprms(0x0855, 1));
    }

    /** A field with its code and the result that was last shown. */
    public DocMaker field(String code, String result) {
        return run("\u0013", sprms(0x0855, 1))
                .text(code)
                .run("\u0014", sprms(0x0855, 1))
                .text(result)
                .run("\u0015", sprms(0x0855, 1));
    }

    public DocMaker end() {
        return end(0, new Bytes());
    }

    private DocMaker end(int style, Bytes properties) {
        return mark('\r', style, properties);
    }

    /** Says that it is encrypted. */
    public DocMaker encrypted() {
        flags |= 0x0100;
        return this;
    }

    /** Says that it is of Word 6. */
    public DocMaker ofWord6() {
        version = 101;
        return this;
    }

    private DocMaker run(String words, Bytes properties) {
        if (!words.isEmpty()) {
            text.append(words);
            letters.add(new Stretch(text.length(), properties));
        }
        return this;
    }

    private DocMaker mark(char mark, int style, Bytes properties) {
        run(String.valueOf(mark), new Bytes());
        Bytes papx = new Bytes().int16(style);
        papx.all(properties.bytes());
        paragraphs.add(new Stretch(text.length(), papx));
        return this;
    }

    public byte[] bytes() {
        int main = text.length();
        List<Integer> noteEnds = new ArrayList<>();
        for (String note : notes) {
            run("\u0002", sprms(0x0855, 1)).paragraph(note);
            noteEnds.add(text.length() - main);
        }
        if (!notes.isEmpty()) {
            end();
        }
        Bytes document = new Bytes();
        document.fill(TEXT_AT);
        document.all(text.toString().getBytes(UTF_16LE));
        document.fillUpTo(PAGE);
        Bytes table = new Bytes();
        int[][] offsets = new int[93][2];
        put(table, offsets, STYLES, styles());
        if (!notes.isEmpty()) {
            put(table, offsets, NOTE_MARKS, noteMarks(main));
            put(table, offsets, NOTE_TEXTS, noteTexts(noteEnds));
        }
        Bytes section = new Bytes().int32(0).int32(text.length()).int16(0).int32(-1);
        put(table, offsets, SECTIONS, section.int16(0).int32(0));
        put(table, offsets, LETTER_PAGES, pages(document, letters, false));
        put(table, offsets, PARAGRAPH_PAGES, pages(document, paragraphs, true));
        put(table, offsets, FONTS, fonts());
        put(table, offsets, DOCUMENT, new Bytes().fill(600));
        Bytes piece = new Bytes().int8(2).int32(16).int32(0).int32(text.length());
        put(table, offsets, PIECES, piece.int16(0).int32(TEXT_AT).int16(0));
        put(table, offsets, LISTS, new Bytes().int16(1).all(list()));
        offsets[LISTS][1] = 30;
        put(table, offsets, LIST_USES, listUses());
        byte[] whole = document.bytes();
        byte[] head = head(offsets, main, text.length() - main);
        System.arraycopy(head, 0, whole, 0, head.length);
        return new Ole2Maker().add("WordDocument", whole).add("1Table", table.bytes()).bytes();
    }

    private static void put(Bytes table, int[][] offsets, int index, Bytes content) {
        offsets[index][0] = table.size();
        offsets[index][1] = content.size();
        table.all(content.bytes());
        table.fillUpTo(4);
    }

    private byte[] head(int[][] offsets, int main, int inNotes) {
        Bytes out = new Bytes().int16(0xA5EC).int16(version).int16(0).int16(0x0804).int16(0);
        out.int16(flags).int16(0xBF).int32(0).fill(14);
        out.int16(14).fill(28).int16(22);
        out.int32(0).int32(0).int32(0).int32(main).int32(inNotes).fill(88 - 20);
        out.int16(offsets.length);
        for (int[] offset : offsets) {
            out.int32(offset[0]).int32(offset[1]);
        }
        return out.int16(0).bytes();
    }

    private static Bytes styles() {
        Bytes out = new Bytes().int16(18).int16(4).int16(10).int16(1).int16(4).int16(4).int16(0);
        out.int16(0).int16(0).int16(0);
        for (int level = 0; level <= 3; level++) {
            String name = level == 0 ? "Normal" : "heading " + level;
            byte[] outline = level == 0 ? new byte[0] : sprms(0x2640, level - 1).bytes();
            Bytes style = new Bytes().int16(level).int16(1 | (level == 0 ? 0xFFF0 : 0));
            style.int16(2).int16(0).int16(0);
            style.int16(name.length()).all(name.getBytes(UTF_16LE)).int16(0);
            style.int16(2 + outline.length).int16(level).all(outline).fillUpTo(2).int16(0);
            out.int16(style.size()).all(style.bytes());
        }
        return out;
    }

    private Bytes noteMarks(int main) {
        Bytes out = new Bytes();
        noteMarks.forEach(out::int32);
        out.int32(main);
        noteMarks.forEach(n -> out.int16(1));
        return out;
    }

    private static Bytes noteTexts(List<Integer> ends) {
        Bytes out = new Bytes().int32(0);
        ends.forEach(out::int32);
        return out.int32(ends.getLast() + 1);
    }

    /** Pages of properties behind the text, and the table that lists them. */
    private static Bytes pages(Bytes document, List<Stretch> stretches, boolean ofParagraphs) {
        Bytes froms = new Bytes();
        Bytes numbers = new Bytes();
        int from = TEXT_AT;
        int at = 0;
        while (at < stretches.size()) {
            froms.int32(from);
            numbers.int32(document.size() / PAGE);
            int most = Math.min(stretches.size(), at + 12);
            byte[] page = page(stretches.subList(at, most), from, ofParagraphs);
            document.all(page);
            from = TEXT_AT + 2 * stretches.get(most - 1).end();
            at = most;
        }
        return froms.int32(from).all(numbers.bytes());
    }

    private static byte[] page(List<Stretch> stretches, int from, boolean ofParagraphs) {
        byte[] page = new byte[PAGE];
        Bytes ends = new Bytes().int32(from);
        stretches.forEach(s -> ends.int32(TEXT_AT + 2 * s.end()));
        System.arraycopy(ends.bytes(), 0, page, 0, ends.size());
        int index = ends.size();
        int free = PAGE - 1;
        for (Stretch stretch : stretches) {
            byte[] properties = stretch.properties().bytes();
            Bytes entry = new Bytes();
            if (!ofParagraphs) {
                entry.int8(properties.length);
            } else if (properties.length % 2 == 1) {
                entry.int8((properties.length + 1) / 2);
            } else {
                entry.int8(0).int8(properties.length / 2);
            }
            entry.all(properties);
            free = (free - entry.size()) & ~1;
            System.arraycopy(entry.bytes(), 0, page, free, entry.size());
            page[index] = (byte) (free / 2);
            index += ofParagraphs ? 13 : 1;
        }
        page[PAGE - 1] = (byte) stretches.size();
        return page;
    }

    private static Bytes fonts() {
        Bytes out = new Bytes().int16(2).int16(0);
        for (String name : new String[] {"仿宋_GB2312", "黑体"}) {
            Bytes font = new Bytes().int8(0x31).int16(400).int8(134).int8(0).fill(34);
            font.all(name.getBytes(UTF_16LE)).int16(0);
            out.int8(font.size()).all(font.bytes());
        }
        return out;
    }

    private static byte[] list() {
        Bytes out = new Bytes().int32(7).int32(1);
        for (int i = 0; i < 9; i++) {
            out.int16(0xFFF);
        }
        out.int8(0).int8(0);
        level(out, 11, "\u0000、", 1);
        level(out, 11, "（\u0001）", 2);
        level(out, 0, "\u0002.", 1);
        for (int i = 3; i < 9; i++) {
            level(out, 0, (char) i + ".", 1);
        }
        return out.bytes();
    }

    private static void level(Bytes out, int format, String pattern, int numberAt) {
        out.int32(1).int8(format).int8(0).int8(numberAt).fill(8);
        out.int8(2).int32(0).int32(0).int8(0).int8(0).int8(0).int8(0);
        out.int16(pattern.length()).all(pattern.getBytes(UTF_16LE));
    }

    private static Bytes listUses() {
        return new Bytes().int32(1).int32(7).int32(0).int32(0).int32(0).int32(-1);
    }

    /** Codes of properties, each with its operand: one byte or two, as its code says. */
    private static Bytes sprms(int... codesAndOperands) {
        Bytes out = new Bytes();
        for (int i = 0; i < codesAndOperands.length; i += 2) {
            int code = codesAndOperands[i];
            out.int16(code);
            int kind = code >> 13;
            if (kind < 2) {
                out.int8(codesAndOperands[i + 1]);
            } else {
                out.int16(codesAndOperands[i + 1]);
            }
        }
        return out;
    }

    /** Numbers as the format wants them: the low byte first. */
    private static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Bytes int8(int value) {
            out.write(value);
            return this;
        }

        Bytes int16(int value) {
            return int8(value).int8(value >> 8);
        }

        Bytes int32(int value) {
            return int16(value).int16(value >> 16);
        }

        Bytes all(byte[] more) {
            out.writeBytes(more);
            return this;
        }

        Bytes fill(int count) {
            out.writeBytes(new byte[count]);
            return this;
        }

        Bytes fillUpTo(int multiple) {
            return fill((multiple - size() % multiple) % multiple);
        }

        int size() {
            return out.size();
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
