package org.bihuan.server.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Beginning;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.NewCycle;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.organisation.Teams;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit with a team that can go round a whole year. */
public final class Team {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    public final UUID unit;
    public final Account organiser;
    public final Account head;
    public final Account first;
    public final Account second;
    public final Account supervisor;
    public final Account staff;
    public final Office office;
    private final ApplicationContext server;

    public Team(ApplicationContext server) {
        this.server = server;
        office = server.getBean(Office.class);
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
        head = office.account(unit, "李四", Role.HEAD);
        first = office.account(unit, "王五", Role.MEMBER);
        second = office.account(unit, "赵六", Role.MEMBER);
        supervisor = office.account(unit, "周八", Role.SUPERVISOR);
        staff = office.account(unit, "吴九", Role.STAFF);
        seat(head, "主任", TeamRole.HEAD);
        seat(first, "副主任", TeamRole.MEMBER);
        seat(second, "副主任", TeamRole.MEMBER);
        department(first, "利用服务科");
    }

    public void seat(Account account, String title, TeamRole role) {
        Organisation organisation = server.getBean(Organisation.class);
        office.whole(
                unit, () -> organisation.addSeat(unit, account.personId(), title, role, LONG_AGO));
    }

    public void department(Account account, String name) {
        Teams teams = server.getBean(Teams.class);
        UUID id = server.getBean(Ids.class).next();
        TransactionTemplate transaction = server.getBean(TransactionTemplate.class);
        Sight.whole(unit)
                .run(() ->
                        transaction.executeWithoutResult(_ ->
                                teams.add(
                                        new Department(
                                                unit,
                                                id,
                                                account.personId(),
                                                name,
                                                LONG_AGO,
                                                Optional.empty()))));
    }

    public Cycle cycle(String framework, String period) {
        return cycle(framework, period, period + "民主生活会");
    }

    /** Under a framework of the unit's own, which is published. */
    public Cycle cycleOfOwn(String framework, String period) {
        OwnFrameworks own = server.getBean(OwnFrameworks.class);
        return cycle(
                new NewCycle(
                        office.as(organiser, _ -> own.offered(unit, framework)),
                        period,
                        period,
                        ""));
    }

    public Cycle cycle(String framework, String period, String title) {
        return cycle(new NewCycle(server.getBean(Packs.class).find(framework), title, period, ""));
    }

    private Cycle cycle(NewCycle wanted) {
        Cycles cycles = server.getBean(Cycles.class);
        return switch (office.as(organiser, who -> cycles.begin(who, unit, wanted))) {
            case Beginning.Begun(Cycle cycle) -> cycle;
            case Beginning.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /** Notes by hand that steps were done. */
    public void note(Cycle cycle, List<String> steps) {
        Browser browser = office.browserOf(organiser);
        for (String step : steps) {
            Answer answer =
                    browser.post("/cycles/" + cycle.id() + "/steps/" + step + "/done", Map.of());
            if (answer.status() != 303) {
                throw new AssertionError(answer.toString());
            }
        }
    }
}
