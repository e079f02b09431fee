package org.bihuan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Past the service, straight at the tables: what the service refuses, the database refuses too. */
@ServerTest
class TheDatabaseKeepsTheTreeTest {

    @Autowired Office office;
    @Autowired UnitRows rows;
    @Autowired Organisation organisation;
    @Autowired TransactionTemplate transaction;
    @Autowired Databases databases;
    @Autowired TurnableClock clock;

    UUID top;
    UUID middle;
    UUID low;

    @BeforeEach
    void threeUnits() {
        top = office.unit("上级单位");
        middle = office.unit("中间单位");
        low = office.unit("下级单位");
        place(middle, top, clock.today());
        place(low, middle, clock.today());
    }

    @Test
    void refusesACircleOnItsDay() {
        assertThatThrownBy(() -> place(top, low, clock.today()))
                .hasStackTraceContaining("a circle of units");
    }

    @Test
    void refusesACircleThatComesWithAPlannedMove() {
        UUID other = office.unit("别的单位");
        place(top, other, clock.today().plusDays(30));

        assertThatThrownBy(() -> place(other, low, clock.today()))
                .hasStackTraceContaining("a circle of units");
    }

    /** The shape of the whole tree counts, also where whoever writes cannot look. */
    @Test
    void refusesACircleThroughUnitsOutOfSight() {
        assertThatThrownBy(() ->
                        Sight.whole(top, low)
                                .run(() ->
                                        transaction.executeWithoutResult(_ ->
                                                rows.place(
                                                        top,
                                                        Optional.of(low),
                                                        clock.today(),
                                                        clock.instant()))))
                .hasStackTraceContaining("a circle of units");
    }

    @Test
    void refusesTwoMovesThatAreHarmlessEachAndACircleTogether() throws Exception {
        UUID one = office.unit("甲单位");
        UUID two = office.unit("乙单位");
        try (Connection first = databases.asApplication();
                Connection second = databases.asApplication()) {
            sight(first, one, two);
            sight(second, one, two);
            Databases.execute(first, insert(one, two));
            AtomicReference<String> failure = new AtomicReference<>("");
            Thread late =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    Databases.execute(second, insert(two, one));
                                } catch (SQLException refused) {
                                    failure.set(refused.getMessage());
                                }
                            });
            first.commit();
            late.join();

            assertThat(failure.get()).contains("a circle of units");
        }
    }

    @Test
    void refusesToEndAUnitWithOpenUnitsBelow() {
        assertThatThrownBy(() -> end(middle, clock.today()))
                .hasStackTraceContaining("open units below a unit that ends");
    }

    @Test
    void refusesAPlaceBelowAUnitThatHasEnded() {
        end(low, clock.today());

        assertThatThrownBy(() -> place(office.unit("别的单位"), low, clock.today()))
                .hasStackTraceContaining("the unit above is not open");
    }

    @Test
    void refusesASeatInAUnitThatHasEnded() {
        UUID person = office.person(low, "张三");
        end(low, clock.today());

        assertThatThrownBy(() ->
                        office.whole(
                                low, () -> organisation.addSeat(low, person, "主任", clock.today())))
                .hasStackTraceContaining("the unit has ended");
        assertThat(
                        office.whole(
                                low,
                                () ->
                                        organisation.addSeat(
                                                low, person, "主任", clock.today().minusDays(9))))
                .as("what was held before it ended can still be told")
                .isNotNull();
    }

    @Test
    void whatWasSaidIsNeverChanged() throws Exception {
        try (Connection owner = databases.asOwner()) {
            for (String table : List.of("unit_names", "unit_places", "unit_states")) {
                assertThatThrownBy(() -> Databases.execute(owner, "truncate " + table))
                        .as(table)
                        .hasMessageContaining("append only");
            }
        }
        try (Connection application = databases.asApplication()) {
            for (String table : List.of("unit_names", "unit_places", "unit_states")) {
                assertThatThrownBy(() ->
                                Databases.execute(
                                        application, "update " + table + " set from_date = now()"))
                        .as(table)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private void place(UUID unit, UUID parent, LocalDate from) {
        Sight.whole(unit, parent)
                .run(() ->
                        transaction.executeWithoutResult(
                                _ -> rows.place(unit, Optional.of(parent), from, clock.instant())));
    }

    private void end(UUID unit, LocalDate from) {
        UnitHistory.Standing closed = new UnitHistory.Standing(UnitState.CLOSED, Optional.empty());
        Sight.whole(unit)
                .run(() ->
                        transaction.executeWithoutResult(
                                _ -> rows.state(unit, closed, from, clock.instant())));
    }

    private static void sight(Connection connection, UUID one, UUID two) throws SQLException {
        connection.setAutoCommit(false);
        Databases.execute(
                connection,
                "select set_config('bihuan.administered_units', '{"
                        + one
                        + ","
                        + two
                        + "}', true)");
    }

    private String insert(UUID unit, UUID parent) {
        return "insert into unit_places (unit_id, parent_id, from_date, noted_at) values ('"
                + unit
                + "', '"
                + parent
                + "', '"
                + clock.today()
                + "', now())";
    }
}
