package org.bihuan.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.Accounts;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.page.Language;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What goes out comes in again as what it was; what changes in between is changed and no more. */
@ServerTest
class RosterOutAndInAgainTest {

    @Autowired ApplicationContext server;
    @Autowired RosterExports exports;
    @Autowired Teams teams;
    @Autowired Databases databases;

    private RosterOffice here;
    private String root;

    @BeforeEach
    void open() {
        here = new RosterOffice(server);
        root = here.rootCode();
    }

    private byte[] export(Language language) {
        return here.office.as(
                here.administrator, who -> exports.write(who, language, here.clock.today()));
    }

    private Workbooks everything() {
        return Workbooks.empty()
                .with(
                        Workbooks.UNITS,
                        "A02|信访科|A01|2024-01-01",
                        "A01|办公室|" + root + "|2023-05-01",
                        "A03|老科室|A01|2020-01-01||2025-07-01|A02",
                        "A04|旧站|A01|2020-01-01||2025-06-01")
                .with(
                        Workbooks.PEOPLE,
                        "Ａ０１|００１|周　予安",
                        "A01|002|'=沈若棠",
                        "A02|001|''林知远",
                        "A02|000123|许清和")
                .with(
                        Workbooks.SEATS,
                        "A01|001|主任|主要负责人|1|2024-03-01|",
                        "A01|002|副主任|Member|2|2024/3/1|2027年2月28日",
                        "A02|001|科长|||20240301|")
                .with(Workbooks.DEPARTMENTS, "A01|002|信访科|2024-03-01|")
                .with(
                        Workbooks.ROLES,
                        "A01|001|主要负责人|2024-03-01|",
                        "A02|001|Organiser|2024-03-01|2026-12-31")
                .with(Workbooks.SUPERVISION, "A01|001|A02|2026-03-01|2026-12-31");
    }

    @Test
    void anExportChangesNothing() {
        RosterImport done = here.take(everything());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        here.confirmSupervision();

        for (Language language : Language.values()) {
            UUID again = here.check(export(language));

            assertThat(here.faults(again)).isEmpty();
            RosterImport checked = here.find(again);
            assertThat(checked.state()).as(language.tag()).isEqualTo(ImportState.READY);
            assertThat(checked.total()).as(language.tag()).isZero();
            assertThat(checked.counts().of(SheetKind.UNITS))
                    .isEqualTo(new RosterPlan.Tally(0, 0, 5, 0));
            assertThat(checked.counts().of(SheetKind.SEATS))
                    .isEqualTo(new RosterPlan.Tally(0, 0, 3, 0));
        }
    }

    @Test
    void namesAndCodesAreReadAsAnOfficeMeansThem() {
        here.take(everything());

        List<UUID> units = List.of(here.id("A01"), here.id("A02"));
        List<Member> members = here.office.as(here.administrator, _ -> teams.members(units));
        assertThat(members)
                .extracting(member -> member.code() + " " + member.name())
                .containsExactlyInAnyOrder("001 周予安", "002 =沈若棠", "001 '林知远", "000123 许清和");
    }

    @Test
    void whatWasClosedOrMergedIsReadAndTakesNothingNew() {
        here.take(everything());

        assertThat(here.unit("A03").isOpen(here.clock.today())).isFalse();
        UUID refused =
                here.check(
                        Workbooks.empty()
                                .with(Workbooks.UNITS, "B01|新科|A04")
                                .with(Workbooks.PEOPLE, "A03|009|新人")
                                .bytes());
        assertThat(here.faults(refused))
                .containsExactly(
                        "人员:2:organisation.fault.unit-ended",
                        "单位:2:organisation.fault.parent-ended");
    }

    @Test
    void rowsAreKnownAgainAndOnlyWhatDiffersIsChanged() {
        here.take(everything());

        RosterImport second =
                here.take(
                        Workbooks.empty()
                                .with(
                                        Workbooks.UNITS,
                                        "A01|综合办公室|" + root + "||2026-03-01",
                                        "A02|信访科|" + root + "||2026-04-01")
                                .with(Workbooks.PEOPLE, "A01|001|周予安", "A01|002|沈若棠")
                                .with(Workbooks.SEATS, "A01|001|主任|主要负责人|1|2024-03-01|2026-03-31"));

        assertThat(second.counts().of(SheetKind.UNITS)).isEqualTo(new RosterPlan.Tally(0, 2, 0, 0));
        assertThat(second.counts().of(SheetKind.PEOPLE))
                .isEqualTo(new RosterPlan.Tally(0, 1, 1, 0));
        assertThat(second.counts().of(SheetKind.SEATS)).isEqualTo(new RosterPlan.Tally(0, 1, 0, 0));
        var office = here.unit("A01");
        assertThat(office.name(here.clock.today().minusDays(30))).isEqualTo("办公室");
        assertThat(office.name(here.clock.today())).isEqualTo("综合办公室");
        assertThat(here.unit("A02").parent(here.clock.today())).contains(here.id("A01"));
        assertThat(here.unit("A02").parent(here.clock.today().plusDays(40))).contains(here.root);
    }

    @Test
    void twoUnitsChangePlacesWhateverTheOrderOfRows() {
        here.take(Workbooks.empty().with(Workbooks.UNITS, "A|甲|" + root, "B|乙|A", "C|丙|B"));

        RosterImport done =
                here.take(Workbooks.empty().with(Workbooks.UNITS, "A|甲|C", "C|丙|" + root));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(here.unit("A").parent(here.clock.today())).contains(here.id("C"));
    }

    @Test
    void aRoleFromTheRosterCountsForAnAccountOfTheWork() {
        here.take(everything());
        UUID unit = here.id("A02");
        UUID person =
                here.office.as(here.administrator, _ -> teams.members(List.of(unit))).stream()
                        .filter(member -> member.code().equals("001"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var accounts = server.getBean(Accounts.class);
        UUID account =
                here.office.whole(
                        unit,
                        () ->
                                accounts.open(
                                        unit,
                                        person,
                                        "lin",
                                        Duty.WORK,
                                        "correct horse lin",
                                        false));

        var who =
                here.office.signedIn(
                        new Account(unit, account, person, "林知远", "lin", "correct horse lin"));

        assertThat(who.may(Role.ORGANISER, unit)).isTrue();
        assertThat(Sight.of(who).units()).containsExactly(unit);
    }

    @Test
    void threeHundredUnitsWithThreeThousandPeople() throws Exception {
        List<String> units = new ArrayList<>();
        List<String> people = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String parent = i < 20 ? root : String.format("D%03d", i % 20);
            units.add(String.format("D%03d|第%d单位|%s", i, i, parent));
            for (int j = 0; j < 10; j++) {
                people.add(String.format("D%03d|%02d|人员%d号", i, j, i * 10 + j));
                seats.add(
                        String.format(
                                "D%03d|%02d|职务%d|%s|%d|2026-01-01|",
                                i, j, j, j == 0 ? "主要负责人" : "班子成员", j + 1));
            }
        }

        RosterImport done =
                here.take(
                        Workbooks.empty()
                                .with(Workbooks.UNITS, units.toArray(String[]::new))
                                .with(Workbooks.PEOPLE, people.toArray(String[]::new))
                                .with(Workbooks.SEATS, seats.toArray(String[]::new)));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.done()).isEqualTo(6_300);
        assertThat(here.tree().all()).hasSize(301);
        UUID again = here.check(export(Language.ZH));
        assertThat(here.find(again).total()).isZero();
        try (var owner = databases.asOwner()) {
            owner.setAutoCommit(false);
            Databases.execute(
                    owner,
                    "select set_config('bihuan.audited_units', (select '{' || string_agg(id::text, ',')"
                            + " || '}' from (select '"
                            + here.id("D007")
                            + "'::uuid as id) one), true)");
            assertThat(
                            Databases.column(
                                    owner, "select action from audit_entries order by sequence"))
                    .containsExactly("organisation.unit-created", "organisation.roster-imported");
        }
    }

    @Test
    void nobodyElseFindsAnImport() {
        UUID id = here.check(everything().bytes());
        var other = here.office.account(here.office.unit("别的单位"), "别人", Role.SYSTEM_ADMINISTRATOR);

        assertThat(here.office.browserOf(other).get("/admin/people/roster/imports/" + id).status())
                .isEqualTo(404);
        assertThat(
                        here.office
                                .browserOf(other)
                                .post(
                                        "/admin/people/roster/imports/" + id + "/writing",
                                        RosterOffice.form())
                                .status())
                .isEqualTo(404);
        assertThat(here.tree().all()).hasSize(1);
    }
}
