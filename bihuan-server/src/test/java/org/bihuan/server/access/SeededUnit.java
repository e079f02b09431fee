package org.bihuan.server.access;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.auditing.LogKeeper;
import org.bihuan.server.cycle.Beginning;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.NewCycle;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Role;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.springframework.context.ApplicationContext;

/**
 * A unit in which everything that can be written has been written, each word of it with a canary:
 * {@link #names} in what units and people are called, {@link #words} in what the work is about,
 * {@link #secret} in the statement of one member that is nobody's business but his and the head's.
 */
final class SeededUnit {

    final String letter;
    final UUID id;
    final Account organiser;
    final Account member;
    final Account owner;
    final Account verifier;
    final UUID seat;
    final UUID cycle;
    final UUID team;
    final UUID another;
    final UUID dismissal;
    final UUID correction;
    final UUID item;
    final UUID evidence;
    final UUID closed;
    final UUID grant;
    final UUID entry;
    final UUID roster;
    final SeededYear year;
    final SeededDesk desk;
    final UUID framework;
    final UUID snapshot;
    private final Office office;

    SeededUnit(ApplicationContext server, String letter, Optional<UUID> parent) {
        this.letter = letter;
        office = server.getBean(Office.class);
        id = office.unit(names(), parent);
        organiser = office.account(id, names() + "组织", Role.ORGANISER);
        member = office.account(id, names() + "委员", Role.MEMBER);
        owner = office.account(id, names() + "责任", Role.STAFF);
        verifier = office.account(id, names() + "核验", Role.STAFF);
        Organisation organisation = server.getBean(Organisation.class);
        seat =
                office.whole(
                        id,
                        () ->
                                organisation
                                        .addSeat(
                                                id,
                                                member.personId(),
                                                names() + "主任",
                                                java.time.LocalDate.of(2020, 1, 1))
                                        .id());
        cycle = cycle(server);
        Browser office = this.office.browserOf(organiser);
        team = begin(office, "team", text(words()));
        another = begin(office, member.personId().toString(), text(secret()));
        file(office, team);
        dismissal = dismiss(office, team);
        correction = correct(office, team);
        done(
                office.post(
                        "/statements/" + team + "/document-kind",
                        Map.of("version", "2", "kind", "")));
        done(
                office.post(
                        "/units/" + id + "/rules/C03",
                        Map.of("weight-C03", "note", "reason-C03", words() + "理由")));
        done(
                office.post(
                        "/cycles/" + cycle + "/steps/study/done",
                        Map.of("day-study", "2026-01-05")));
        framework = framework(office);
        item = issue(office, owner);
        Browser own = this.office.browserOf(owner);
        act(own, item, "notes", Map.of("note", words() + "进展"));
        attach(own, item);
        act(own, item, "submission", Map.of());
        act(
                this.office.browserOf(verifier),
                item,
                "return",
                Map.of("words-returned", words() + "退回"));
        evidence = first(own.get("/ledger/items/" + item).body(), "/evidence/([0-9a-f-]{36})");
        Databases databases = server.getBean(Databases.class);
        closed = closed(office);
        new SeededLife(this, closed(office), databases);
        snapshot =
                first(
                        office.post(
                                        "/ledger/snapshots",
                                        Map.of("unit", id.toString(), "title", words() + "快照"))
                                .location(),
                        "/ledger/snapshots/([0-9a-f-]{36})");
        LogKeeper log = server.getBean(LogKeeper.class);
        this.office.whole(id, () -> log.extend(id));
        Account staff =
                this.office.account(id, names() + "旁人", org.bihuan.server.identity.Duty.WORK);
        grant = this.office.grant(staff, id, Role.STAFF);
        Account keeper = this.office.account(id, names() + "管理", Role.SYSTEM_ADMINISTRATOR);
        Browser keeping = this.office.browserOf(keeper);
        teams(keeping);
        roster = workbook(server.getBean(Databases.class), keeper);
        year = new SeededYear(this, server.getBean(Databases.class));
        desk = new SeededDesk(this, server.getBean(Databases.class));
        Account auditor = this.office.account(id, names() + "审计", Role.AUDITOR);
        entry =
                first(
                        this.office.browserOf(auditor).get("/log/" + id).body(),
                        "/entries/([0-9a-f-]{36})/proof");
    }

    /** An item that went the whole way. */
    private UUID closed(Browser organising) {
        UUID made = issue(organising, owner);
        Browser own = office.browserOf(owner);
        attach(own, made);
        act(own, made, "submission", Map.of());
        act(office.browserOf(verifier), made, "verification", Map.of());
        act(organising, made, "close-out", Map.of());
        return made;
    }

    String names() {
        return "雀" + letter + "名";
    }

    String words() {
        return "雀" + letter + "文";
    }

    String secret() {
        return "雀" + letter + "私";
    }

    /** What was said of its member at its meeting. */
    String criticism() {
        return secret() + "批评意见";
    }

    /** What the two took over from their talk. */
    String points() {
        return secret() + "谈话要点";
    }

    /** Why two need not talk. */
    String excuse() {
        return words() + "在外治病";
    }

    /** A statement of somebody's own, with no canary of its own kind. */
    UUID statementOf(Account somebody) {
        return begin(office.browserOf(organiser), somebody.personId().toString(), text(words()));
    }

    UUID itemOf(Account somebody) {
        return issue(office.browserOf(organiser), somebody);
    }

    /** Published: whoever asks to remove it first is told that it stays. */
    private UUID framework(Browser browser) {
        String text =
                """
                id: own
                version: 1
                language: zh
                validFrom: 2025-01-01
                title: {zh: %1$s规程, en: %1$s}
                source: {zh: %1$s, en: %1$s}
                certainty: example
                statements: [{code: a, name: {zh: 材料, en: statement}}]
                """
                        .formatted(names());
        Answer kept = browser.post("/units/" + id + "/frameworks", Map.of("text", text));
        UUID made = first(kept.location(), "/own-frameworks/([0-9a-f-]{36})");
        done(browser.post("/own-frameworks/" + made + "/publication", Map.of()));
        return made;
    }

    private void teams(Browser keeping) {
        String page = "/admin/people/units/" + id + "/people/" + member.personId();
        done(
                keeping.post(
                        page + "/departments",
                        Map.of("department", names() + "科室", "departmentFrom", "2026-01-01")));
    }

    /** A workbook that was refused long ago. */
    private UUID workbook(Databases databases, Account keeper) {
        UUID made = UUID.randomUUID();
        try (Connection owner = databases.asOwner()) {
            Databases.column(
                    owner, "select set_config('bihuan.administered_units', '{" + id + "}', false)");
            Databases.execute(
                    owner,
                    "insert into roster_imports (unit_id, id, person_id, file_name, state,"
                            + " uploaded_at, changed_at) values ('%s', '%s', '%s', '%s', 'REFUSED',"
                                    .formatted(id, made, keeper.personId(), names() + ".xlsx")
                            + " now(), now())");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return made;
    }

    private UUID cycle(ApplicationContext server) {
        Cycles cycles = server.getBean(Cycles.class);
        NewCycle wanted =
                new NewCycle(
                        server.getBean(Packs.class).find("cn-team-2021"),
                        words() + "一轮",
                        words() + "年度",
                        words() + "主题");
        return office.as(
                organiser,
                who ->
                        switch (cycles.begin(who, id, wanted)) {
                            case Beginning.Begun begun -> begun.cycle().id();
                            case Beginning.Refused no -> throw new AssertionError(no.toString());
                        });
    }

    private static String text(String canary) {
        return """
        一、%1$s存在的问题
        （一）服务群众%1$s方面。
        一是%1$s窗口办事慢，%1$s有时%1$s走过场。2025年10月，查档窗口接待312人，平均等候41分钟。
        二是%1$s走访少。2025年全年只去过2次社区，居民反映的电梯问题拖了5个月。
        二、原因剖析
        （一）%1$s站位不高。总觉得窗口是小事，没有放在心上。
        三、整改措施
        （一）%1$s改进窗口服务。增开一个查档窗口，推行网上预约。
        """
                .formatted(canary);
    }

    private UUID begin(Browser browser, String whose, String text) {
        Answer answer =
                browser.post(
                        "/cycles/" + cycle + "/statements",
                        Map.of(
                                "whose",
                                whose,
                                "title",
                                words() + "材料" + whose.length(),
                                "text",
                                text));
        return first(answer.location(), "/statements/([0-9a-f-]{36})");
    }

    private void file(Browser browser, UUID statement) {
        byte[] file = (text(words()) + "附：" + words() + "。\n").getBytes(StandardCharsets.UTF_8);
        done(
                browser.upload(
                        "/statements/" + statement + "/versions",
                        Map.of("text", ""),
                        "file",
                        words() + ".txt",
                        file));
    }

    private UUID dismiss(Browser browser, UUID statement) {
        String page = browser.get("/statements/" + statement).body();
        Matcher form =
                Pattern.compile(
                                "name=\"remark\" value=\"(\\d+)\">\\s*<input type=\"hidden\" name=\"place\" value=\"([^\"]+)\"")
                        .matcher(page);
        while (form.find()) {
            done(
                    browser.post(
                            "/statements/" + statement + "/dismissals",
                            Map.of(
                                    "version",
                                    "2",
                                    "remark",
                                    form.group(1),
                                    "place",
                                    form.group(2),
                                    "reason-" + form.group(1),
                                    words() + "不是问题")));
        }
        return first(
                browser.get("/statements/" + statement).body(),
                "/dismissals/([0-9a-f-]{36})/withdrawal");
    }

    private UUID correct(Browser browser, UUID statement) {
        int at = text(words()).indexOf("（一）服务群众");
        done(
                browser.post(
                        "/statements/" + statement + "/corrections",
                        Map.of("version", "2", "at", Integer.toString(at), "call", "running")));
        return first(
                browser.get("/statements/" + statement).body(),
                "/corrections/([0-9a-f-]{36})/undoing");
    }

    private UUID issue(Browser browser, Account whose) {
        String sheet = "/statements/" + team + "/ledger";
        List<UUID> before = items(browser);
        Map<String, String> fields = hidden(browser.get(sheet));
        fields.put("m1-tick", "true");
        fields.put("m1-measure", words() + "措施");
        fields.put("m1-findings", "f1");
        fields.put("m1-owner", whose.personId().toString());
        fields.put("m1-due", "2026-06-30");
        fields.put("m1-indicator-name", words() + "指标");
        fields.put("m1-indicator-unit", words() + "分");
        fields.put("m1-baseline", "41");
        fields.put("m1-direction", "at-most");
        fields.put("m1-target", "15");
        fields.put("m1-evidence-kind", "figures");
        fields.put("m1-verifier", verifier.personId().toString());
        done(browser.post(sheet, fields));
        List<UUID> after = new ArrayList<>(items(browser));
        after.removeAll(before);
        return after.getFirst();
    }

    private static List<UUID> items(Browser browser) {
        return all(browser.get("/ledger?sort=number-last").body(), "/ledger/items/([0-9a-f-]{36})");
    }

    private void attach(Browser browser, UUID item) {
        Map<String, String> fields = hidden(browser.get("/ledger/items/" + item));
        fields.put("kind", "figures");
        fields.put("shows", words() + "降到12分钟");
        byte[] file = (words() + ",41\n").getBytes(StandardCharsets.UTF_8);
        done(
                browser.upload(
                        "/ledger/items/" + item + "/evidence",
                        fields,
                        "file",
                        words() + ".csv",
                        file));
    }

    private static void act(Browser browser, UUID item, String deed, Map<String, String> typed) {
        Map<String, String> fields = hidden(browser.get("/ledger/items/" + item));
        fields.putAll(typed);
        done(browser.post("/ledger/items/" + item + "/" + deed, fields));
    }

    private static Map<String, String> hidden(Answer page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher found =
                Pattern.compile(
                                "name=\"(version_id|parts_seen|items_seen|request_key|version)\""
                                        + " value=\"([^\"]*)\"")
                        .matcher(page.body());
        while (found.find()) {
            fields.putIfAbsent(found.group(1), found.group(2));
        }
        return fields;
    }

    private static UUID first(String text, String pattern) {
        List<UUID> all = all(text, pattern);
        if (all.isEmpty()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return all.getFirst();
    }

    private static List<UUID> all(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        List<UUID> all = new ArrayList<>();
        while (found.find()) {
            all.add(UUID.fromString(found.group(1)));
        }
        return all.stream().distinct().toList();
    }

    private static void done(Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError(answer.toString());
        }
    }
}
