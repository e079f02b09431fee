package org.bihuan.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * An automatic list as Word and WPS define it: {@code ListShape.of("chineseCounting",
 * "%1、").then("chineseCounting", "（%2）")}.
 */
public final class ListShape {
    private record Level(String format, String text, String extra) {}

    private final List<Level> levels = new ArrayList<>();
    private String suffix = "nothing";

    private ListShape() {}

    public static ListShape of(String format, String text) {
        return new ListShape().then(format, text);
    }

    public static ListShape of(String format, String text, String extra) {
        return new ListShape().then(format, text, extra);
    }

    public ListShape then(String format, String text) {
        return then(format, text, "");
    }

    /** With further elements of the level, such as {@code <w:isLgl/>}. */
    public ListShape then(String format, String text, String extra) {
        levels.add(new Level(format, text, extra));
        return this;
    }

    /** {@code nothing} unless said otherwise; {@code tab} and {@code space} are the others. */
    public ListShape suffix(String value) {
        suffix = value;
        return this;
    }

    String abstractNum(int id) {
        StringBuilder out = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + id + "\">");
        out.append("<w:multiLevelType w:val=\"multilevel\"/>");
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            out.append("<w:lvl w:ilvl=\"").append(i).append("\">");
            if (!level.extra().contains("<w:start ")) {
                out.append("<w:start w:val=\"1\"/>");
            }
            out.append("<w:numFmt w:val=\"").append(level.format()).append("\"/>");
            out.append(level.extra());
            out.append("<w:suff w:val=\"").append(suffix).append("\"/>");
            out.append("<w:lvlText w:val=\"")
                    .append(DocxMaker.escaped(level.text()))
                    .append("\"/>");
            out.append("</w:lvl>");
        }
        return out.append("</w:abstractNum>").toString();
    }
}
