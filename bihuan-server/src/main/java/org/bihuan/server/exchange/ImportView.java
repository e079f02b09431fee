package org.bihuan.server.exchange;

import java.util.List;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Paging;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** A ledger on its way in, as its page shows it. Public only because templates are elsewhere. */
public record ImportView(
        String href,
        Head head,
        List<Count> counts,
        List<Sheet> sheets,
        List<Choice> meanings,
        String year,
        List<Name> names,
        List<Choice> people,
        List<Row> rows,
        Paging paging,
        List<Said> reasons) {

    /**
     * @param atWork whether the page looks again by itself
     * @param ready whether it can be taken over
     * @param gives how many rows a take-over would bring or change
     * @param comesBack whether the file with its reasons can be had
     */
    public record Head(
            Said word,
            Tone tone,
            Said lead,
            boolean atWork,
            int done,
            int total,
            boolean ready,
            int gives,
            boolean comesBack,
            boolean isDone) {}

    /** Rows by what becomes of them; a link to each kind. */
    public record Count(Said word, int rows, String href, boolean here) {}

    /**
     * @param headerRow as people count, from 1; empty when none was recognised
     */
    public record Sheet(
            int position,
            String name,
            boolean hidden,
            boolean leftOut,
            String headerRow,
            String year,
            int merges,
            List<Column> columns) {}

    /**
     * @param id of its field in the form
     */
    public record Column(String id, String letters, String heading, String meaning, Said basis) {}

    /** A name that rows give to people, and whom it means. */
    public record Name(String id, String name, int rows, String person, Said state, Tone tone) {}

    /**
     * @param understood what its words were understood as
     * @param why what stands against it, or deserves a look
     */
    public record Row(
            String sheet,
            int row,
            Said word,
            Tone tone,
            String number,
            String problem,
            String measure,
            List<Said> understood,
            List<Why> why,
            List<Changed> changed,
            String href) {}

    /** A cell, what stands in it, and what is to be said of it. */
    public record Why(String place, String value, Said said, boolean refusal) {}

    /** What the ledger says and what the file says instead. */
    public record Changed(Said meaning, String ours, String theirs) {}

    /** One of the files before. */
    public record Line(String fileName, String when, Said word, Tone tone, String href) {}
}
