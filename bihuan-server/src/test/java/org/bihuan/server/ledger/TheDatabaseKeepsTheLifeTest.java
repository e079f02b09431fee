package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What {@link ChangeGates} refuses the database refuses too, for whoever comes past the service as
 * the role that the server itself works with, the unit in sight.
 */
@ServerTest
class TheDatabaseKeepsTheLifeTest {
    private static final String CHANGE =
            "insert into item_changes (unit_id, id, item_id, kind, reason, asked_by, asked_at, from_on,"
                    + " to_on, from_owner, to_owner, into_item) select unit_id, '%s', id, %s from"
                    + " ledger_items where id = '%s'";
    private static final UUID ASKED = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Autowired ApplicationContext server;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void noDateIsOverwrittenAndNoExtensionIsAgreedByTheOwnerOrTheAsker() throws SQLException {
        UUID item = here.item();
        refused(
                "a due date is never overwritten",
                "update ledger_items set due_on = '2030-01-01', version = version + 1 where id = '%s'"
                        .formatted(item));
        refused(
                "a due date is never overwritten",
                ("update ledger_items set due_on = '2030-01-01', extensions = 1,"
                                + " version = version + 1 where id = '%s'")
                        .formatted(item));
        refused("extension_is_later", extension(item, "due_on - 1"));
        refused(
                "a change begins with what is",
                extension(item, "due_on + 9").replace("due_on, due_on", "due_on + 1, due_on"));
        String asked = extension(item, "'2026-09-30'");
        refused("nobody decides on his own work", asked, decided("owner_id", item));
        refused("another_decides", asked, decided("issued_by", item));
        refused(
                "a due date is never overwritten",
                asked,
                decided("verifier_id", item),
                "update ledger_items set due_on = '2027-09-30', extensions = 1,"
                        + " version = version + 1 where id = '%s'".formatted(item));
        accepted(
                asked,
                decided("verifier_id", item),
                "update ledger_items set due_on = '2026-09-30', extensions = 1,"
                        + " version = version + 1 where id = '%s'".formatted(item));
        refused(
                "a change is decided once",
                "update item_changes set approved = false, words = 'no' where id = '%s'"
                        .formatted(ASKED));
        refused("permission denied", "delete from item_changes where id = '%s'".formatted(ASKED));
        refused(
                "permission denied",
                "update item_changes set from_on = '2026-01-01' where id = '%s'".formatted(ASKED));
    }

    @Test
    void nobodyIsGivenAnothersWorkWithoutAgreement() {
        UUID item = here.item();
        refused(
                "nobody is given another's work",
                ("update ledger_items set owner_id = issued_by, version = version + 1"
                                + " where id = '%s'")
                        .formatted(item));
        refused(
                "the verifier never becomes the owner",
                CHANGE.formatted(
                        ASKED,
                        "'transfer', 'because', issued_by, now(), null, null, owner_id, verifier_id,"
                                + " null",
                        item));
    }

    @Test
    void nobodyVerifiesInsteadOfAnotherWithoutAgreement() {
        UUID item = here.item();
        String exchange =
                "insert into item_changes (unit_id, id, item_id, kind, reason, asked_by, asked_at,"
                        + " from_verifier, to_verifier) select unit_id, '%s', id, 'exchange',"
                        + " 'because', %s, now(), verifier_id, %s from ledger_items where id = '%s'";
        refused(
                "nobody verifies instead of another",
                ("update ledger_items set verifier_id = issued_by, version = version + 1"
                                + " where id = '%s'")
                        .formatted(item));
        refused(
                "ever becomes the verifier",
                exchange.formatted(ASKED, "issued_by", "owner_id", item));
        refused(
                "nobody chooses who verifies his own work",
                exchange.formatted(ASKED, "owner_id", "issued_by", item));
        refused(
                "nobody verifies instead of another",
                ("update ledger_items set verifier_id = owner_id, version = version + 1"
                                + " where id = '%s'")
                        .formatted(item));
    }

    @Test
    void nothingSkipsAState() {
        UUID item = here.item();
        for (String state :
                List.of("submitted", "verified", "closed", "suspended", "merged", "split")) {
            assertThatThrownBy(() ->
                            run(
                                    ("update ledger_items set state = '%s', version ="
                                                    + " version + 1 where id = '%s'")
                                            .formatted(state, item)))
                    .as(state)
                    .isInstanceOf(SQLException.class);
        }
        refused(
                "nothing is received without a receipt",
                "update ledger_items set state = 'received', version = version + 1 where id = '%s'"
                        .formatted(item));
        refused(
                "nothing is suspended without agreement",
                ("update ledger_items set state = 'suspended', suspended_from = 'issued',"
                                + " version = version + 1 where id = '%s'")
                        .formatted(item));
        refused(
                "nothing is split without agreement",
                "update ledger_items set state = 'split', version = version + 1 where id = '%s'"
                        .formatted(item));
    }

    @Test
    void nothingIsSubmittedThatItsOwnerNeverReceived() {
        UUID item = here.item();
        LedgerOffice.require303(
                LedgerOffice.attach(
                        here.office.browserOf(here.organiser),
                        item,
                        "figures",
                        "a.csv",
                        LedgerOffice.CSV));
        refused(
                "that its owner never received",
                ("update ledger_items set state = 'submitted', submitted_by = issued_by,"
                                + " submitted_at = now(), version = version + 1 where id = '%s'")
                        .formatted(item));
    }

    @Test
    void nobodyLooksAtHisOwnWorkOrTooEarly() throws SQLException {
        UUID closed = here.closed();
        String evidence =
                "insert into evidence (id, unit_id, item_id, kind, outcome, shows, file_name,"
                        + " media_type, size, sha256, added_by, added_at, later) select '%s', unit_id,"
                        + " id, 'figures', true, 'x', 'x', 'text/plain', 1, repeat('a', 64), %s, now(),"
                        + " true from ledger_items where id = '%s'";
        refused("nobody looks at his own work", evidence.formatted(ASKED, "owner_id", closed));
        String check =
                "insert into effect_checks select unit_id, gen_random_uuid(), id, 'held', 'x', '%s', %s,"
                        + " now(), %s from ledger_items where id = '%s'";
        String shown = evidence.formatted(ASKED, "verifier_id", closed);
        refused(
                "nobody looks at his own work",
                shown,
                check.formatted(ASKED, "owner_id", "effect_due_on", closed));
        refused(
                "a later look comes some months later",
                shown,
                check.formatted(ASKED, "verifier_id", "effect_due_on - 1", closed));
        accepted(shown, check.formatted(ASKED, "verifier_id", "effect_due_on", closed));
    }

    @Test
    void aVisitSaysWhereWhomAndWhen() {
        UUID item = here.item();
        refused(
                "visit_says_where_whom_and_when",
                ("insert into evidence (id, unit_id, item_id, kind, outcome, shows, file_name,"
                                + " media_type, size, sha256, added_by, added_at, visit) select"
                                + " gen_random_uuid(), unit_id, id, 'field-visit', false, 'x', 'x',"
                                + " 'text/plain', 1, repeat('b', 64), owner_id, now(), true from"
                                + " ledger_items where id = '%s'")
                        .formatted(item));
    }

    @Test
    void aSnapshotIsWholeAndFrozen() throws SQLException {
        UUID item = here.item();
        UUID id = UUID.randomUUID();
        String line =
                "insert into ledger_snapshot_lines select unit_id, '%s', %d, id, 'x' from ledger_items"
                        + " where id = '%s'";
        String whole =
                "insert into ledger_snapshots values ('%s', '%s', 'x', '%s', now(), current_date, %d,"
                        + " encode(sha256(convert_to(E'%s\\n', 'UTF8')), 'hex'))";
        UUID by = here.head.personId();
        refused(
                "a snapshot is whole or not there",
                line.formatted(id, 1, item),
                whole.formatted(here.unit, id, by, 2, "x"));
        refused(
                "a snapshot is whole or not there",
                line.formatted(id, 1, item),
                whole.formatted(here.unit, id, by, 1, "y"));
        accepted(line.formatted(id, 1, item), whole.formatted(here.unit, id, by, 1, "x"));
        refused("a snapshot is frozen", line.formatted(id, 2, here.item()));
    }

    private static String extension(UUID item, String to) {
        return CHANGE.formatted(
                ASKED,
                "'extension', 'because', issued_by, now(), due_on, " + to + ", null, null, null",
                item);
    }

    private static String decided(String by, UUID item) {
        return ("update item_changes c set decided_by = i."
                        + by
                        + ", decided_at = now(), approved ="
                        + " true, at_version = i.version from ledger_items i where i.id = c.item_id and"
                        + " c.id = '%s' and i.id = '%s'")
                .formatted(ASKED, item);
    }

    /** The last of the statements, in the transaction of those before it. */
    private void refused(String why, String... statements) {
        assertThatThrownBy(() -> run(false, statements))
                .as(Map.of("statements", List.of(statements)).toString())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private void accepted(String... statements) throws SQLException {
        run(true, statements);
    }

    private void run(String statement) throws SQLException {
        run(false, statement);
    }

    private void run(boolean keep, String... statements) throws SQLException {
        try (Connection connection = server.getBean(Databases.class).asApplication()) {
            connection.setAutoCommit(false);
            Databases.execute(connection, "set bihuan.units = '{" + here.unit + "}'");
            for (String statement : statements) {
                Databases.execute(connection, statement);
            }
            Databases.execute(connection, "set constraints all immediate");
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }
}
