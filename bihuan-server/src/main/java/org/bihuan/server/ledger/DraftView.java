package org.bihuan.server.ledger;

import java.util.List;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Paging;
import org.bihuan.server.page.Said;

/** Brought rows as their list shows them. Public only because templates are elsewhere. */
public record DraftView(
        String state,
        List<Choice> states,
        List<Choice> lacks,
        String lacking,
        List<Line> lines,
        Paging paging,
        boolean several,
        SheetView.Row common,
        SheetView.Choices choices,
        String requestKey,
        List<Refused> refused) {

    /**
     * @param lacks what a person has to say before it can become an item
     * @param item where it is now; empty for one that waits
     */
    public record Line(
            String id,
            String href,
            String place,
            String number,
            String problem,
            String measure,
            String owner,
            String due,
            List<Said> lacks,
            String whyAside,
            String item,
            boolean ticked) {}

    /** Why one of several did not become an item. */
    public record Refused(String place, String href, List<Said> why) {}

    /** What the table says of one row: a heading and its text. */
    public record Word(String name, String text) {}
}
