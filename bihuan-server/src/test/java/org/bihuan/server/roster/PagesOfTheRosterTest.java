package org.bihuan.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.organisation.UnitChange;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Units and people by hand, page by page, and nobody else at these addresses. */
@ServerTest
class PagesOfTheRosterTest {

    @Autowired ApplicationContext server;

    private RosterOffice here;
    private Browser browser;
    private UUID unit;
    private String address;

    @BeforeEach
    void open() {
        here = new RosterOffice(server);
        browser = here.office.browserOf(here.administrator);
        unit = here.create("A01", "办公室", here.root);
        address = "/admin/people/units/" + unit;
    }

    @Test
    void whoAdministersNothingFindsNoRoster() {
        var member = here.office.account(here.root, "张三", Role.ORGANISER);
        Browser other = here.office.browserOf(member);
        for (String at :
                List.of(
                        "/admin/people",
                        "/admin/people/roster",
                        "/admin/people/roster/template",
                        address,
                        address + "/name",
                        "/admin/people/units/" + here.root + "/people/" + member.personId())) {
            assertThat(other.get(at).status()).as(at).isEqualTo(404);
        }
        assertThat(other.post(address + "/name", RosterOffice.form("name", "抢来的名字")).status())
                .isEqualTo(404);
        assertThat(other.post("/admin/people/roster/export", RosterOffice.form()).status())
                .isEqualTo(404);
    }

    @Test
    void aUnitIsChangedThroughItsPages() {
        for (ChangeForm.Kind kind : ChangeForm.Kind.values()) {
            assertThat(browser.get(address + "/" + kind.path()).status())
                    .as(kind.path())
                    .isEqualTo(200);
        }
        var refused =
                browser.post(address + "/place", RosterOffice.form("parent", unit.toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("会处在自己之下");

        assertThat(browser.post(address + "/name", RosterOffice.form("name", "综合办")).status())
                .isEqualTo(303);
        assertThat(browser.get(address).body()).contains("名称：综合办").contains("名称：办公室");
        assertThat(
                        browser.post(
                                        address + "/new",
                                        RosterOffice.form("name", "信访科", "from", "2020-01-01"))
                                .status())
                .isEqualTo(303);
        assertThat(browser.post(address + "/closing", RosterOffice.form()).body())
                .contains("下面还有 1 个单位");
        assertThat(here.change(new UnitChange.Merge(unit, here.root, here.clock.today())))
                .isEmpty();
        assertThat(browser.get(address).body()).contains("只能查阅");
        assertThat(
                        browser.post(
                                        "/admin/units/" + unit + "/people",
                                        RosterOffice.form("name", "来晚的人"))
                                .body())
                .contains("不能再增加人员和职务");
    }

    @Test
    void aPersonIsKeptOnOnePage() {
        UUID person = here.office.person(unit, "周予安");
        String page = address + "/people/" + person;

        assertThat(
                        browser.post(
                                        page + "/seats",
                                        RosterOffice.form(
                                                "post", "主任", "teamRole", "HEAD", "order", "1"))
                                .status())
                .isEqualTo(303);
        browser.post(page + "/departments", RosterOffice.form("department", "信访科"));
        browser.post(page + "/roles", RosterOffice.form("role", "HEAD"));
        browser.post(
                page + "/supervisions",
                RosterOffice.form(
                        "supervised", here.root.toString(), "supervision-until", "2026-12-31"));
        assertThat(browser.get(page).body()).contains("等第二人确认，尚未生效");
        here.confirmSupervision();
        browser.post(page + "/name", RosterOffice.form("name", "周 予 安宁"));

        assertThat(browser.get(page).body())
                .contains("周予安宁")
                .contains("主要负责人，第 1 位")
                .contains("信访科")
                .contains("及其全部下级单位")
                .contains("2026年12月31日");
        var wrong =
                browser.post(
                        page + "/seats",
                        RosterOffice.form("post", "", "seat-from", "昨天", "order", "甲"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("日期看不懂").contains("1 到 999");
        assertThat(browser.get("/admin/people?q=予安").body()).contains("周予安宁").contains("办公室");
    }

    @Test
    void anEarlierDayShowsWhatWasThen() {
        here.clock.advance(Duration.ofDays(10));
        assertThat(here.change(new UnitChange.Rename(unit, "综合办公室", here.clock.today()))).isEmpty();
        Browser later = here.office.browserOf(here.administrator);

        assertThat(later.get("/admin/people").body()).contains("综合办公室");
        assertThat(later.get("/admin/people?day=" + here.clock.today().minusDays(1)).body())
                .contains("办公室")
                .contains("这是 2026年3月14日 的单位与任职情况")
                .doesNotContain("综合办公室");
    }
}
