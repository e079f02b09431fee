package org.bihuan.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class ImportingARosterTest {

    @Autowired ApplicationContext server;

    private RosterOffice here;

    @BeforeEach
    void open() {
        here = new RosterOffice(server);
    }

    private Workbooks twoUnits() {
        return Workbooks.empty()
                .with(Workbooks.UNITS, "A01|办公室|" + here.rootCode(), "A02|信访科|A01|2024-01-01")
                .with(Workbooks.PEOPLE, "A01|001|周予安", "A02|001|沈若棠");
    }

    @Test
    void aDryRunSaysWhatWouldBeAndChangesNothing() {
        UUID id = here.check(twoUnits().bytes());

        RosterImport checked = here.find(id);
        assertThat(checked.state()).isEqualTo(ImportState.READY);
        assertThat(checked.counts().of(SheetKind.UNITS))
                .isEqualTo(new RosterPlan.Tally(2, 0, 0, 0));
        assertThat(checked.counts().of(SheetKind.PEOPLE))
                .isEqualTo(new RosterPlan.Tally(2, 0, 0, 0));
        assertThat(here.tree().all()).hasSize(1);
    }

    @Test
    void whatWasCheckedIsWrittenWhenSomebodySaysSo() {
        RosterImport done = here.take(twoUnits());

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.done()).isEqualTo(4);
        assertThat(here.tree().above(here.id("A02"), here.clock.today()))
                .extracting(unit -> unit.name(here.clock.today()))
                .containsExactly("办公室", "清源市示例局");
    }

    @Test
    void theSameThroughABrowser() {
        Browser browser = here.office.browserOf(here.administrator);
        assertThat(browser.get("/admin/people/roster").body()).contains("花名册导入导出");

        Answer uploaded =
                browser.upload(
                        "/admin/people/roster/imports",
                        RosterOffice.form(),
                        "file",
                        "roster.xlsx",
                        twoUnits().bytes());

        assertThat(uploaded.status()).isEqualTo(303);
        UUID id = UUID.fromString(uploaded.location().replaceFirst(".*/", ""));
        here.await(id);
        assertThat(browser.get(uploaded.location()).body()).contains("待确认").contains("确认导入（4 步）");
        assertThat(browser.post(uploaded.location() + "/writing", RosterOffice.form()).status())
                .isEqualTo(303);
        here.await(id);
        assertThat(browser.get(uploaded.location()).body()).contains("已导入");
        assertThat(browser.get("/admin/people?unit=" + here.id("A02")).body())
                .contains("信访科")
                .contains("沈若棠");
    }
}
