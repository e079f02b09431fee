package org.bihuan.testkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes RTF files in the dialect of Word and WPS on a Chinese system: text as bytes of code page
 * 936, or as Unicode with stand-ins.
 */
public final class RtfMaker {
    private static final Charset GBK = Charset.forName("GBK");

    private final StringBuilder body = new StringBuilder();
    private boolean unicode;

    private RtfMaker() {}

    public static RtfMaker document() {
        return new RtfMaker();
    }

    /** From now on Chinese characters are written as Unicode with a question mark as stand-in. */
    public RtfMaker unicode() {
        unicode = true;
        return this;
    }

    public RtfMaker paragraph(String text) {
        return raw("\\pard\\plain\\f1\\fs32 " + escaped(text) + "\\par\n");
    }

    /**
     * @param level from 1
     */
    public RtfMaker heading(int level, String text) {
        return raw(
                "\\pard\\plain\\s"
                        + level
                        + "\\outlinelevel"
                        + (level - 1)
                        + "\\f2\\b\\fs36 "
                        + escaped(text)
                        + "\\par\n");
    }

    /** A paragraph of a list, with the number as the program last showed it. */
    public RtfMaker numbered(String number, String text) {
        return raw(
                "{\\listtext\\pard\\plain\\f1 "
                        + escaped(number)
                        + "\\tab}\\pard\\plain\\ls1\\ilvl0\\f1\\fs32 "
                        + escaped(text)
                        + "\\par\n");
    }

    public RtfMaker table(List<List<String>> rows) {
        for (List<String> row : rows) {
            body.append("\\trowd\\cellx4000\\cellx8000\n");
            for (String cell : row) {
                body.append("\\pard\\intbl ").append(escaped(cell)).append("\\cell\n");
            }
            body.append("\\row\n");
        }
        return this;
    }

    /** Anything, in RTF. */
    public RtfMaker raw(String rtf) {
        body.append(rtf);
        return this;
    }

    public String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '{' || c == '}') {
                out.append('\\').append(c);
            } else if (c < 0x80) {
                out.append(c);
            } else if (unicode) {
                out.append("\\u").append((int) (short) c).append('?');
            } else {
                for (byte b : String.valueOf(c).getBytes(GBK)) {
                    out.append(String.format("\\'%02x", b & 0xFF));
                }
            }
        }
        return out.toString();
    }

    public byte[] bytes() {
        boolean unicodeBefore = unicode;
        unicode = false;
        String head =
                "{\\rtf1\\ansi\\ansicpg936\\uc1\\deff0\\deflang2052\n"
                        + "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}"
                        + "{\\f1\\fnil\\fcharset134{\\*\\panose 02010609030101010101}"
                        + escaped("仿宋_GB2312")
                        + "{\\*\\falt "
                        + escaped("仿宋")
                        + "};}{\\f2\\fnil\\fcharset134 "
                        + escaped("黑体")
                        + ";}}\n{\\colortbl;\\red0\\green0\\blue0;}\n"
                        + "{\\stylesheet{\\f1 Normal;}{\\s1\\outlinelevel0 heading 1;}"
                        + "{\\s2 heading 2;}{\\*\\cs10 Default Paragraph Font;}}\n"
                        + "{\\*\\generator Word;}{\\info{\\title "
                        + escaped("不是正文")
                        + "}}\n";
        unicode = unicodeBefore;
        return (head + body + "}").getBytes(StandardCharsets.ISO_8859_1);
    }
}
