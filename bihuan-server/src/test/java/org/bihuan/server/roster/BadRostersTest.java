package org.bihuan.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.organisation.Units;
import org.bihuan.server.page.Look;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Visit;
import org.bihuan.server.page.Words;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every bad workbook gets its reasons, row by row, and changes nothing. */
@ServerTest
class BadRostersTest {

    @Autowired ApplicationContext server;

    private RosterOffice here;
    private String root;

    @BeforeEach
    void open() {
        here = new RosterOffice(server);
        root = here.rootCode();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(here.tree().all()).hasSize(1);
        assertThat(here.office.browserOf(here.administrator).get("/admin/people").body())
                .contains("秦望舒")
                .doesNotContain("周予安");
    }

    private List<String> faults(Workbooks workbook) {
        UUID id = here.check(workbook.bytes());
        assertThat(here.find(id).state()).isEqualTo(ImportState.REFUSED);
        return here.faults(id);
    }

    @Test
    void codesThatStandTwice() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .with(
                                                Workbooks.UNITS,
                                                "A01|办公室|" + root,
                                                "A02|信访科|" + root,
                                                "a０1|又一个办公室|" + root)
                                        .with(
                                                Workbooks.PEOPLE,
                                                "A01|001|周予安",
                                                "A02|001|同号不同单位",
                                                "A01|001|沈若棠")))
                .containsExactly("人员:4:roster.fault.twice", "单位:4:roster.fault.twice");
    }

    @Test
    void unitsThatStandBelowThemselves() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .with(
                                                Workbooks.UNITS,
                                                "A01|甲|A03",
                                                "A02|乙|A01",
                                                "A03|丙|A02",
                                                "A04|丁|A03",
                                                "A05|戊|A05")
                                        .with(Workbooks.PEOPLE, "A04|001|周予安")))
                .containsExactly(
                        "人员:2:roster.fault.unit-faulty",
                        "单位:2:roster.fault.circle",
                        "单位:3:roster.fault.circle",
                        "单位:4:roster.fault.circle",
                        "单位:5:roster.fault.unit-faulty",
                        "单位:6:roster.fault.circle");
    }

    @Test
    void theCircleIsShown() {
        UUID id =
                here.check(
                        Workbooks.empty().with(Workbooks.UNITS, "A01|甲|A02", "A02|乙|A01").bytes());

        assertThat(here.rowFaults(id))
                .extracting(fault -> here.say(fault.why()))
                .containsOnly("上级单位循环：A01 → A02 → A01。");
    }

    @Test
    void fiftyThousandBadRowsEachGetTheirReason() {
        String[] rows = new String[50_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "NONE" + i + "|" + i + "|人员" + i;
        }

        List<String> faults = faults(Workbooks.empty().with(Workbooks.PEOPLE, rows));

        assertThat(faults)
                .hasSize(50_000)
                .contains("人员:2:roster.fault.unit-unknown", "人员:50001:roster.fault.unit-unknown");
    }

    @Test
    void moreRowsThanAnyRosterHas() {
        String[] rows = new String[RosterReader.MOST_ROWS + 1];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = root + "|" + i + "|某";
        }

        assertThat(faults(Workbooks.empty().with(Workbooks.PEOPLE, rows)))
                .containsExactly(":1:roster.file.too-many-rows");
    }

    @Test
    void formulas() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .made(
                                                Workbooks.PEOPLE,
                                                sheet -> {
                                                    sheet.value(0, 0, "单位代码");
                                                    sheet.value(0, 1, "人员代码");
                                                    sheet.value(0, 2, "姓名");
                                                    sheet.value(1, 0, root);
                                                    sheet.value(1, 1, "001");
                                                    sheet.formula(1, 2, "CONCATENATE(A2,B2)");
                                                })))
                .containsExactly("人员:2:roster.fault.formula");
    }

    @Test
    void sheetsAndColumnsWithOtherNames() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .plain("Sheet1", List.of("单位代码|姓名", root + "|周予安"))
                                        .plain(
                                                Workbooks.PEOPLE,
                                                List.of("单位代码|工号|姓名|姓名", root + "|001|周予安|周予安"))
                                        .plain(Workbooks.UNITS, List.of("", root + "|没有列名"))))
                .contains(
                        "Sheet1:1:roster.fault.sheet-unknown",
                        "人员:1:roster.fault.column-unknown",
                        "人员:1:roster.fault.column-twice",
                        "人员:1:roster.fault.column-missing",
                        "单位:1:roster.fault.no-header");
    }

    @Test
    void noSheetThatIsKnown() {
        assertThat(faults(Workbooks.empty().plain("花名册", List.of("单位|姓名"))))
                .containsExactly(":1:roster.file.no-known-sheet");
    }

    @Test
    void datesThatAreNone() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .with(Workbooks.PEOPLE, root + "|001|周予安")
                                        .with(
                                                Workbooks.SEATS,
                                                root + "|001|主任|||2026-02-30",
                                                root + "|001|主任|||去年三月",
                                                root + "|001|主任|||2026.3.5|2025年1月1日",
                                                root + "|001|主任||第一|２０２６－０３－０６")))
                .containsExactly(
                        "职务:2:roster.fault.no-day",
                        "职务:3:roster.fault.no-day",
                        "职务:4:roster.fault.until-before-from",
                        "职务:5:roster.fault.no-number");
    }

    @Test
    void codesOfWhichASpreadsheetProgramMadeADay() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .made(
                                                Workbooks.PEOPLE,
                                                sheet -> {
                                                    sheet.value(0, 0, "单位代码");
                                                    sheet.value(0, 1, "人员代码");
                                                    sheet.value(0, 2, "姓名");
                                                    sheet.value(1, 0, root);
                                                    sheet.value(1, 1, LocalDate.of(2026, 3, 5));
                                                    sheet.style(1, 1).format("m-d").set();
                                                    sheet.value(1, 2, "周予安");
                                                })))
                .containsExactly("人员:2:roster.fault.made-a-day");
    }

    @Test
    void aNumberThatIsNotShownAsADayIsNone() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .with(Workbooks.PEOPLE, root + "|001|周予安")
                                        .made(
                                                Workbooks.SEATS,
                                                sheet -> {
                                                    sheet.value(0, 0, "单位代码");
                                                    sheet.value(0, 1, "人员代码");
                                                    sheet.value(0, 2, "职务");
                                                    sheet.value(0, 3, "开始日期");
                                                    sheet.value(1, 0, root);
                                                    sheet.value(1, 1, "001");
                                                    sheet.value(1, 2, "主任");
                                                    sheet.value(1, 3, 46086);
                                                    sheet.value(2, 0, root);
                                                    sheet.value(2, 1, "001");
                                                    sheet.value(2, 2, "书记");
                                                    sheet.value(2, 3, 20260305);
                                                })))
                .containsExactly("职务:2:roster.fault.no-day");
    }

    @Test
    void mergedCells() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .made(
                                                Workbooks.PEOPLE,
                                                sheet -> {
                                                    sheet.value(0, 0, "单位代码");
                                                    sheet.value(0, 1, "人员代码");
                                                    sheet.value(0, 2, "姓名");
                                                    sheet.value(1, 0, root);
                                                    sheet.value(1, 1, "001");
                                                    sheet.value(1, 2, "周予安");
                                                    sheet.value(2, 1, "002");
                                                    sheet.value(2, 2, "沈若棠");
                                                    sheet.range(1, 0, 2, 0).merge();
                                                })))
                .containsExactly(
                        "人员:2:roster.fault.merged",
                        "人员:3:roster.fault.merged",
                        "人员:3:roster.fault.missing");
    }

    @Test
    void peopleAndUnitsThatAreNotThere() {
        assertThat(
                        faults(
                                Workbooks.empty()
                                        .with(Workbooks.UNITS, "A01|没有上级|", "坏 代码|甲|" + root)
                                        .with(Workbooks.ROLES, root + "|404|组织员|2026-01-01")
                                        .with(
                                                Workbooks.SUPERVISION,
                                                root + "|P0001|NOWHERE|2026-01-01")
                                        .with(Workbooks.DEPARTMENTS, root + "|P0001||2026-01-01")))
                .containsExactly(
                        "分管部门:2:roster.fault.missing",
                        "单位:2:roster.fault.parent-missing",
                        "单位:3:organisation.fault.code-unfit",
                        "督导:2:roster.fault.unit-unknown",
                        "角色:2:roster.fault.person-unknown");
    }

    @Test
    void aUnitOfSomebodyElse() {
        UUID foreign = here.office.unit("别人的单位");
        String code =
                here.office.whole(
                        foreign,
                        () ->
                                server.getBean(Units.class)
                                        .tree()
                                        .find(foreign)
                                        .orElseThrow()
                                        .code());

        assertThat(faults(Workbooks.empty().with(Workbooks.PEOPLE, code + "|001|周予安")))
                .containsExactly("人员:2:roster.fault.unit-unknown");

        UUID taken =
                here.check(Workbooks.empty().with(Workbooks.UNITS, code + "|同码单位|" + root).bytes());
        assertThat(here.carryOut(taken).state()).isEqualTo(ImportState.REFUSED);
        assertThat(here.faults(taken)).containsExactly(":1:roster.file.code-elsewhere");
    }

    @Test
    void theSameWorkbookComesBackWithTheReasons() {
        Browser browser = here.office.browserOf(here.administrator);
        UUID id =
                here.check(
                        Workbooks.empty()
                                .with(
                                        Workbooks.PEOPLE,
                                        root + "|001|周予安",
                                        root + "|001|'=1+1",
                                        "NONE|003|沈若棠")
                                .made(
                                        Workbooks.SEATS,
                                        sheet -> {
                                            sheet.value(0, 0, "单位代码");
                                            sheet.value(0, 1, "开始日期");
                                            sheet.value(1, 0, root);
                                            sheet.value(1, 1, LocalDate.of(2026, 3, 5));
                                            sheet.style(1, 1).format("yyyy-mm-dd").set();
                                        })
                                .bytes());

        Answer page = browser.get("/admin/people/roster/imports/" + id);
        assertThat(page.body()).contains("有问题，未导入").contains("与第 2 行重复。");
        byte[] back =
                here.office.as(
                        here.administrator,
                        who ->
                                returned(
                                        who.personId(),
                                        server.getBean(Imports.class)
                                                .content(who, id)
                                                .orElseThrow(),
                                        here.rowFaults(id)));

        assertThat(Workbooks.rows(back, Workbooks.PEOPLE))
                .containsExactly(
                        "单位代码|人员代码|姓名|未导入原因",
                        root + "|001|周予安",
                        root + "|001|'=1+1|与第 2 行重复。",
                        "NONE|003|沈若棠|没有代码为“NONE”的单位，或者不归你管理。");
        assertThat(Workbooks.rows(back, Workbooks.SEATS).getFirst()).contains("缺少列“职务”。");
        assertThat(browser.get("/admin/people/roster/imports/" + id + "/returned").status())
                .isEqualTo(200);
    }

    private byte[] returned(UUID caller, byte[] file, List<RowFault> faults) {
        try {
            return server.getBean(RosterFiles.class)
                    .returned(
                            caller,
                            new Page(server.getBean(Words.class), Look.usual(), visit()),
                            file,
                            faults);
        } catch (UnreadableWorkbook unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Visit visit() {
        return new Visit(
                "/",
                "/",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                here.clock.today(),
                here.clock.getZone());
    }
}
