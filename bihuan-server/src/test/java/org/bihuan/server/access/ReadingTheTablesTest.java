package org.bihuan.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.access.AccessRow.Answer;
import org.bihuan.server.access.AccessRow.Where;
import org.bihuan.server.identity.Grant;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTheTablesTest {

    private static final String LINE =
            "GET /things/{id} | things id | any | yes | told | no | no | no | no | no | no";

    @Test
    void aLineSaysWhoGetsWhat() {
        AccessTable table = new AccessTable(List.of("# a remark\n\n" + LINE));

        AccessRow row = table.of("GET", "/things/{id}").getFirst();
        assertThat(row.where()).isEqualTo(new Where.InUnit("things", "id", false));
        assertThat(row.answer(Role.ORGANISER)).isEqualTo(Answer.YES);
        assertThat(row.answer(Role.HEAD)).isEqualTo(Answer.TOLD);
        assertThat(row.answer(Role.AUDITOR)).isEqualTo(Answer.NO);
    }

    @Test
    void aLineMayBeAboutAField() {
        AccessTable table =
                new AccessTable(
                        List.of(
                                LINE
                                        + "\nFIELD thing.words | things notes | others | yes | redact | no"
                                        + " | no | no | no | no | no"));

        assertThat(table.rows()).hasSize(1);
        FieldRow row = table.field("thing.words").getFirst();
        assertThat(row.tables()).containsExactly("things", "notes");
        assertThat(row.answer(Role.ORGANISER)).isEqualTo(Answer.YES);
        assertThat(row.answer(Role.HEAD)).isEqualTo(Answer.REDACT);
    }

    @Test
    void aFieldIsShownByTheBestOfRolesAndRelationsAndNeverByMistake() {
        String others =
                "FIELD thing.words | things | others | yes | redact | no | no | no | no | no | no\n";
        String own = "FIELD thing.words | things | own | yes | yes | no | no | no | no | no | no";
        Redactions redactions = new Redactions(new AccessTable(List.of(others + own)));
        UUID unit = UUID.randomUUID();
        SignedIn head =
                new SignedIn(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "某",
                        List.of(new Grant(unit, Role.HEAD, Optional.empty())));

        assertThat(redactions.shows(head, unit, "thing.words", Set.of("others"))).isFalse();
        assertThat(redactions.shows(head, unit, "thing.words", Set.of("others", "own"))).isTrue();
        assertThat(redactions.shows(head, UUID.randomUUID(), "thing.words", Set.of("own")))
                .isFalse();
        assertThatThrownBy(() -> redactions.shows(head, unit, "thing.wrods", Set.of("own")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverMayGetMayAskForTheHead() {
        AccessTable table = new AccessTable(List.of(LINE));

        assertThat(table.of("HEAD", "/things/{id}")).isEqualTo(table.of("GET", "/things/{id}"));
        assertThat(table.of("POST", "/things/{id}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /things | self | any | yes",
                "FETCH /things | self | any | yes | no | no | no | no | no | no | no",
                "GET /things | somewhere | any | yes | no | no | no | no | no | no | no",
                "GET /things | self | any | redact | no | no | no | no | no | no | no",
                "FIELD /things | things | any | told | no | no | no | no | no | no | no",
                "FIELD things /things | things | any | yes | no | no | no | no | no | no | no",
                "GET /things | self | any | perhaps | no | no | no | no | no | no | no",
                LINE + "\n" + LINE,
                LINE + "\nGET /things/{id} | self | own | yes | no | no | no | no | no | no | no"
            })
    void whatCannotBeUnderstoodIsNotGuessed(String lines) {
        assertThatThrownBy(() -> new AccessTable(List.of(lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/things");
    }

    @Test
    void anAddressWithoutALineIsNotThereForAnybody() {
        AccessWall wall =
                new AccessWall(
                        new AccessTable(List.of(LINE)),
                        new SubjectRows(org.jooq.impl.DSL.using(org.jooq.SQLDialect.POSTGRES)));

        assertThat(wall.lets(Optional.empty(), "GET", "/elsewhere", nothing())).isFalse();
        assertThat(wall.lets(Optional.empty(), "GET", "/things/{id}", nothing())).isFalse();
    }

    /** {@code docs/access.md} is made from the tables; a reviewer reads it there. */
    @Test
    void thePageInTheDocumentsIsUpToDate() throws IOException {
        Path page = Path.of("..", "docs", "access.md");
        String made = AccessPage.of(AccessTables.accessTable());
        if (Boolean.getBoolean("bihuan.write.access")) {
            Files.writeString(page, made);
        }

        assertThat(page).hasContent(made);
    }

    private static AccessWall.Asked nothing() {
        return new AccessWall.Asked() {
            @Override
            public Optional<String> variable(String name) {
                return Optional.of(UUID.randomUUID().toString());
            }

            @Override
            public Optional<String> parameter(String name) {
                return Optional.empty();
            }
        };
    }
}
