package org.bihuan.reading;

import java.util.Optional;

/** The few properties of a paragraph, its mark, a run or a style that change what is read. */
final class WordProperties {
    private Optional<String> style = Optional.empty();
    private Optional<Integer> outline = Optional.empty();
    private Optional<Integer> numId = Optional.empty();
    private Optional<Integer> level = Optional.empty();
    private Optional<Boolean> hidden = Optional.empty();
    private Optional<Boolean> centred = Optional.empty();
    private Face face = Face.UNKNOWN;
    private boolean markDeleted;
    private boolean markHidden;

    /** Reads {@code w:pPr}; what was there before a tracked change of it is passed over. */
    void readParagraph(XmlCursor x) throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            switch (x.name()) {
                case "pStyle" -> style = x.attribute("val");
                case "outlineLvl" -> outline = x.number();
                case "numPr" -> readList(x);
                case "jc" -> centred = x.attribute("val").map("center"::equals);
                case "rPr" -> readMark(x);
                default -> {}
            }
        }
    }

    /** Reads {@code w:rPr}. */
    void readRun(XmlCursor x) throws Refusal {
        Optional<Boolean> bold = Optional.empty();
        Optional<String> font = Optional.empty();
        Optional<Integer> halfPoints = Optional.empty();
        int own = x.depth();
        while (x.nextChild(own)) {
            switch (x.name()) {
                case "rStyle" -> style = x.attribute("val");
                case "vanish" -> hidden = Optional.of(x.isOn());
                case "b" -> bold = Optional.of(x.isOn());
                case "rFonts" -> font = x.attribute("eastAsia");
                case "sz" -> halfPoints = x.number();
                default -> {}
            }
        }
        if (bold.isPresent() || font.isPresent() || halfPoints.isPresent()) {
            face = new Face(bold, font, halfPoints);
        }
    }

    private void readList(XmlCursor x) throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            switch (x.name()) {
                case "ilvl" -> level = x.number();
                case "numId" -> numId = x.number();
                default -> {}
            }
        }
    }

    private void readMark(XmlCursor x) throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            switch (x.name()) {
                case "del", "moveFrom" -> markDeleted = true;
                case "vanish" -> markHidden = x.isOn();
                default -> {}
            }
        }
    }

    Optional<String> style() {
        return style;
    }

    Optional<Integer> outline() {
        return outline;
    }

    Optional<Integer> numId() {
        return numId;
    }

    Optional<Integer> level() {
        return level;
    }

    Optional<Boolean> hidden() {
        return hidden;
    }

    Optional<Boolean> centred() {
        return centred;
    }

    Face face() {
        return face;
    }

    /** The paragraph runs on into the next once the change is accepted. */
    boolean isMarkDeleted() {
        return markDeleted;
    }

    boolean isMarkHidden() {
        return markHidden;
    }
}
