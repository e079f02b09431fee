package org.bihuan.server.cycle;

import java.util.List;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * The papers of a cycle as their page shows them. Public only because templates are elsewhere.
 *
 * @param counted since when the years of keeping count, in words
 */
public record PapersSheet(
        String href,
        List<AttachmentLine> attachments,
        Said counted,
        List<RetentionLine> retention,
        List<ReaderLine> readers) {

    /**
     * @param href where the paper is; empty when it is outside the system
     * @param mark how the viewer may note it
     */
    public record AttachmentLine(
            String code,
            String name,
            boolean required,
            Tone tone,
            Said said,
            String href,
            CycleSheet.ByHand mark) {}

    /**
     * @param papers their names, joined
     * @param until the last day, or words for "for ever" and "not known yet"
     */
    public record RetentionLine(String papers, String name, Said until) {}

    /**
     * @param obeyed whether the product narrows by it
     */
    public record ReaderLine(String paper, String readers, boolean obeyed) {}
}
