package org.bihuan.reading;

import java.util.Optional;

/** The few properties of a paragraph, its mark, a run or a style that change what is read. */
final class WordProperties {
    private Optional<String> style = Optional.empty();
    private Optional<Integer> outline = Optional.empty();
    private Optional<Integer> numId = Optional.empty();
    private Optional<Integer> level = Optional.empty();
    private Optional<Boolean> hidden = Optional.empty();
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
                case "rPr" -> readMark(x);
                default -> {}
            }
        }
    }

    /** Reads {@code w:rPr}. */
    void readRun(XmlCursor x) throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            switch (x.name()) {
                case "rStyle" -> style = x.attribute("val");
                case "vanish" -> hidden = Optional.of(x.isOn());
                default -> {}
            }
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

    /** The paragraph runs on into the next once the change is accepted. */
    boolean isMarkDeleted() {
        return markDeleted;
    }

    boolean isMarkHidden() {
        return markHidden;
    }
}
