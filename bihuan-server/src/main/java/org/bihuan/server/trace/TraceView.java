package org.bihuan.server.trace;

import java.util.List;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** The matrix of a statement as its page shows it. Public only because templates are elsewhere. */
public record TraceView(
        String href,
        String statement,
        String version,
        List<DefectLine> defects,
        List<Column> columns,
        List<Row> rows,
        List<Link> links,
        List<Choice> findings,
        List<Choice> measures,
        List<Choice> causes,
        List<Happened> happened) {

    /**
     * @param lacks which field of the form is chosen: {@code finding} or {@code other}; empty when
     *     no link mends it
     */
    public record DefectLine(
            Said word,
            Tone tone,
            String ref,
            String number,
            String words,
            String href,
            String lacks,
            List<Choice> proposed,
            List<Choice> all) {}

    /** A measure. */
    public record Column(String number, String words, String href, List<Made> made) {}

    /** An item that it became. */
    public record Made(String number, String href, Said state, Tone tone) {}

    /** A finding with its causes, and whether each measure answers it. */
    public record Row(
            String number, String words, String href, List<String> causes, List<Boolean> cells) {}

    /** A link that is there. */
    public record Link(
            String finding, String findingNumber, String other, String otherNumber, Said part) {}

    /** Who said what of a link, and when. */
    public record Happened(Said what, String finding, String other, String who, String when) {}
}
