package org.bihuan.server.notice;

import java.util.List;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * The notices of the person who asks. Public only because templates are elsewhere.
 *
 * @param offices units in whose name he may issue one, by name
 * @param reads units for which he may read the text of a notice, by name
 */
public record NoticeShelf(
        List<Line> received,
        List<Line> issued,
        List<Draft> drafts,
        List<Choice> offices,
        List<Choice> reads) {

    public NoticeShelf {
        received = List.copyOf(received);
        issued = List.copyOf(issued);
        drafts = List.copyOf(drafts);
        offices = List.copyOf(offices);
        reads = List.copyOf(reads);
    }

    /**
     * One that is being written.
     *
     * @param title empty text where there is none yet
     * @param by who changed it last
     */
    public record Draft(String title, String unit, String by, String day, String href) {}

    /**
     * @param unit who got it, or who issued it
     */
    public record Line(
            String title,
            String number,
            int version,
            String unit,
            String day,
            Tone tone,
            Said state,
            String href) {}
}
