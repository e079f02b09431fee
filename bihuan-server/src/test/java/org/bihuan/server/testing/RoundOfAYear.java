package org.bihuan.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycle;

/**
 * Goes once round the loop over HTTP: statement, its way, the ledger, an item to its close-out, the
 * meeting with its minutes. What was answered to forms that lack everything is kept, to be read.
 */
public final class RoundOfAYear {

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "name=\"(version_id|parts_seen|items_seen|request_key|version)\" value=\"([^\"]*)\"");

    public final Team team;
    public final Cycle cycle;
    public final String statement;
    public final List<String> items = new ArrayList<>();
    public String meeting = "";

    /** Bodies of refusals. */
    public final List<String> refusals = new ArrayList<>();

    private final Browser organiser;
    private final Browser head;
    private final String evidence;

    public RoundOfAYear(Team team, Cycle cycle, String text, String evidence) {
        this.team = team;
        this.cycle = cycle;
        this.evidence = evidence;
        organiser = team.office.browserOf(team.organiser);
        head = team.office.browserOf(team.head);
        statement = statement(text);
    }

    private String statement(String text) {
        String address = "/cycles/" + cycle.id() + "/statements";
        refused(organiser.post(address, Map.of()));
        Answer answer = organiser.post(address, Map.of("whose", "team", "text", text));
        return first(answer.location(), "(/statements/[0-9a-f-]{36})");
    }

    /** Handed in, returned, handed in anew, accepted, delivered. */
    public RoundOfAYear reviewed(String mended) {
        Browser supervisor = team.office.browserOf(team.supervisor);
        done(organiser.post(statement + "/submission", Map.of()));
        refused(supervisor.post(statement + "/return", Map.of()));
        refused(supervisor.post(statement + "/review-remarks", Map.of("quote", "查无此句")));
        done(supervisor.post(statement + "/return", Map.of("reason", "请写明日期和数字。")));
        refused(organiser.post(statement + "/submission", Map.of()));
        done(organiser.post(statement + "/versions", Map.of("text", mended)));
        done(organiser.post(statement + "/submission", Map.of()));
        done(supervisor.post(statement + "/acceptance", Map.of()));
        done(organiser.post(statement + "/delivery", Map.of()));
        return this;
    }

    /** One item of the first measure, verified by another person and closed. */
    public String closedItem() {
        String sheet = statement + "/ledger";
        refused(organiser.post(sheet, hidden(organiser.get(sheet))));
        Map<String, String> fields = hidden(organiser.get(sheet));
        row("m1").forEach(fields::put);
        fields.put("m1-findings", "f1");
        fields.put("m1-tick", "true");
        done(organiser.post(sheet, fields));
        String item = newest();
        Browser owner = team.office.browserOf(team.first);
        refused(owner.post(item + "/submission", hidden(owner.get(item))));
        Map<String, String> file = hidden(owner.get(item));
        refused(owner.post(item + "/evidence", file));
        file.put("kind", evidence);
        file.put("shows", "前后数据对比");
        byte[] csv = "month,minutes\n2026-01,41\n2026-06,12\n".getBytes(StandardCharsets.UTF_8);
        done(owner.upload(item + "/evidence", file, "file", "前后数据.csv", csv));
        done(owner.post(item + "/submission", hidden(owner.get(item))));
        refused(organiser.post(item + "/close-out", hidden(organiser.get(item))));
        done(head.post(item + "/verification", hidden(head.get(item))));
        done(organiser.post(item + "/close-out", hidden(organiser.get(item))));
        return item;
    }

    /** Called, opened although steps are missing, recorded, closed, opened again and closed. */
    public RoundOfAYear met(String title, String on, String overrider) {
        String list = "/cycles/" + cycle.id() + "/meetings";
        refused(organiser.post(list, Map.of()));
        Map<String, String> plan = new HashMap<>();
        plan.put("title", title);
        plan.put("on", on);
        plan.put("time", "14:30");
        plan.put("place", "三楼会议室");
        plan.put("chair", team.head.personId().toString());
        plan.put("recorder", team.organiser.personId().toString());
        meeting = organiser.post(list, plan).location();
        refused(organiser.post(meeting + "/opening", Map.of()));
        done(organiser.post(meeting + "/call", Map.of()));
        refused(organiser.post(meeting + "/opening", Map.of()));
        Browser lets =
                team.office.browserOf(overrider.equals("head") ? team.head : team.supervisor);
        String override = "/cycles/" + cycle.id() + "/steps/meeting/override";
        refused(lets.post(override, Map.of("reason-meeting", "急")));
        done(lets.post(override, Map.of("reason-meeting", "前面的事已逐项看过，会后三天内补齐记录，不影响开会。")));
        Map<String, String> there = new HashMap<>();
        for (Account one : List.of(team.head, team.first, team.second)) {
            there.put("presence-" + one.personId(), "present");
        }
        done(organiser.post(meeting + "/attendance", there));
        done(organiser.post(meeting + "/opening", Map.of()));
        recorded();
        done(organiser.post(meeting + "/closing", Map.of()));
        refused(organiser.post(meeting + "/reopening", Map.of()));
        done(organiser.post(meeting + "/reopening", Map.of("reopening", "漏记了一条决定")));
        done(organiser.post(meeting + "/closing", Map.of()));
        return this;
    }

    private void recorded() {
        String page = organiser.get(meeting).body();
        Matcher item = Pattern.compile("name=\"item\" value=\"([a-z0-9-]+)\"").matcher(page);
        while (item.find()) {
            String code = item.group(1);
            refused(organiser.post(meeting + "/entries", Map.of("item", code)));
            Map<String, String> entry = new HashMap<>();
            entry.put("item", code);
            String kinds = first(page, "id=\"kind-" + code + "\"[^>]*>([\\s\\S]*?)</select>");
            entry.put(
                    "kind-" + code,
                    kinds.contains("\"commitment\"")
                            ? "commitment"
                            : first(kinds, "value=\"([a-z]+)\""));
            entry.put("about-" + code, team.first.personId().toString());
            entry.put("said-" + code, team.head.personId().toString());
            entry.put("words-" + code, "逐项说明，没有异议。");
            done(organiser.post(meeting + "/entries", entry));
        }
        String form =
                first(organiser.get(meeting).body(), "(/meetings/entries/[0-9a-f-]{36}/ledger)");
        refused(organiser.post(form, hidden(organiser.get(form))));
        Map<String, String> row = hidden(organiser.get(form));
        row("f1").forEach(row::put);
        row.put("f1-findings", "值班表没有按时公布");
        done(organiser.post(form, row));
        newest();
    }

    private Map<String, String> row(String row) {
        Map<String, String> fields = new HashMap<>();
        fields.put(row + "-measure", "增开一个窗口，推行网上预约");
        fields.put(row + "-owner", team.first.personId().toString());
        fields.put(row + "-verifier", team.head.personId().toString());
        fields.put(row + "-due", "2027-06-30");
        fields.put(row + "-indicator-name", "平均等候");
        fields.put(row + "-indicator-unit", "分钟");
        fields.put(row + "-baseline", "41");
        fields.put(row + "-direction", "at-most");
        fields.put(row + "-target", "15");
        fields.put(row + "-evidence-kind", evidence);
        return fields;
    }

    private String newest() {
        String item =
                first(
                        organiser.get("/ledger?sort=number-last").body(),
                        "(/ledger/items/[0-9a-f-]{36})");
        items.add(item);
        return item;
    }

    /** The hidden fields of the first form that has them. */
    public static Map<String, String> hidden(Answer page) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(page.body());
        while (found.find()) {
            fields.putIfAbsent(found.group(1), found.group(2));
        }
        return fields;
    }

    private void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        refusals.add(answer.body());
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    }

    public static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
