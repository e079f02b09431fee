package org.bihuan.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Beginning;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.NewCycle;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.springframework.context.ApplicationContext;

/** A unit with everybody who has to do with a ledger, a cycle, and a statement in it. */
final class LedgerOffice {
    static final String TEXT =
            """
            一、存在的问题
            （一）服务群众方面。
            一是窗口办事慢。2025年10月，查档窗口接待312人，平均等候41分钟，多的等了两个小时。
            二是下基层走访少。2025年全年只去过2次社区，居民反映的电梯问题拖了5个月。
            二、原因剖析
            （一）站位不高。总觉得窗口是小事，没有放在心上。
            三、整改措施
            （一）改进窗口服务。增开一个查档窗口，推行网上预约。
            （二）每月走访社区。每月走访一次社区，当场登记问题。
            """;
    static final byte[] CSV = "month,minutes\n10,41\n3,12\n".getBytes(StandardCharsets.UTF_8);

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "name=\"(version_id|parts_seen|items_seen|request_key|version)\" value=\"([^\"]*)\"");

    final Office office;
    final UUID unit;
    final Account organiser;
    final Account head;
    final Account member;
    final Account owner;
    final Account verifier;
    final Account stranger;
    final Cycle cycle;
    final UUID statement;

    LedgerOffice(ApplicationContext server) {
        office = server.getBean(Office.class);
        unit = office.unit("清源测试单位");
        organiser = office.account(unit, "组织甲", Role.ORGANISER);
        head = office.account(unit, "主任乙", Role.HEAD);
        member = office.account(unit, "委员丙", Role.MEMBER);
        owner = office.account(unit, "科长丁", Role.STAFF);
        verifier = office.account(unit, "科员戊", Role.STAFF);
        stranger = office.account(unit, "旁人己", Role.STAFF);
        Cycles cycles = server.getBean(Cycles.class);
        NewCycle wanted =
                new NewCycle(
                        server.getBean(Packs.class).find("cn-team-2021"), "测试一轮", "2026年度", "");
        cycle =
                office.as(
                        organiser,
                        who ->
                                switch (cycles.begin(who, unit, wanted)) {
                                    case Beginning.Begun(Cycle begun) -> begun;
                                    case Beginning.Refused refused ->
                                            throw new AssertionError(refused.toString());
                                });
        statement = statement(TEXT);
    }

    UUID statement(String text) {
        Answer answer =
                office.browserOf(organiser)
                        .post(
                                "/cycles/" + cycle.id() + "/statements",
                                Map.of("whose", "team", "title", "班子对照检查材料", "text", text));
        Matcher id = Pattern.compile("/statements/([0-9a-f-]{36})").matcher(answer.location());
        if (answer.status() != 303 || !id.find()) {
            throw new AssertionError(answer.toString());
        }
        return UUID.fromString(id.group(1));
    }

    String sheet() {
        return "/statements/" + statement + "/ledger";
    }

    /** The fields of a measure's row, complete; tests take away or change what matters to them. */
    Map<String, String> row(String row) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(row + "-tick", "true");
        fields.put(row + "-measure", "增开一个查档窗口，推行网上预约");
        fields.put(row + "-findings", "f1");
        fields.put(row + "-owner", owner.personId().toString());
        fields.put(row + "-due", "2026-06-30");
        fields.put(row + "-indicator-name", "平均等候时间");
        fields.put(row + "-indicator-unit", "分钟");
        fields.put(row + "-baseline", "41");
        fields.put(row + "-direction", "at-most");
        fields.put(row + "-target", "15");
        fields.put(row + "-evidence-kind", "figures");
        fields.put(row + "-verifier", verifier.personId().toString());
        return fields;
    }

    /** The hidden fields of the first form of a page, as a browser would send them. */
    static Map<String, String> hidden(Answer page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher found = HIDDEN.matcher(page.body());
        while (found.find()) {
            fields.putIfAbsent(found.group(1), found.group(2));
        }
        return fields;
    }

    /** Sends the form of an item's page that leads to {@code action}. */
    static Answer act(Browser browser, UUID item, String action, Map<String, String> typed) {
        Map<String, String> fields = hidden(browser.get("/ledger/items/" + item));
        fields.putAll(typed);
        return browser.post("/ledger/items/" + item + "/" + action, fields);
    }

    static Answer attach(Browser browser, UUID item, String kind, String name, byte[] file) {
        Map<String, String> fields = hidden(browser.get("/ledger/items/" + item));
        fields.put("kind", kind);
        fields.put("shows", "等候时间从41分钟降到12分钟");
        return browser.upload("/ledger/items/" + item + "/evidence", fields, "file", name, file);
    }

    /** An item made through the form by the organiser. */
    UUID item() {
        return item(Map.of());
    }

    UUID item(Map<String, String> changes) {
        Browser browser = office.browserOf(organiser);
        Map<String, String> fields = hidden(browser.get(sheet()));
        fields.putAll(row("m1"));
        fields.putAll(changes);
        Answer answer = browser.post(sheet(), fields);
        if (answer.status() != 303) {
            throw new AssertionError(answer.toString());
        }
        return newest(browser);
    }

    private UUID newest(Browser browser) {
        Answer list = browser.get("/ledger?sort=number-last");
        Matcher id = Pattern.compile("/ledger/items/([0-9a-f-]{36})").matcher(list.body());
        if (!id.find()) {
            throw new AssertionError(list.body());
        }
        return UUID.fromString(id.group(1));
    }

    UUID submitted(String kind) {
        UUID item = item();
        Browser browser = office.browserOf(owner);
        require303(attach(browser, item, kind, "数据.csv", CSV));
        require303(act(browser, item, "submission", Map.of()));
        return item;
    }

    UUID verified(String kind) {
        UUID item = submitted(kind);
        require303(act(office.browserOf(verifier), item, "verification", Map.of()));
        return item;
    }

    UUID closed() {
        UUID item = verified("figures");
        require303(act(office.browserOf(head), item, "close-out", Map.of()));
        return item;
    }

    static void require303(Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError(answer.toString());
        }
    }
}
