package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.server.schema.Tables.STATEMENTS;
import static org.bihuan.server.schema.Tables.STATEMENT_VERSIONS;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Origin;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class KeepingStatementsAsTheyWereTest {

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired Databases databases;
    @Autowired StatementRows rows;
    @Autowired Statements statements;
    @Autowired DSLContext sql;
    @Autowired TransactionTemplate transaction;

    Scene scene;
    UUID statement;

    @BeforeEach
    void aStatement() {
        scene = new Scene(office, cycles, packs);
        String address = scene.begun(Optional.of(scene.member), Scene.TEXT);
        statement = UUID.fromString(address.substring("/statements/".length()));
    }

    @Test
    void notEvenTheOwnerOfTheTablesChangesOrErasesThem() throws Exception {
        for (String table : List.of("statements", "statement_versions", "statement_originals")) {
            for (String change : List.of("delete from " + table, update(table))) {
                assertThatThrownBy(() -> asOwner(change)).hasMessageContaining("append only");
            }
        }
        assertThatThrownBy(() -> asOwner("truncate statement_originals"))
                .hasMessageContaining("append only");
    }

    @Test
    void theApplicationHasNoRightToTry() {
        for (String table : List.of("statements", "statement_versions", "statement_originals")) {
            for (String change : List.of("delete from " + table, update(table))) {
                assertThatThrownBy(() -> inSight(change))
                        .hasStackTraceContaining("permission denied");
            }
        }
        assertThatThrownBy(() -> inSight("update dismissals set reason = 'x'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anotherUnitSeesNoRowAndWritesNone() {
        Sight far = Sight.ofUnits(List.of(scene.stranger.unitId()));

        assertThat(
                        far.<Integer, RuntimeException>call(
                                () -> transaction.execute(_ -> sql.fetchCount(STATEMENT_VERSIONS))))
                .isZero();
        assertThatThrownBy(() ->
                        far.run(() ->
                                transaction.execute(_ ->
                                        sql.insertInto(STATEMENTS)
                                                .set(STATEMENTS.UNIT_ID, scene.unit)
                                                .set(STATEMENTS.ID, UUID.randomUUID())
                                                .set(STATEMENTS.CYCLE_ID, scene.cycle)
                                                .set(STATEMENTS.KIND, "team")
                                                .set(STATEMENTS.TITLE, "x")
                                                .set(STATEMENTS.CREATED_BY, UUID.randomUUID())
                                                .set(STATEMENTS.CREATED_AT, java.time.Instant.EPOCH)
                                                .execute())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aTextComesBackAsItWasRead() {
        SourceText text =
                new SourceText(
                        "材料.docx",
                        "标题\n\n正文𠮷",
                        List.of(
                                new Paragraph(1, new Span(0, 2), Optional.of(1)),
                                new Paragraph(3, new Span(4, 8), Optional.empty())),
                        List.of(
                                new Aside(Aside.Kind.TABLE, 0, "甲\t乙\n"),
                                new Aside(Aside.Kind.FOOTNOTE, 3, "注")),
                        new Origin("docx", Optional.of("UTF-8"), List.of("reading.doubt.name")));
        UUID version = UUID.randomUUID();
        StoredVersion head =
                new StoredVersion(
                        version,
                        statement,
                        2,
                        text.name(),
                        "docx",
                        Optional.of("UTF-8"),
                        List.of("reading.doubt.name"),
                        Fingerprint.sha256(new byte[] {1}),
                        1,
                        scene.organiser.personId(),
                        java.time.Instant.EPOCH);

        SourceText back =
                office.whole(
                        scene.unit,
                        () ->
                                transaction.execute(_ -> {
                                    rows.insert(scene.unit, head, text, new byte[] {1});
                                    return rows.text(version);
                                }));

        assertThat(back).isEqualTo(text);
    }

    @Test
    void laterPartsOfTheLoopGetWhatTheyMayRead() {
        CheckedVersion latest = latest(scene.head).orElseThrow();
        UUID id = latest.versionId();

        assertThat(latest.number()).isEqualTo(1);
        assertThat(latest.cycleId()).isEqualTo(scene.cycle);
        assertThat(latest.report().outline().findings())
                .extracting(latest::numberOf)
                .containsExactly("1.1", "1.2");
        assertThat(version(scene.head, id)).isPresent();
        assertThat(version(scene.other, id)).isEmpty();
        assertThat(latest(scene.stranger)).isEmpty();
        assertThat(lines(scene.head))
                .extracting(StatementLine::latestVersionId)
                .containsExactly(id);
        assertThat(lines(scene.other)).isEmpty();
    }

    private Optional<CheckedVersion> latest(Account account) {
        return office.as(account, who -> statements.latest(who, statement));
    }

    private Optional<CheckedVersion> version(Account account, UUID id) {
        return office.as(account, who -> statements.version(who, id));
    }

    private List<StatementLine> lines(Account account) {
        return office.as(account, who -> statements.ofCycle(who, scene.cycle));
    }

    @Test
    void everyChangeLeavesATraceWithoutContent() throws Exception {
        try (Connection owner = databases.asOwner()) {
            Databases.column(owner, sight());
            assertThat(
                            Databases.column(
                                    owner,
                                    "select action from audit_entries where action like 'statement.%'"
                                            + " order by sequence"))
                    .containsExactly("statement.begun", "statement.version.uploaded");
            assertThat(Databases.column(owner, "select facts from audit_entries"))
                    .isNotEmpty()
                    .noneMatch(facts -> facts.contains("窗口"));
        }
    }

    /** Row-level security is forced on the owner too. */
    private String sight() {
        return "select set_config('bihuan.units', '{" + scene.unit + "}', false)";
    }

    private static String update(String table) {
        return "update " + table + " set unit_id = unit_id";
    }

    private void asOwner(String change) throws Exception {
        try (Connection owner = databases.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sight());
            statement.execute(change);
        }
    }

    private void inSight(String change) {
        office.whole(scene.unit, () -> transaction.execute(_ -> sql.execute(change)));
    }
}
