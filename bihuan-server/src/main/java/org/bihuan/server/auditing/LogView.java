package org.bihuan.server.auditing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Paging;

/**
 * The page of a unit's log, ready to be printed.
 *
 * @param head empty as long as nothing has happened
 */
public record LogView(
        UUID unitId,
        Optional<Head> head,
        Optional<Witness> witness,
        List<Row> rows,
        List<Choice> features,
        LogSearch search,
        Paging paging) {

    /**
     * @param root short form, as it stands on paper
     */
    public record Head(String size, String root, String signedAt, String key) {}

    /**
     * @param seen the last head that it signed, in words
     * @param trouble why the latest try failed, in words
     */
    public record Witness(String seen, Optional<String> trouble) {}

    /**
     * @param number from 1
     * @param facts what was written down with it, ready to be read
     */
    public record Row(
            String number,
            String when,
            String who,
            String what,
            List<Fact> facts,
            String receipt,
            String proofHref) {}

    /**
     * @param name in words
     * @param value as it is kept, a long one shortened
     */
    public record Fact(String name, String value) {}
}
