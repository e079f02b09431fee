package org.bihuan.server.statement;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.outline.Item;

/**
 * One version of a statement with what the check found in it.
 *
 * @param number of the version, counted from 1
 * @param personId whom the statement belongs to; empty for the team's
 */
public record CheckedVersion(
        UUID statementId,
        UUID versionId,
        UUID unitId,
        UUID cycleId,
        String title,
        CheckReport report,
        int number,
        Optional<UUID> personId) {

    /** What people call a part of this version: finding 5.3, cause 2, measure 4. */
    public String numberOf(Item item) {
        return ItemNumbers.of(report.outline()).of(item);
    }

    /**
     * Where each part begins, such as {@code f1@12,f2@80,m1@300}: ids are counted anew whenever
     * somebody corrects the outline, places stay.
     */
    public String parts() {
        return report.outline().items().stream()
                .map(item -> item.id() + "@" + item.span().start())
                .collect(Collectors.joining(","));
    }

    /** The anchor, on the statement's page, of what begins at a place of its text today. */
    public String anchorAt(int place) {
        return report.outline().items().stream()
                .filter(item -> item.span().start() == place)
                .findFirst()
                .map(item -> "part-" + item.id())
                .orElseGet(() -> paragraphAt(place));
    }

    private String paragraphAt(int place) {
        int index = Places.paragraphAt(report.source(), place);
        return index < 0
                ? "passage"
                : "paragraph-" + report.source().paragraphs().get(index).number();
    }
}
