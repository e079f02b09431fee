package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** One round, gone through by the office of the sample unit in a window, under any framework. */
final class BrowserRound {
    private static final String TEXT =
            """
            一、存在的问题
            一是窗口办事慢。2026年1月，窗口接待312人，平均等候41分钟。
            二是走访少。2025年全年只去过2次社区。
            二、原因分析
            （一）安排不周。没有按月排班。
            三、改进措施
            （一）增开一个窗口，推行网上预约。
            （二）每月走访两个社区。
            """;

    private final Desk desk;
    private final Page office;
    private final String name;
    final String cycle;

    private BrowserRound(Desk desk, Page office, String name, String cycle) {
        this.desk = desk;
        this.office = office;
        this.name = name;
        this.cycle = cycle;
    }

    static BrowserRound begin(
            Desk desk, Page office, String framework, String title, String period) {
        office.navigate("/");
        office.click("a[href^='/cycles/new']");
        office.waitForLoadState();
        office.check("input[name=framework][value='" + framework + "']");
        office.fill("#title", title);
        office.fill("#period", period);
        office.click("main button.button-main");
        office.waitForURL(Pattern.compile(".*/cycles/[0-9a-f-]{36}"));
        return new BrowserRound(desk, office, framework, office.url());
    }

    /** From the day of the notice; every later day follows. */
    BrowserRound planned() {
        office.navigate(cycle);
        office.fill("#noticed", LocalDate.now().minusDays(30).toString());
        office.fill("#meeting", LocalDate.now().toString());
        office.click("form[action$='/plan'] button");
        office.waitForLoadState();
        desk.inspect(office, name + "-1-cycle");
        office.navigate(cycle + "/calendar");
        desk.inspect(office, name + "-2-calendar");
        return this;
    }

    BrowserRound noted(String... steps) {
        for (String step : steps) {
            office.navigate(cycle);
            Locator line = office.locator("#step-" + step);
            line.locator("details:has(form[action$='/done']) > summary").click();
            line.locator("form[action$='/done'] button").click();
            office.waitForLoadState();
        }
        return this;
    }

    BrowserRound talked() {
        office.navigate(cycle + "/talks");
        Locator ticks = office.locator("input[name=pairs]");
        for (int i = 0; i < ticks.count(); i++) {
            ticks.nth(i).check();
        }
        office.click("form.talks button.button-main");
        office.waitForLoadState();
        desk.inspect(office, name + "-3-talks");
        return this;
    }

    /** A statement for each of these, handed in, accepted by the office and delivered. */
    BrowserRound statements(List<String> whose) {
        for (String one : whose) {
            office.navigate(cycle + "/statements/new");
            office.selectOption("#whose", new SelectOption().setLabel(one));
            Locator text = office.locator("textarea[name=text]");
            if (!text.isVisible()) {
                office.locator("details:has(textarea[name=text]) > summary").last().click();
            }
            text.fill(TEXT);
            office.click("main button.button-main");
            office.waitForURL(Pattern.compile(".*/statements/[0-9a-f-]{36}.*"));
            String way = office.url().replaceAll("[?#].*", "") + "/way";
            for (String deed : new String[] {"submission", "acceptance", "delivery"}) {
                office.navigate(way);
                office.click("form[action$='/" + deed + "'] button");
                office.waitForLoadState();
            }
        }
        desk.inspect(office, name + "-4-way");
        office.navigate(cycle + "/review");
        desk.inspect(office, name + "-5-review");
        return this;
    }

    /** Every promise of the round before is confirmed; the first under another label. */
    BrowserRound carriedOver(String label, String words) {
        office.navigate(cycle + "/carry-over");
        Locator ticks = office.locator("input[name^='tick-']");
        for (int i = 0; i < ticks.count(); i++) {
            String id = ticks.nth(i).getAttribute("name").substring("tick-".length());
            if (i == 0) {
                office.check("input[name='label-" + id + "'][value=" + label + "]");
                office.fill("[name='words-" + id + "']", words);
            }
            ticks.nth(i).check();
        }
        office.click("form.carried button.button-main");
        office.waitForLoadState();
        desk.inspect(office, name + "-6-carry-over");
        return this;
    }

    String met(List<String> present, String quorum) {
        office.navigate(cycle + "/meetings");
        office.fill("#title", name);
        office.fill("#on", LocalDate.now().toString());
        office.selectOption("#chair", new SelectOption().setIndex(1));
        office.selectOption("#recorder", new SelectOption().setIndex(4));
        office.click("main button.button-main");
        office.waitForURL(Pattern.compile(".*/meetings/[0-9a-f-]{36}"));
        String meeting = office.url();
        press("call");
        for (int i = 0; i < present.size(); i++) {
            if (i == present.size() - 1) {
                press("opening");
                assertThat(office.locator("#errors").innerText()).contains("还差1人");
                office.navigate(meeting);
            }
            office.locator("tr", new Page.LocatorOptions().setHasText(present.get(i)))
                    .locator(".seat-ways label")
                    .nth(1)
                    .click();
            press("attendance");
        }
        assertThat(office.locator("main").innerText()).contains(quorum);
        press("opening");
        assertThat(office.locator(".quorum").innerText()).contains("进行中", quorum);
        desk.inspect(office, name + "-7-meeting");
        return meeting;
    }

    /** From an entry of the meeting into the ledger, with an owner, a day and an indicator. */
    BrowserRound promised(String meeting, String item, String measure) {
        office.navigate(meeting);
        Locator part = office.locator("#item-" + item);
        part.locator("summary").last().click();
        office.selectOption("#kind-" + item, "commitment");
        office.selectOption("#about-" + item, new SelectOption().setIndex(1));
        office.fill("#words-" + item, "会上定下来：" + measure);
        part.locator("form[action$='/entries'] button").click();
        office.waitForLoadState();
        office.locator("#item-" + item + " a[href$='/ledger']").first().click();
        office.waitForLoadState();
        office.fill("#f1-findings", "窗口办事慢");
        office.fill("#f1-measure", measure);
        office.selectOption("#f1-owner", new SelectOption().setIndex(2));
        office.selectOption("#f1-verifier", new SelectOption().setIndex(1));
        office.fill("#f1-due", LocalDate.now().plusMonths(6).toString());
        office.fill("#f1-indicator-name", "平均等候");
        office.fill("#f1-indicator-unit", "分钟");
        office.fill("#f1-baseline", "41");
        office.selectOption("#f1-direction", "at-most");
        office.fill("#f1-target", "15");
        office.selectOption("#f1-evidence-kind", "figures");
        office.click("main form button.button-main");
        office.waitForLoadState();
        assertThat(office.locator(".entry-items a").count()).isPositive();
        return this;
    }

    BrowserRound closed(String meeting) {
        office.navigate(meeting);
        press("closing");
        office.click("main a[href^='/minutes/']");
        office.waitForLoadState();
        desk.inspect(office, name + "-8-minutes");
        office.navigate(cycle + "/papers");
        desk.inspect(office, name + "-9-papers");
        return this;
    }

    private void press(String deed) {
        office.click("form[action$='/" + deed + "'] button");
        office.waitForLoadState();
    }

    String words(String address) {
        office.navigate(address);
        return office.locator("main").innerText();
    }
}
