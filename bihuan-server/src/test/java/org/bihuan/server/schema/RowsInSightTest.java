package org.bihuan.server.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.server.schema.Tables.PEOPLE;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class RowsInSightTest {

    @Autowired Office office;
    @Autowired Organisation organisation;
    @Autowired DSLContext sql;
    @Autowired TransactionTemplate transaction;
    @Autowired Databases databases;

    UUID near;
    UUID far;

    @BeforeEach
    void twoUnits() {
        near = office.unit("甲单位");
        far = office.unit("乙单位");
        office.person(near, "张三");
        office.person(far, "李四");
    }

    @Test
    void withoutAnySightThereIsNoRowInAnyTable() throws Exception {
        try (Connection application = databases.asApplication();
                Connection owner = databases.asOwner()) {
            List<String> tables =
                    Databases.column(
                            owner,
                            "select relname from pg_class where relrowsecurity and relkind = 'r'");
            assertThat(tables).hasSizeGreaterThan(8);
            for (String table : tables) {
                assertThat(Databases.column(application, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    @Test
    void withASightThereAreTheRowsOfThatUnitOnly() {
        assertThat(Sight.ofUnits(List.of(near)).call(this::names)).containsExactly("张三");
        assertThat(Sight.ofUnits(List.of(near, far)).call(this::names))
                .containsExactlyInAnyOrder("张三", "李四");
    }

    @Test
    void outsideATransactionThereIsNothingWhateverTheSight() {
        assertThat(
                        Sight.ofUnits(List.of(near))
                                .call(() ->
                                        sql.select(PEOPLE.NAME).from(PEOPLE).fetch(PEOPLE.NAME)))
                .isEmpty();
    }

    @Test
    void aPooledConnectionCarriesNothingOver() {
        for (int i = 0; i < 40; i++) {
            assertThat(Sight.ofUnits(List.of(near)).call(this::names)).containsExactly("张三");
            assertThat(names()).isEmpty();
            assertThat(Sight.ofUnits(List.of(far)).call(this::names)).containsExactly("李四");
        }
    }

    /** The control of the test above: with a plain SET the rows would be there. */
    @Test
    void aSettingThatOutlivesItsTransactionWouldBeSeen() throws Exception {
        try (Connection application = databases.asApplication()) {
            Databases.execute(application, "set bihuan.units = '{" + near + "}'");

            assertThat(Databases.column(application, "select name from people"))
                    .containsExactly("张三");
        }
    }

    @Test
    void aRowCannotBeWrittenIntoAForeignUnit() {
        assertThatThrownBy(() ->
                        Sight.ofUnits(List.of(near)).call(() -> organisation.addPerson(far, "王五")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aRowCannotBeMovedIntoAForeignUnit() {
        assertThatThrownBy(() ->
                        Sight.ofUnits(List.of(near))
                                .call(() ->
                                        transaction.execute(_ ->
                                                sql.update(PEOPLE)
                                                        .set(PEOPLE.UNIT_ID, far)
                                                        .execute())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void evenTheOwnerOfTheTablesSeesNothingWithoutASight() throws Exception {
        try (Connection owner = databases.asOwner()) {
            assertThat(Databases.column(owner, "select name from people")).isEmpty();
        }
    }

    private List<String> names() {
        List<String> names =
                transaction.execute(_ -> sql.select(PEOPLE.NAME).from(PEOPLE).fetch(PEOPLE.NAME));
        return names == null ? List.of() : names;
    }
}
