package org.bihuan.server.cycle;

import java.util.Map;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.page.Said;

/**
 * A part of the loop that keeps papers of a cycle, so that the attachments of the report know by
 * themselves what is there.
 */
public interface PaperKeeper {

    /**
     * @param there whether there is anything to attach
     * @param said how it stands, in words
     */
    record Kept(boolean there, Said said, String href) {}

    /** Every kind of paper that this part keeps, there or not. */
    Map<Paper, Kept> papers(Cycle cycle);
}
