package org.bihuan.server.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.server.page.Tone;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark.Severity;

/**
 * A text cut into paragraphs and each paragraph into runs, so that remarks that nest and overlap
 * become a flat list which a template writes one after the other. The runs of a paragraph, joined,
 * are the paragraph: nothing is added, dropped or escaped here.
 */
public record MarkedText(List<Paragraph> paragraphs) {
    public MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param shown the remarks to mark, in the order of their spans; those of the whole text have
     *     no place and are passed over
     */
    static MarkedText of(CheckReport report, List<Judged> shown) {
        return of(report, shown, Set.of(), new Span(0, report.source().text().length()));
    }

    /**
     * As {@link #of(CheckReport, List)}.
     *
     * @param corrected the places of which somebody said what begins there
     * @param window the stretch of the text that is wanted
     */
    static MarkedText of(
            CheckReport report, List<Judged> shown, Set<Integer> corrected, Span window) {
        return new TextCutter(report, shown, corrected, window).cut();
    }

    /**
     * @param number as in the file, counted from 1
     * @param place of its first word in the text
     * @param continued whether it began on the page before
     * @param beginning the recognised parts that begin in this paragraph, for its margin
     */
    public record Paragraph(
            int number, int place, boolean continued, List<Beginning> beginning, List<Run> runs) {
        public Paragraph {
            beginning = List.copyOf(beginning);
            runs = List.copyOf(runs);
        }
    }

    /**
     * A recognised part that begins here, or a place that somebody has to look at.
     *
     * @param word key of what it is called; for a section, of what it is for
     * @param number as people call it; empty for a section
     * @param anchor id of the run that begins it
     * @param place of it in the text
     * @param marked whether the author gave it an ordinal mark
     * @param confidence percent, where the parser is torn between this and something else
     * @param corrected whether a person said so
     */
    public record Beginning(
            Part part,
            String word,
            String number,
            String anchor,
            int place,
            boolean marked,
            Optional<Integer> confidence,
            boolean corrected) {

        public String css() {
            return part.name().toLowerCase(Locale.ROOT);
        }

        public boolean unmarkedItem() {
            return !marked && (part == Part.FINDING || part == Part.CAUSE || part == Part.MEASURE);
        }
    }

    public enum Part {
        SECTION,
        DIMENSION,
        FINDING,
        CAUSE,
        MEASURE,
        /** Nothing in particular; it is here because of a doubt or a correction. */
        RUNNING
    }

    /** What the letters of a run are in the outline. */
    public enum Layer {
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
    public record Run(
            String text,
            Layer layer,
            List<String> anchors,
            List<Judged> starting,
            List<Judged> covering) {
        public Run {
            anchors = List.copyOf(anchors);
            starting = List.copyOf(starting);
            covering = List.copyOf(covering);
        }

        public String css() {
            return layer.name().toLowerCase(Locale.ROOT);
        }

        public boolean plain() {
            return layer == Layer.TEXT;
        }

        /** Numbers of the remarks, the foremost first, separated by blanks. */
        public String numbers() {
            return covering.stream()
                    .sorted(Comparator.comparing(j -> !j.open()))
                    .map(j -> Integer.toString(j.number()))
                    .collect(Collectors.joining(" "));
        }

        /** How it is marked: as the gravest open remark, or as one that was called no fault. */
        public Tone toneOfMark() {
            return gravest().map(RemarkLine::toneOf).orElse(Tone.IDLE);
        }

        public boolean remarked() {
            return !covering.isEmpty();
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
