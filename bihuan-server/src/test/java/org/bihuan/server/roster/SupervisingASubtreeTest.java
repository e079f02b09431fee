package org.bihuan.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.StaffRole;
import org.bihuan.server.organisation.UnitChange;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A supervisor sees exactly the units below the assigned one, from the first day to the last. */
@ServerTest
class SupervisingASubtreeTest {

    @Autowired ApplicationContext server;
    @Autowired MemberKeeping members;
    @Autowired Databases databases;

    private RosterOffice here;
    private UUID county;
    private UUID bureau;
    private UUID section;
    private UUID beside;
    private Account supervisor;
    private LocalDate first;
    private LocalDate last;

    @BeforeEach
    void units() {
        here = new RosterOffice(server);
        county = here.create("A", "甲县", here.root);
        bureau = here.create("A1", "甲县一局", county);
        section = here.create("A11", "甲县一局一科", bureau);
        beside = here.create("B", "乙县", here.root);
        supervisor = here.office.account(here.root, "督导员");
        first = here.clock.today().plusDays(2);
        last = here.clock.today().plusDays(5);
    }

    private void assign(UUID unit) {
        List<?> wrong =
                here.office.as(
                        here.administrator,
                        who ->
                                members.assign(
                                        who,
                                        here.root,
                                        supervisor.personId(),
                                        Optional.of(unit),
                                        new MemberKeeping.Term(first, Optional.of(last))));
        assertThat(wrong).isEmpty();
        here.confirmSupervision();
    }

    private Set<UUID> seen() {
        return here.office.as(supervisor, _ -> Sight.current().units());
    }

    private void goTo(LocalDate day) {
        here.clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(here.clock.today(), day)));
        assertThat(here.clock.today()).isEqualTo(day);
    }

    @Test
    void fromTheFirstDayToTheLastAndNotADayMore() {
        assign(bureau);

        goTo(first.minusDays(1));
        assertThat(seen()).isEmpty();
        goTo(first);
        assertThat(seen()).containsExactlyInAnyOrder(bureau, section);
        goTo(last);
        assertThat(seen()).containsExactlyInAnyOrder(bureau, section);
        goTo(last.plusDays(1));
        assertThat(seen()).isEmpty();
    }

    @Test
    void theRowsInSightAreThoseOfTheseUnits() {
        here.office.person(section, "科里的人");
        here.office.person(beside, "别处的人");
        assign(county);
        goTo(first);

        Set<String> names =
                here.office.as(
                        supervisor,
                        _ -> {
                            Set<String> found = new TreeSet<>();
                            for (UUID unit : List.of(county, bureau, section, beside)) {
                                server.getBean(Organisation.class)
                                        .people(unit)
                                        .forEach(person -> found.add(person.name()));
                            }
                            return found;
                        });
        assertThat(names).containsExactly("科里的人");
    }

    @Test
    void aUnitThatMovesAwayIsSeenNoMore() {
        assign(county);
        goTo(first);
        assertThat(seen()).contains(section);

        assertThat(here.change(new UnitChange.Move(bureau, beside, here.clock.today()))).isEmpty();

        assertThat(seen()).containsExactly(county);
    }

    @Test
    void anAssignmentThatIsEndedEndsWithTheNextRequest() {
        assign(county);
        goTo(first);
        assertThat(seen()).hasSize(3);

        here.office.as(
                here.administrator,
                who -> {
                    UUID id =
                            members.held(who, here.root, supervisor.personId())
                                    .supervisions()
                                    .getFirst()
                                    .id();
                    members.stopSupervision(who, here.root, supervisor.personId(), id);
                    return id;
                });

        assertThat(seen()).isEmpty();
    }

    /** Nobody below is left in the dark about who looks at his papers. */
    @Test
    void thoseBelowSeeWhoSupervisesThem() {
        assign(county);
        Account member = here.office.account(section, "科里的人", Role.MEMBER);
        goTo(first);

        Optional<String> name =
                here.office.as(
                        member,
                        _ -> server.getBean(Organisation.class).personName(supervisor.personId()));

        assertThat(name).contains("督导员");
    }

    @Test
    void anAccountThatIsNotForTheWorkGainsNothingByIt() {
        Account auditor = here.office.account(here.root, "审计员", Role.AUDITOR);
        here.office.as(
                here.administrator,
                who ->
                        members.assign(
                                who,
                                here.root,
                                auditor.personId(),
                                Optional.of(county),
                                new MemberKeeping.Term(here.clock.today(), Optional.empty())));
        here.confirmSupervision();

        assertThat(here.office.<Set<UUID>>as(auditor, _ -> Sight.current().units())).isEmpty();
    }

    @Test
    void aRoleOfTheWorkCountsInItsUnitOnly() {
        here.office.as(
                here.administrator,
                who ->
                        members.giveRole(
                                who,
                                here.root,
                                supervisor.personId(),
                                Optional.of(StaffRole.ORGANISER),
                                new MemberKeeping.Term(here.clock.today(), Optional.empty())));

        assertThat(here.office.signedIn(supervisor).may(Role.ORGANISER, here.root)).isTrue();
        assertThat(seen()).containsExactly(here.root);
    }

    @Test
    void whoAdministersAUnitAdministersWhatIsBelowItAndNothingElse() {
        Account keeper = here.office.account(county, "县管理员", Role.SYSTEM_ADMINISTRATOR);

        Sight sight = here.office.as(keeper, _ -> Sight.current());

        assertThat(sight.administered()).containsExactlyInAnyOrder(county, bureau, section);
        assertThat(sight.units()).isEmpty();
        assertThat(here.office.browserOf(keeper).get("/admin/people?unit=" + beside).status())
                .isEqualTo(404);
        assertThat(here.office.browserOf(keeper).get("/admin/people").body())
                .contains("甲县一局一科")
                .doesNotContain("乙县")
                .doesNotContain("清源市示例局");
    }

    /** Without an account the function that spreads roles over the tree says nothing at all. */
    @Test
    void nobodyReachesAnything() throws Exception {
        try (var application = databases.asApplication()) {
            assertThat(
                            Databases.column(
                                    application, "select unit_id from bihuan_reach(current_date)"))
                    .isEmpty();
        }
    }
}
