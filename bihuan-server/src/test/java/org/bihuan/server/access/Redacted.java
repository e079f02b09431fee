package org.bihuan.server.access;

import java.util.List;
import java.util.function.Function;
import org.bihuan.server.access.AccessRow.Answer;
import org.bihuan.server.identity.Role;

/**
 * A field of the tables as it is asked for.
 *
 * @param field of the lines
 * @param relation that the asked thing has to all askers
 * @param canary the word that stands in the field, by unit
 * @param shownAt addresses that show it
 */
record Redacted(
        String field, String relation, Function<SeededUnit, String> canary, List<String> shownAt) {

    static final List<Redacted> ALL =
            List.of(
                    new Redacted(
                            "meeting.criticism",
                            "others",
                            SeededUnit::criticism,
                            List.of(
                                    "/meetings/{meetingId}",
                                    "/minutes/{minutesId}",
                                    "/minutes/{minutesId}/text")),
                    new Redacted(
                            "talk.points",
                            "theirs",
                            SeededUnit::points,
                            List.of("/cycles/{id}/talks")),
                    new Redacted(
                            "talk.waiver-reason",
                            "theirs",
                            SeededUnit::excuse,
                            List.of("/cycles/{id}/talks")));

    Answer answer(AccessTable table, Role role) {
        return table.field(field).stream()
                .filter(row -> row.relation().equals(relation))
                .findFirst()
                .orElseThrow()
                .answer(role);
    }
}
