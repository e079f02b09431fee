package org.bihuan.server.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.auditing.LogKeeper;
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
        closed = closed(office);
        Databases databases = server.getBean(Databases.class);
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
