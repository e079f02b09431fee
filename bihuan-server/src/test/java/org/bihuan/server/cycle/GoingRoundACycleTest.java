package org.bihuan.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class GoingRoundACycleTest {

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired Databases databases;

    UUID unit;
    Account organiser;
    Account member;
    Account stranger;

    @BeforeEach
    void people() {
        unit = office.unit("甲单位");
        organiser = office.account(unit, "张三", Role.ORGANISER);
        member = office.account(unit, "李四", Role.MEMBER);
        stranger = office.account(office.unit("乙单位"), "王五", Role.ORGANISER);
    }

    @Test
    void beginsWithTheFormOfTheOrganiser() {
        Browser browser = office.browserOf(organiser);
        browser.get("/cycles/new?unit=" + unit);

        Answer begun =
                browser.post(
                        "/cycles",
                        Map.of(
                                "unit", unit.toString(),
                                "framework", "cn-team-2021",
                                "title", "年度民主生活会",
                                "period", "2026年度",
                                "theme", "求真务实"));

        assertThat(begun.status()).isEqualTo(303);
        assertThat(browser.get(begun.location()).body())
                .contains("年度民主生活会", "甲单位", "求真务实", "谈心谈话", "未开始");
    }

    @Test
    void isRefusedWithAllReasonsAndKeepsWhatWasTyped() {
        Browser browser = office.browserOf(organiser);
        browser.get("/cycles/new?unit=" + unit);

        Answer refused = browser.post("/cycles", Map.of("unit", unit.toString(), "theme", "留着的主题"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请选择规程", "请填写名称", "请填写期间", "留着的主题");
    }

    @Test
    void keepsTheVeryTextOfItsFramework() throws Exception {
        Cycle cycle = begun();
        String shipped = packs.find("cn-team-2021").orElseThrow().yaml();

        String reference = office.as(member, who -> cycles.framework(cycle).reference());
        assertThat(reference).isEqualTo("cn-team-2021@" + cycle.frameworkVersion());
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + unit + "}'");
            assertThat(Databases.column(owner, "select pack from cycle_frameworks"))
                    .containsExactly(shipped);
            assertThatThrownBy(
                            () -> Databases.execute(owner, "update cycle_frameworks set pack = ''"))
                    .hasMessageContaining("append only");
        }
    }

    @Test
    void aStepIsNotedByTheOrganiserAndTakenBack() {
        Cycle cycle = begun();
        Browser browser = office.browserOf(organiser);
        String href = "/cycles/" + cycle.id();
        browser.get(href);

        browser.post(href + "/steps/study/done", Map.of("day-study", "2026-02-20"));
        assertThat(browser.get(href).body()).contains("2026年2月20日 完成");

        browser.post(href + "/steps/study/withdrawal", Map.of());
        assertThat(browser.get(href).body()).doesNotContain("2026年2月20日 完成");
    }

    @Test
    void onlyTheOrganiserNotesSteps() {
        Cycle cycle = begun();
        Browser browser = office.browserOf(member);
        String href = "/cycles/" + cycle.id();

        assertThat(browser.get(href).body()).contains("谈心谈话").doesNotContain("记为已完成");
        assertThat(browser.post(href + "/steps/study/done", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void isNotThereForAnotherUnitNorForAnAdministrator() {
        Cycle cycle = begun();
        Account administrator = office.account(unit, "赵六", Role.SYSTEM_ADMINISTRATOR);

        assertThat(seenBy(stranger, cycle)).isEmpty();
        assertThat(seenBy(administrator, cycle)).isEmpty();
        assertThat(seenBy(member, cycle)).contains(cycle);
        assertThat(office.browserOf(stranger).get("/cycles/" + cycle.id()).status()).isEqualTo(404);
        assertThat(office.browserOf(administrator).get("/cycles/" + cycle.id()).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyBeginsOneForAnotherUnit() {
        assertThatThrownBy(() -> office.as(stranger, who -> cycles.begin(who, unit, wanted())))
                .isInstanceOf(NotInSight.class);
        assertThatThrownBy(() -> office.as(member, who -> cycles.begin(who, unit, wanted())))
                .isInstanceOf(NotInSight.class);
    }

    private NewCycle wanted() {
        return new NewCycle(packs.find("cn-team-2021"), "年度民主生活会", "2026年度", "");
    }

    private Cycle begun() {
        return switch (office.as(organiser, who -> cycles.begin(who, unit, wanted()))) {
            case Beginning.Begun(Cycle cycle) -> cycle;
            case Beginning.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private Optional<Cycle> seenBy(Account account, Cycle cycle) {
        return office.as(account, who -> cycles.find(cycle.id()));
    }

    @Test
    void anUnknownFrameworkIsNoFramework() {
        NewCycle unknown = new NewCycle(packs.find("no-such"), "a", "b", "");

        Beginning beginning = office.as(organiser, who -> cycles.begin(who, unit, unknown));

        assertThat(beginning)
                .isEqualTo(new Beginning.Refused(List.of(NewCycle.Fault.FRAMEWORK_MISSING)));
    }
}
