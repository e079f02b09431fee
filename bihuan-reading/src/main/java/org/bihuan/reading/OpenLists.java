package org.bihuan.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** List styles of OpenDocument in the terms of {@link WordNumbering}. */
final class OpenLists {
    private static final int LONGEST = 50;

    /** Reads the levels below a list style or the outline style. */
    static WordNumbering.Abstract read(XmlCursor x) throws Refusal {
        Map<Integer, WordNumbering.Level> levels = new HashMap<>();
        int own = x.depth();
        while (x.nextChild(own)) {
            int level = x.attribute("level").flatMap(XmlCursor::number).orElse(1);
            boolean numbered =
                    x.name().equals("text:list-level-style-number")
                            || x.name().equals("text:outline-level-style");
            if (numbered && level >= 1 && level <= WordNumbering.LEVELS) {
                levels.put(level - 1, level(x, level));
            } else if (level >= 1 && level <= WordNumbering.LEVELS) {
                levels.put(level - 1, bullet());
            }
        }
        return new WordNumbering.Abstract(levels, Optional.empty(), Optional.empty());
    }

    private static WordNumbering.Level level(XmlCursor x, int level) throws Refusal {
        String format = x.attribute("num-format").orElse("");
        String before = x.attribute("num-prefix").filter(t -> t.length() <= LONGEST).orElse("");
        String after = x.attribute("num-suffix").filter(t -> t.length() <= LONGEST).orElse("");
        int shown = x.attribute("display-levels").flatMap(XmlCursor::number).orElse(1);
        int start = x.attribute("start-value").flatMap(XmlCursor::number).orElse(1);
        Optional<String> whole = x.attribute("num-list-format").filter(t -> t.length() <= LONGEST);
        StringBuilder text = new StringBuilder(before);
        for (int i = Math.max(1, level - Math.clamp(shown, 1, 9) + 1); i <= level; i++) {
            text.append(i < level ? "%" + i + "." : "%" + i);
        }
        String counted = whole.map(OpenLists::pattern).orElse(text.append(after).toString());
        String pattern = format.isEmpty() ? "" : counted;
        return new WordNumbering.Level(
                start,
                format(format),
                pattern,
                followedBy(x),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static String followedBy(XmlCursor x) throws Refusal {
        String after = "tab";
        int own = x.depth();
        while (x.nextChild(own)) {
            int inside = x.depth();
            while (x.nextChild(inside)) {
                after =
                        switch (x.attribute("label-followed-by").orElse("")) {
                            case "space" -> "space";
                            case "nothing" -> "nothing";
                            default -> after;
                        };
            }
        }
        return after;
    }

    private static WordNumbering.Level bullet() {
        return new WordNumbering.Level(
                1, "bullet", "", "tab", Optional.empty(), false, Optional.empty());
    }

    /** LibreOffice writes each number of a mark as {@code %2%}; where it does, the rest is old. */
    private static String pattern(String written) {
        return written.replaceAll("%([1-9])%", "%$1");
    }

    /** A format of other scripts is written by its first numbers, such as 一, 二, 三, ... */
    private static String format(String written) {
        if (written.isEmpty()) {
            return "none";
        }
        return switch (written.charAt(0)) {
            case '1' -> "decimal";
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            case 'i' -> "lowerRoman";
            case 'I' -> "upperRoman";
            case '一' -> "chineseCounting";
            case '壹' -> "chineseLegalSimplified";
            case '壱' -> "japaneseLegal";
            case '甲' -> "ideographTraditional";
            case '子' -> "ideographZodiac";
            case '①' -> "decimalEnclosedCircle";
            case '１' -> "decimalFullWidth";
            default -> written;
        };
    }

    private OpenLists() {}
}
