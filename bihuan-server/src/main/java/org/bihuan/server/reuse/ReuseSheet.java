package org.bihuan.server.reuse;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Passage;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * A comparison, ready to be printed.
 *
 * @param href of the page
 * @param versions that were handed in, the newest first
 * @param says how it stands
 * @param note who else sees it, and from when
 * @param mayShow whether its author may let reviewers see it now
 */
public record ReuseSheet(
        String href,
        int version,
        List<Integer> versions,
        Tone tone,
        Said says,
        Optional<Said> note,
        boolean mayShow,
        Optional<Body> body) {

    /**
     * @param shorter passages that are left out because they are shorter than asked for
     * @param least characters of the shortest passage that is wanted
     */
    public record Body(
            List<Figure> figures,
            int characters,
            Passage passage,
            List<Item> items,
            List<Aside> asides,
            int asidesElsewhere,
            int shorter,
            int least) {}

    /**
     * @param share percent with one decimal
     */
    public record Figure(String share, Said label) {}

    /**
     * A passage that stands elsewhere too.
     *
     * @param why how the two sides differ; empty where the other side is not shown
     * @param theirs the words of the source; empty where the reader may not see them
     */
    public record Item(
            int number,
            int characters,
            Tone tone,
            Said origin,
            Said kind,
            Optional<Said> why,
            List<Piece> own,
            List<Piece> theirs) {}

    /** Letters of one side; {@code differs} when the other side does not have them. */
    public record Piece(String text, boolean differs) {}

    /** A stretch that is not counted, or a name that seems to have come along. */
    public record Aside(String id, Tone tone, Said why, String quote) {}
}
