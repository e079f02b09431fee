package org.bihuan.server.statement;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Severity;

/**
 * A text cut into paragraphs and each paragraph into runs, so that remarks that nest and overlap
 * become a flat list which a template writes one after the other. The runs of a paragraph, joined,
 * are the paragraph: nothing is added, dropped or escaped here.
 */
record MarkedText(List<Paragraph> paragraphs) {
    MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param shown the remarks to mark, in the order of their spans; those of the whole text have
     *     no place and are passed over
     */
    static MarkedText of(CheckReport report, List<Judged> shown) {
        return new TextCutter(report, shown).cut();
    }

    /**
     * @param number as in the file, counted from 1
     * @param beginning the recognised parts that begin in this paragraph, for its margin
     */
    record Paragraph(int number, List<Beginning> beginning, List<Run> runs) {
        Paragraph {
            beginning = List.copyOf(beginning);
            runs = List.copyOf(runs);
        }
    }

    /**
     * A recognised part that begins here.
     *
     * @param number as people call it; empty for a section
     * @param anchor id of the run that begins it
     * @param marked whether the author gave it an ordinal mark
     */
    record Beginning(Part part, String number, String anchor, boolean marked) {}

    enum Part {
        SECTION,
        DIMENSION,
        FINDING,
        CAUSE,
        MEASURE
    }

    /** What the letters of a run are in the outline. */
    enum Tone {
        TEXT,
        HEADING,
        TITLE,
        UNPLACED
    }

    /**
     * Letters that share everything.
     *
     * @param anchors ids of the recognised parts that begin exactly here
     * @param starting the remarks whose first letter this is
     * @param covering all remarks that cover this run; the shortest, so most particular, first
     */
    record Run(
            String text,
            Tone tone,
            List<String> anchors,
            List<Judged> starting,
            List<Judged> covering) {
        Run {
            anchors = List.copyOf(anchors);
            starting = List.copyOf(starting);
            covering = List.copyOf(covering);
        }

        boolean remarked() {
            return !covering.isEmpty();
        }

        /** The remark that this run leads to: an open one before a dismissed one. */
        Optional<Judged> foremost() {
            return covering.stream()
                    .filter(Judged::open)
                    .findFirst()
                    .or(() -> covering.stream().findFirst());
        }

        /** The gravest of the open remarks; empty when all are dismissed or there is none. */
        Optional<Severity> gravest() {
            return covering.stream()
                    .filter(Judged::open)
                    .map(j -> j.remark().severity())
                    .min(Enum::compareTo);
        }
    }
}
