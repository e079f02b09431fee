package org.bihuan.server.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Beginning;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.NewCycle;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;

/** A unit with a cycle and people in every role, and hands to upload with. */
final class Scene {
    static final String TEXT =
            """
            个人对照检查材料
            一、存在的主要问题
            （一）带头践行以人民为中心的发展思想方面。窗口等候时间长。5月抽查有11人等候超过40分钟,没有分流；二是下乡有时走过场。
            二、原因剖析
            （一）作风不深入。到窗口看得少。
            三、整改措施
            （一）改进作风。多到窗口去，长期坚持。
            """;

    final Office office;
    final UUID unit;
    final UUID cycle;
    final Account organiser;
    final Account head;
    final Account member;
    final Account other;
    final Account staff;
    final Account supervisor;
    final Account administrator;
    final Account auditor;
    final Account stranger;

    Scene(Office office, Cycles cycles, Packs packs) {
        this(office, cycles, packs.find("cn-team-2021").orElseThrow());
    }

    /** As the other one, by a framework of one's own. */
    Scene(Office office, Cycles cycles, Pack pack) {
        this.office = office;
        unit = office.unit("甲单位");
        organiser = office.account(unit, "组织员", Role.ORGANISER);
        head = office.account(unit, "主任", Role.HEAD);
        member = office.account(unit, "成员甲", Role.MEMBER);
        other = office.account(unit, "成员乙", Role.MEMBER);
        staff = office.account(unit, "科员", Role.STAFF);
        UUID above = office.unit("上级");
        supervisor = office.account(above, "督导员");
        office.grant(supervisor, unit, Role.SUPERVISOR);
        administrator = office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR);
        auditor = office.account(unit, "审计员", Role.AUDITOR);
        stranger = office.account(office.unit("乙单位"), "外人", Role.ORGANISER);
        NewCycle wanted = new NewCycle(Optional.of(pack), "年度会议", "2026年度", "");
        cycle =
                office.as(
                        organiser,
                        who ->
                                switch (cycles.begin(who, unit, wanted)) {
                                    case Beginning.Begun begun -> begun.cycle().id();
                                    case Beginning.Refused no -> throw new AssertionError(no);
                                });
    }

    String newAddress() {
        return "/cycles/" + cycle + "/statements";
    }

    /** Uploads a text as the organiser and gives the address of its statement. */
    String begun(Optional<Account> whose, String text) {
        Browser browser = office.browserOf(organiser);
        browser.get(newAddress() + "/new");
        Answer answer = browser.post(newAddress(), form(whose, text));
        if (answer.status() != 303) {
            throw new AssertionError(answer);
        }
        return answer.location();
    }

    static Map<String, String> form(Optional<Account> whose, String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("whose", whose.map(a -> a.personId().toString()).orElse("team"));
        form.put("title", "");
        form.put("text", text);
        return form;
    }
}
