package org.bihuan.server.notice;

import java.util.List;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * What became of a notice, unit by unit. Public only because templates are elsewhere.
 *
 * @param shown which lines are printed, as in the address; empty text for all
 * @param correctHref where it is corrected; empty text where it may not be
 */
public record NoticeSheet(
        String href,
        NoticePaper paper,
        List<Count> counts,
        String shown,
        List<Line> lines,
        int all,
        String correctHref) {

    public NoticeSheet {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /** A number with its base, and the list behind it. */
    public record Count(String show, Said said, Tone tone) {}

    /**
     * One unit.
     *
     * @param meeting the day it means to meet; empty text while it has named none
     * @param asked what became of its request for a later day
     * @param href of its receipt; empty text where that may not be opened
     */
    public record Line(
            String unit,
            Tone tone,
            Said signed,
            String meeting,
            boolean outside,
            Said asked,
            Tone askedTone,
            String href) {}
}
